import { permit, visitor, type PermissionTable, type Relation } from '../src/foundation/access/index.ts'
import type { StateMachine } from '../src/foundation/access/index.ts'
import type { ServerSlice } from '../src/foundation/access/server/index.ts'
import { instantOf, type Id } from '../src/foundation/kernel/index.ts'
import { diceOf, type Dice } from './fuzz-values.ts'
import { openActsIn, operationsIn, type MatrixOperation } from './matrix-operations.ts'
import { inputOf, isNamed, openStage } from './matrix-stage.ts'
import type { MatrixFixture, MatrixPerson, MatrixRelation, MatrixStage, MatrixSupplier } from './matrix-stage.ts'
import type { TestServer } from './server.ts'

export interface MachineSettings {
  readonly server: TestServer
  readonly slices: readonly ServerSlice[]
  readonly suppliers: readonly MatrixSupplier[]
  readonly table: PermissionTable
  readonly machines: readonly StateMachine[]
  readonly runs: number
  readonly seed: number
}

export interface MachineReport {
  readonly runs: number
  readonly steps: number
  /** Steps in which both actors act at the same moment. */
  readonly together: number
  readonly moves: number
  /** Transitions that were taken at least once, and those that there are. */
  readonly covered: number
  readonly transitions: number
  readonly faults: readonly string[]
}

/** Where the state of each kind of object is kept, and by what its address calls it. */
const kept: Readonly<Record<string, readonly [table: string, name: string]>> = {
  account: ['access.account', 'id'],
  'role-grant': ['access.role_grant', 'id'],
  invitation: ['access.invitation', 'id'],
  'form-definition': ['forms.definition', 'form'],
  letter: ['outbox.letter', 'id'],
  programme: ['programmes.programme', 'code'],
  organisation: ['parties.organisation', 'id'],
  enrolment: ['parties.enrolment', 'id'],
  solution: ['solicitation.solution', 'id'],
  product: ['cover.product', 'id'],
  proposal: ['underwriting.proposal', 'id'],
  'underwriting-issue': ['underwriting.issue', 'id'],
  quotation: ['underwriting.quotation', 'id'],
  partnership: ['solicitation.partnership', 'id'],
  waiver: ['solicitation.waiver', 'id'],
  determination: ['solicitation.determination', 'id'],
  'paper-copy': ['solicitation.paper_copy', 'code'],
  call: ['solicitation.call', 'programme_id'],
  extension: ['solicitation.extension', 'id'],
  recommendation: ['solicitation.recommendation', 'id'],
  policy: ['policies.policy', 'id'],
  report: ['implementation.report', 'id'],
  outcome: ['implementation.outcome', 'id'],
  'workspace-entry': ['implementation.workspace_entry', 'id'],
  'flash-report': ['implementation.flash_report', 'id'],
}

interface Actor {
  readonly person: MatrixPerson
  readonly relations: readonly Relation[]
}

/** Two actors at one object, step by step or at the same moment; the machine says where each act may lead. */
export async function runMachines(settings: MachineSettings): Promise<MachineReport> {
  const { server, slices, suppliers, runs, seed } = settings
  const stage = await openStage(server)
  for (const supplier of suppliers) await supplier.prepare?.(stage)
  const fixtures = new Map(suppliers.flatMap((one) => one.fixtures).map((one) => [one.resource, one]))
  const operations = [...operationsIn(slices, server.host), ...openActsIn(slices)].filter(
    ({ method, hasId }) => method !== 'GET' && hasId,
  )
  const machines = settings.machines.filter(({ resource }) => resource in kept && fixtures.has(resource))
  const taken = new Set<string>()
  const count = { steps: 0, together: 0, moves: 0 }
  const faults = new Set<string>()
  for (let run = 0; run < runs; run += 1) {
    if (run % 20 === 0) await stage.refresh()
    const machine = machines[run % machines.length]
    const fixture = machine && fixtures.get(machine.resource)
    if (!machine || !fixture) continue
    const acts = operations.filter(
      (one) =>
        one.resource === machine.resource &&
        !isNamed(fixture.withoutObject ?? [], one) &&
        !isNamed(Object.keys(fixture.elsewhere ?? {}), one),
    )
    const game = new Game({ stage, table: settings.table, machine, fixture, acts }, diceOf(seed * 7919 + run))
    for (const fault of await game.play()) faults.add(fault)
    for (const move of game.taken) taken.add(`${machine.resource} ${move}`)
    count.steps += game.steps
    count.together += game.together
    count.moves += game.taken.length
  }
  const transitions = machines.reduce((sum, machine) => sum + machine.transitions.length, 0)
  return { runs, ...count, covered: taken.size, transitions, faults: [...faults] }
}

interface Board {
  readonly stage: MatrixStage
  readonly table: PermissionTable
  readonly machine: StateMachine
  readonly fixture: MatrixFixture
  readonly acts: readonly MatrixOperation[]
}

const most = 8

class Game {
  readonly board: Board
  readonly dice: Dice
  readonly taken: string[] = []
  steps = 0
  together = 0

  constructor(board: Board, dice: Dice) {
    this.board = board
    this.dice = dice
  }

  async play(): Promise<readonly string[]> {
    const { machine, fixture, stage } = this.board
    const start = this.dice.pick(machine.states)
    const actors = this.cast(start)
    if (!actors) return []
    const [first] = actors
    const relation: MatrixRelation = first.relations.find((one) => one !== 'conflicted' && one !== 'drafted') ?? 'none'
    const wanted = { state: start, relation, person: first.person, canary: '两人一物', drafted: false }
    const id = await fixture.make(stage, wanted)
    if (id === undefined) return []
    const faults: string[] = []
    for (let step = 0; step < most; step += 1) {
      const before = await this.stateOf(id)
      const isTogether = this.dice.roll() < 0.4
      const movers = isTogether ? actors : [this.dice.pick(actors)]
      const asked = movers.map((actor) => ({ actor, act: this.choose(before) }))
      const answers = await Promise.all(asked.map(({ actor, act }) => this.ask({ actor, act, id })))
      const after = await this.stateOf(id)
      this.steps += 1
      if (isTogether) this.together += 1
      const done = asked.filter((_, index) => (answers[index] ?? 500) < 400)
      for (const [index, status] of answers.entries())
        if (status >= 500) faults.push(`${this.said(asked[index]?.act)} in ${before} answers ${status}`)
      faults.push(...this.judge({ before, after, done }))
      if (before !== after) this.taken.push(...this.movesBetween(before, after, done))
    }
    return faults
  }

  /** Two people of whom each may do something in the machine, of whichever side. */
  private cast(state: string): readonly [Actor, Actor] | undefined {
    const { machine, table, stage } = this.board
    const rows = table.rows.filter(
      (row) =>
        row.resource === machine.resource &&
        row.role !== 'visitor' &&
        machine.transitions.some((move) => move.action === row.action),
    )
    if (rows.length === 0) return undefined
    const here = rows.filter((row) => row.state === state || row.state === '*')
    const one = this.dice.pick(here.length > 0 ? here : rows)
    const other = this.dice.pick(rows)
    const held = one.relation === 'any' || one.relation === 'none' ? [] : [one.relation]
    const isSame = stage.person(other.role).organisationId === stage.person(one.role).organisationId
    return [
      { person: stage.person(one.role), relations: held },
      { person: stage.person(other.role), relations: isSame ? held.filter((relation) => relation !== 'assigned') : [] },
    ]
  }

  /** Mostly what the machine knows in this state, else anything. */
  private choose(state: string): MatrixOperation | undefined {
    const { machine, acts } = this.board
    const moving = acts.filter(({ action }) =>
      machine.transitions.some((move) => move.from === state && move.action === action),
    )
    return this.dice.pick(moving.length > 0 && this.dice.roll() < 0.75 ? moving : acts)
  }

  private async ask({
    actor,
    act,
    id,
  }: {
    readonly actor: Actor
    readonly act: MatrixOperation | undefined
    readonly id: string
  }): Promise<number> {
    if (!act) return 404
    const { fixture, stage } = this.board
    const wanted = { state: '*', relation: 'none', person: actor.person, canary: '两人一物', drafted: false } as const
    const given = { ...(await inputOf(fixture, act)?.(stage, wanted, id)) }
    const version =
      'version' in given && act.resource !== 'form-definition' ? { version: await this.versionOf(id) } : {}
    const { line, body } = act.lineOf(id, { ...given, ...version })
    return (await actor.person.ask(line, body)).status
  }

  private judge({
    before,
    after,
    done,
  }: {
    readonly before: string
    readonly after: string
    readonly done: readonly Done[]
  }): string[] {
    const named = done.map(({ actor, act }) => `${this.said(act)} by ${actor.person.role}`).join(' and ')
    const reached =
      done.length === 2
        ? [...this.through(before, done), ...this.through(before, done.toReversed())]
        : this.through(before, done)
    const faults = reached.includes(after) ? [] : [`${named || 'nothing'} led from ${before} to ${after}`]
    // One of two may have come second, in the state to which the other led.
    const forbidden = done.filter(({ actor, act }, index) => {
      const met = this.through(
        before,
        done.filter((_, other) => other !== index),
      )
      return act && !this.mayEver(actor, act, [before, after, ...met])
    })
    return [
      ...faults,
      ...forbidden.map(({ actor, act }) => `${this.said(act)} in ${before} went through for ${actor.person.role}`),
    ]
  }

  /** The states that these acts may lead to, one after the other; an act that is no transition leaves the state. */
  private through(before: string, done: readonly Done[]): string[] {
    const { transitions } = this.board.machine
    return done.reduce(
      (states, { act }) =>
        states.flatMap((state) => {
          const moves = transitions.filter((move) => move.from === state && move.action === act?.action)
          const isMove = transitions.some((move) => move.action === act?.action)
          return isMove ? moves.map(({ to }) => to) : [state]
        }),
      [before],
    )
  }

  private mayEver({ person, relations }: Actor, act: MatrixOperation, states: readonly string[]): boolean {
    const at = instantOf(0)
    const account = {
      ...visitor(at, 'zh'),
      accountId: 'somebody' as Id<'account'>,
      roles: [person.role],
      steppedUpAt: at,
    }
    const own: readonly Relation[] =
      person.organisationId === null ? ['region', 'assigned'] : ['own', 'partner', 'assigned']
    return states.some((state) =>
      [relations, own].some(
        (held) =>
          permit(this.board.table, account, act.action, { resource: act.resource, id: '*', state, relations: held }).ok,
      ),
    )
  }

  private movesBetween(before: string, after: string, done: readonly Done[]): string[] {
    return done.flatMap(({ act }) =>
      this.board.machine.transitions
        .filter((move) => move.action === act?.action && (move.from === before || move.to === after))
        .map((move) => `${move.from} ${move.action} ${move.to}`),
    )
  }

  private said(act: MatrixOperation | undefined): string {
    return `${this.board.machine.resource}.${act?.action ?? '?'}`
  }

  private async stateOf(id: string): Promise<string> {
    return (await this.row<{ state: string }>('state', id)).state
  }

  private async versionOf(id: string): Promise<number> {
    return (await this.row<{ version: number }>('version', id)).version
  }

  private async row<Row extends object>(column: string, id: string): Promise<Row> {
    const [table, name] = kept[this.board.machine.resource] ?? ['', '']
    const [found] = await this.board.stage.server.sql<Row>(`select ${column} from ${table} where ${name}::text = $1`, [
      id,
    ])
    if (!found) throw new Error(`${table} has lost ${id}`)
    return found
  }
}

interface Done {
  readonly actor: Actor
  readonly act: MatrixOperation | undefined
}
