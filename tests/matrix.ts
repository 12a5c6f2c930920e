import {
  isSteppedUp,
  permit,
  permitList,
  permissionTable,
  roles,
  visitor,
  type Actor,
  type PermissionTable,
  type Relation,
  type Role,
  type StateMachine,
} from '../src/foundation/access/index.ts'
import type { OpenRoute, ServerSlice } from '../src/foundation/access/server/index.ts'
import { instantOf, type Id } from '../src/foundation/kernel/index.ts'
import { operationsIn, type MatrixOperation } from './matrix-operations.ts'
import { canaryOf, canaryPattern, inputOf, openStage } from './matrix-stage.ts'
import type {
  MatrixFixture,
  MatrixPerson,
  MatrixRelation,
  MatrixStage,
  MatrixSupplier,
  Wanted,
} from './matrix-stage.ts'
import type { Answer, TestServer } from './server.ts'

export interface MatrixSettings {
  readonly server: TestServer
  readonly slices: readonly ServerSlice[]
  readonly suppliers: readonly MatrixSupplier[]
  /** Share of the denied cells that are played, between 0 and 1; every allowed cell is always played. */
  readonly share: number
  /** Resources to be played; all when absent. */
  readonly only?: readonly string[]
  /** The table that the cells are expected by; a planted fault alters it. */
  readonly table?: PermissionTable
}

export interface MatrixReport {
  readonly allowed: number
  readonly denied: number
  /** Cells that name what cannot be, such as a region of a thing that has none. */
  readonly impossible: number
  readonly compared: number
  /** Each a sentence; empty when the table and the product agree. */
  readonly faults: readonly string[]
}

interface Cell {
  readonly operation: MatrixOperation
  readonly role: Role
  readonly state: string
  readonly relation: MatrixRelation
  readonly drafted: boolean
  readonly steppedUp: boolean
}

/** Plays every cell of the permission table over HTTP, allow and deny, one sign-in a role, without reset in between. */
export async function runMatrix(settings: MatrixSettings): Promise<MatrixReport> {
  const { server, slices, suppliers } = settings
  const stage = await openStage(server)
  for (const supplier of suppliers) await supplier.prepare?.(stage)
  const table = settings.table ?? permissionTable(slices.flatMap((slice) => slice.permissions))
  const fixtures = new Map(suppliers.flatMap((supplier) => supplier.fixtures).map((one) => [one.resource, one]))
  const machines = new Map(slices.flatMap((slice) => slice.machines).map((one) => [one.resource, one]))
  const count = { allowed: 0, denied: 0, impossible: 0, compared: 0 }
  const play = new Play({ stage, table, fixtures, count })
  const operations = operationsIn(slices, server.host).map((one) =>
    Object.assign({}, one, { hasId: one.hasId && !fixtures.get(one.resource)?.withoutObject?.includes(one.action) }),
  )
  for (const operation of operations) {
    if (!fixtures.has(operation.resource)) play.fault(`no fixture makes ${operation.resource}`)
  }
  const played = operations.filter(({ resource }) => settings.only?.includes(resource) ?? true)
  const cells = played.flatMap((operation) => cellsOf(operation, table, machines.get(operation.resource)))
  // Lists come last, when there is something in them that must not be let out.
  const ordered = [...cells.filter((cell) => cell.operation.hasId), ...cells.filter((cell) => !cell.operation.hasId)]
  for (const [index, cell] of ordered.entries()) {
    if (index % 50 === 0) await stage.refresh()
    if (play.expects(cell) === 'allowed' || chosen(cell, settings.share)) await play.cell(cell)
  }
  await play.sweep(
    operations,
    slices.flatMap((slice) => slice.openRoutes ?? []),
  )
  return { ...count, faults: [...play.faults] }
}

function cellsOf(operation: MatrixOperation, table: PermissionTable, machine: StateMachine | undefined): Cell[] {
  const rows = table.rows.filter((row) => row.resource === operation.resource)
  const states = operation.hasId ? (machine?.states ?? ['*']) : [machine?.initial ?? '*']
  const known = rows.map((row) => row.relation).filter((relation) => relation !== 'any' && relation !== 'none')
  const relations: readonly MatrixRelation[] = operation.hasId ? [...new Set([...known, 'none' as const])] : ['own']
  const acts = rows.filter((row) => row.action === operation.action)
  const plain = roles.flatMap((role) =>
    states.flatMap((state) =>
      relations.map((relation) => ({ operation, role, state, relation, drafted: false, steppedUp: true })),
    ),
  )
  const held = plain.filter((cell) => acts.some((row) => row.role === cell.role))
  return [
    ...plain,
    ...(acts.some((row) => row.stepUp) ? held.map((cell) => ({ ...cell, steppedUp: false })) : []),
    ...(operation.hasId && acts.some((row) => row.twoPerson) ? held.map((cell) => ({ ...cell, drafted: true })) : []),
  ]
}

/** Chosen by its name, so that the same share plays the same cells. */
function chosen(cell: Cell, share: number): boolean {
  return Number.parseInt(canaryOf(nameOf(cell)).slice(6, 14), 16) / 0xffffffff < share
}

function nameOf({ operation, role, state, relation, drafted, steppedUp }: Cell): string {
  const marks = [...(drafted ? ['drafted'] : []), ...(steppedUp ? [] : ['without second factor'])]
  return `${role} (${[relation, ...marks].join(', ')}) ${operation.resource}.${operation.action} in ${state} by ${operation.method} ${operation.path}`
}

interface Playing {
  readonly stage: MatrixStage
  readonly table: PermissionTable
  readonly fixtures: ReadonlyMap<string, MatrixFixture>
  readonly count: { allowed: number; denied: number; impossible: number; compared: number }
}

class Play {
  readonly faults = new Set<string>()
  readonly with: Playing
  /** Objects that denied cells share: nothing may have happened to them. */
  readonly kept = new Map<string, string | undefined>()
  readonly canaries = new Map<string, { readonly wanted: Wanted; readonly resource: string }>()

  constructor(playing: Playing) {
    this.with = playing
  }

  fault(words: string): void {
    this.faults.add(words)
  }

  /** `allowed`, or the code of the refusal. */
  expects(cell: Cell): string {
    const { operation, state } = cell
    const { resource, action } = operation
    const actor = actorOf(cell)
    const object = { resource, id: '*', state, relations: this.relationsOf(cell) }
    const isList =
      !operation.hasId &&
      operation.method === 'GET' &&
      this.with.fixtures.get(resource)?.creating?.(this.with.stage.person(cell.role), action) === undefined
    const answer = isList
      ? permitList(this.with.table, actor, action, resource)
      : permit(this.with.table, actor, action, object)
    return answer.ok ? 'allowed' : answer.refusal.code
  }

  async cell(cell: Cell): Promise<void> {
    const expected = this.expects(cell)
    const wanted = this.wantedOf(cell)
    const fixture = this.with.fixtures.get(cell.operation.resource)
    if (!fixture) return
    const id = cell.operation.hasId ? await this.objectFor(cell, wanted, expected === 'allowed') : ''
    if (id === undefined) {
      this.with.count.impossible += 1
      if (expected === 'allowed' && this.isNamed(cell)) this.fault(`the table allows what cannot be: ${nameOf(cell)}`)
      return
    }
    const answer = await this.ask(cell, wanted, id)
    this.judge(cell, expected, answer)
    if (expected === 'not-found') await this.compare(cell, wanted, answer)
  }

  /** Whether a row of this very role names the relation; what everybody may do names none of anybody. */
  private isNamed({ operation, role, relation }: Cell): boolean {
    const rows = role === 'visitor' ? [] : this.with.table.find(role, operation.resource)
    return rows.some((row) => row.action === operation.action && row.relation === relation)
  }

  /** Every list and every page that needs no id, in every role: no text may be in it that the role may not read. */
  async sweep(operations: readonly MatrixOperation[], openRoutes: readonly OpenRoute[]): Promise<void> {
    const { stage, fixtures } = this.with
    const pages = openRoutes
      .filter((route) => route.method === 'GET' && !/[:*]/.test(route.path))
      .map(({ path }) => `GET ${path}`)
    for (const role of roles) {
      await stage.refresh()
      const person = stage.person(role)
      for (const operation of operations.filter((one) => one.method === 'GET' && !one.hasId)) {
        const wanted = { state: '*', relation: 'none', drafted: false, canary: '', person } as const
        const given = await inputOf(fixtures.get(operation.resource), operation)?.(stage, wanted)
        const { line, body } = operation.lineOf('', { ...given })
        this.scan(role, line, await person.ask(line, body))
      }
      for (const page of pages) this.scan(role, page, await person.ask(page))
    }
  }

  private judge(cell: Cell, expected: string, answer: Answer): void {
    const denied = [401, 403, 404].includes(answer.status)
    const said = `${answer.status} ${(answer.body as { code?: string } | null)?.code ?? ''}`
    if (answer.status >= 500 || answer.status === 400) this.fault(`${nameOf(cell)} answers ${said}`)
    else if (expected === 'allowed' && denied) this.fault(`${nameOf(cell)} is allowed by the table and answers ${said}`)
    else if (expected !== 'allowed' && !denied) this.fault(`${nameOf(cell)} is denied by the table and answers ${said}`)
    this.with.count[expected === 'allowed' ? 'allowed' : 'denied'] += 1
    this.scan(cell.role, nameOf(cell), answer)
  }

  /** What the asker may not know of answers as what does not exist: status, body, and nothing else that tells. */
  private async compare(cell: Cell, wanted: Wanted, foreign: Answer): Promise<void> {
    if (!cell.operation.hasId) return
    const random = await this.ask(cell, wanted, this.with.stage.newId())
    this.with.count.compared += 1
    if (bare(foreign) !== bare(random))
      this.fault(`${nameOf(cell)} tells a foreign object from one that does not exist`)
  }

  private async ask(cell: Cell, wanted: Wanted, id: string): Promise<Answer> {
    const { operation, steppedUp } = cell
    const { stage, fixtures } = this.with
    const given = await inputOf(fixtures.get(operation.resource), operation)?.(stage, wanted)
    const { line, body } = operation.lineOf(id, { ...given })
    return steppedUp ? wanted.person.ask(line, body) : wanted.person.askWithoutStepUp(line, body)
  }

  private async objectFor(cell: Cell, wanted: Wanted, fresh: boolean): Promise<string | undefined> {
    const { stage, fixtures } = this.with
    const { resource } = cell.operation
    const key = `${resource} ${cell.state} ${cell.relation} ${cell.role} ${cell.drafted}`
    if (!fresh && this.kept.has(key)) return this.kept.get(key)
    const made = await fixtures.get(resource)?.make(stage, wanted)
    if (!fresh) this.kept.set(key, made)
    if (made !== undefined && !fresh) this.canaries.set(wanted.canary, { wanted, resource })
    return made
  }

  private wantedOf(cell: Cell): Wanted {
    const { state, relation, drafted, role } = cell
    const canary = canaryOf(`${cell.operation.resource} ${state} ${relation} ${role} ${drafted}`)
    return { state, relation, drafted, canary, person: this.with.stage.person(role) }
  }

  /** A text of an object that nobody may read in this role and relation must not be in any answer. */
  private scan(role: Role, where: string, answer: Answer): void {
    for (const canary of new Set(JSON.stringify(answer.body ?? '').match(canaryPattern) ?? [])) {
      const of = this.canaries.get(canary)
      if (of && !this.mayRead(role, of))
        this.fault(`${role}: ${where} lets out a text of ${of.resource} in ${of.wanted.state}`)
    }
  }

  mayRead(role: Role, { wanted, resource }: { readonly wanted: Wanted; readonly resource: string }): boolean {
    const reader = this.with.stage.person(role)
    const shares =
      wanted.relation !== 'none' &&
      reader.organisationId !== null &&
      reader.organisationId === wanted.person.organisationId
    const isOwner = reader.accountId === wanted.person.accountId && wanted.relation !== 'none'
    return [role, 'visitor' as const].some((held) =>
      this.with.table
        .find(held, resource)
        .some(
          (row) =>
            (row.state === '*' || row.state === wanted.state) &&
            (row.relation === 'any' ||
              (row.relation === 'none' && wanted.relation === 'none') ||
              shares ||
              isOwner ||
              row.relation === 'region'),
        ),
    )
  }

  private relationsOf(cell: Cell): readonly Relation[] {
    const drafted = cell.drafted ? (['drafted'] as const) : []
    if (!cell.operation.hasId) {
      const person = this.with.stage.person(cell.role)
      const creating = this.with.fixtures.get(cell.operation.resource)?.creating
      return creating?.(person, cell.operation.action) ?? (person.organisationId === null ? [] : ['own'])
    }
    return cell.relation === 'none' ? drafted : [cell.relation, ...drafted]
  }
}

function actorOf({ role, steppedUp }: Cell): Actor {
  const at = instantOf(0)
  if (role === 'visitor') return visitor(at, 'zh')
  const base = { ...visitor(at, 'zh'), accountId: 'somebody' as Id<'account'>, roles: [role] }
  const actor = steppedUp ? { ...base, steppedUpAt: at } : base
  if (isSteppedUp(actor) !== steppedUp) throw new Error('the harness and the gate disagree about the second factor')
  return actor
}

function bare(answer: Answer): string {
  const headers = [...answer.headers.entries()].filter(
    ([name]) => !/^(date|x-request-id|content-security-policy)$/.test(name),
  )
  return JSON.stringify([answer.status, { ...(answer.body as object), requestId: '' }, headers])
}

export type { MatrixFixture, MatrixPerson, MatrixRelation, MatrixStage, MatrixSupplier, Wanted }
