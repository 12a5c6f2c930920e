import {
  isSteppedUp,
  permit,
  permitList,
  roles,
  visitor,
  type Actor,
  type PermissionRow,
  type PermissionTable,
  type Relation,
  type Role,
} from '../src/foundation/access/index.ts'
import type { OpenRoute } from '../src/foundation/access/server/index.ts'
import { instantOf, type Id } from '../src/foundation/kernel/index.ts'
import { nameOf, type Cell } from './matrix-cells.ts'
import type { MatrixOperation } from './matrix-operations.ts'
import { canaryOf, canaryPattern, inputOf, isNamed } from './matrix-stage.ts'
import type { MatrixFixture, MatrixPerson, MatrixStage, Wanted } from './matrix-stage.ts'
import type { Answer } from './server.ts'

interface Playing {
  readonly stage: MatrixStage
  readonly table: PermissionTable
  readonly fixtures: ReadonlyMap<string, MatrixFixture>
  readonly count: { allowed: number; done: number; denied: number; impossible: number; compared: number }
  readonly times: { readonly foreign: number; readonly random: number }[]
}

export class Play {
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
    const answer = this.isList(operation, cell.role)
      ? permitList(this.with.table, actor, action, resource)
      : permit(this.with.table, actor, action, object)
    return answer.ok ? 'allowed' : answer.refusal.code
  }

  /** Whether the gate is asked for a list; what comes out of it is then the net's to filter. */
  private isList(operation: MatrixOperation, role: Role): boolean {
    if (operation.hasId) return false
    const { lists = [], creating } = this.with.fixtures.get(operation.resource) ?? {}
    if (isNamed(lists, operation)) return true
    return operation.method === 'GET' && creating?.(this.with.stage.person(role), operation.action) === undefined
  }

  async cell(cell: Cell): Promise<void> {
    const expected = this.expects(cell)
    const wanted = this.wantedOf(cell)
    const fixture = this.with.fixtures.get(cell.operation.resource)
    if (!fixture || fixture.missing?.(wanted.person, cell.operation)) return
    const id = cell.operation.hasId ? await this.objectFor(cell, wanted, expected === 'allowed') : ''
    if (id === undefined) {
      this.with.count.impossible += 1
      if (expected === 'allowed' && this.isOfRole(cell)) this.fault(`the table allows what cannot be: ${nameOf(cell)}`)
      return
    }
    const answer = await this.ask(cell, wanted, id)
    this.judge(cell, expected, answer)
    // Its owner is told why an infected file stays closed; that it is there is no secret to the owner.
    const isOwnRefusal = fixture.denials?.includes((answer.body as { code?: string } | null)?.code ?? '') === true
    if (expected === 'not-found' && !isOwnRefusal) await this.compare(cell, { wanted, id }, answer)
  }

  /** Whether a row of this very role names the relation; what everybody may do names none of anybody. */
  private isOfRole({ operation, role, relation }: Cell): boolean {
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
        const given = await inputOf(fixtures.get(operation.resource), operation)?.(stage, wanted, '')
        const { line, body } = operation.lineOf('', { ...given })
        this.scan(role, line, await person.ask(line, body))
      }
      for (const page of pages) this.scan(role, page, await person.ask(page))
    }
  }

  private judge(cell: Cell, expected: string, answer: Answer): void {
    const code = (answer.body as { code?: string } | null)?.code ?? ''
    const { denials = [] } = this.with.fixtures.get(cell.operation.resource) ?? {}
    // A page sends whoever has not signed in to the door.
    const isSentAway = answer.status === 303 && (answer.headers.get('location') ?? '').startsWith('/sign-in')
    const denied = [401, 403, 404].includes(answer.status) || denials.includes(code) || isSentAway
    const said = `${answer.status} ${code}`
    if (answer.status >= 500 || answer.status === 400) this.fault(`${nameOf(cell)} answers ${said}`)
    else if (expected === 'allowed' && denied) this.fault(`${nameOf(cell)} is allowed by the table and answers ${said}`)
    else if (expected !== 'allowed' && !denied) this.fault(`${nameOf(cell)} is denied by the table and answers ${said}`)
    this.with.count[expected === 'allowed' ? 'allowed' : 'denied'] += 1
    if (expected === 'allowed' && answer.status < 400) this.with.count.done += 1
    this.scan(cell.role, nameOf(cell), answer)
  }

  /** What the asker may not know of answers as what does not exist: status, body, and nothing else that tells. */
  private async compare(
    cell: Cell,
    { wanted, id }: { readonly wanted: Wanted; readonly id: string },
    foreign: Answer,
  ): Promise<void> {
    if (!cell.operation.hasId) return
    const began = performance.now()
    const again = await this.ask(cell, wanted, id)
    const between = performance.now()
    const random = await this.ask(cell, wanted, this.strangeId(cell))
    this.with.times.push({ foreign: between - began, random: performance.now() - between })
    this.with.count.compared += 1
    if (bare(foreign) !== bare(again)) this.fault(`${nameOf(cell)} answers otherwise the second time`)
    if (bare(foreign) !== bare(random))
      this.fault(`${nameOf(cell)} tells a foreign object from one that does not exist`)
  }

  private async ask(cell: Cell, wanted: Wanted, id: string): Promise<Answer> {
    const { operation, steppedUp } = cell
    const { stage, fixtures } = this.with
    const fixture = fixtures.get(operation.resource)
    const given = await inputOf(fixture, operation)?.(stage, wanted, id)
    const { line, body } = operation.lineOf(id, { ...given })
    const { person } = wanted
    if (isNamed(fixture?.apart ?? [], operation)) return person.askApart(line, body)
    return steppedUp ? person.ask(line, body) : person.askWithoutStepUp(line, body)
  }

  private strangeId({ operation }: Cell): string {
    return this.with.fixtures.get(operation.resource)?.strange?.() ?? this.with.stage.newId()
  }

  private async objectFor(cell: Cell, wanted: Wanted, fresh: boolean): Promise<string | undefined> {
    const { stage, fixtures } = this.with
    const { resource } = cell.operation
    const key = `${resource} ${cell.state} ${cell.relation} ${cell.role} ${cell.drafted}`
    if (!fresh && this.kept.has(key)) return this.kept.get(key)
    // What an act may change has a word of its own: the state that the table was asked about is soon another.
    const words = fresh ? canaryOf(`fresh ${wanted.canary}`) : wanted.canary
    const made = await fixtures.get(resource)?.make(stage, { ...wanted, canary: words })
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
        this.fault(
          `${role}: ${where} lets out a text of ${of.resource} in ${of.wanted.state} (${of.wanted.relation} of ${of.wanted.person.role})`,
        )
    }
  }

  mayRead(role: Role, { wanted, resource }: { readonly wanted: Wanted; readonly resource: string }): boolean {
    const { stage, table, fixtures } = this.with
    const reader = stage.person(role)
    const { toldBy = [] } = fixtures.get(resource) ?? {}
    const isTold = toldBy.some((act) => {
      const [of = '', action = ''] = act.split('.')
      const leaves = table.find(role, of).filter((row) => row.action === action)
      return leaves.some((row) => row.relation !== 'any' && reachesReader(row, { reader, wanted }))
    })
    return (
      isTold ||
      [role, 'visitor' as const]
        .flatMap((held) => table.find(held, resource))
        .some((row) => ['*', wanted.state].includes(row.state) && reachesReader(row, { reader, wanted }))
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

/** By a relation of the reader's own, or by a right to read; leave to act on anything shows nothing of it. */
function reachesReader(
  { relation, action }: PermissionRow,
  { reader, wanted }: { readonly reader: MatrixPerson; readonly wanted: Wanted },
): boolean {
  if (relation === 'any') return /^(read|list)\b/.test(action)
  if (relation === 'none' || relation !== wanted.relation) return false
  if (relation === 'region') return reader.regionCode !== null
  // What is a person's own, and not the unit's, is read by that very person.
  if (reader.accountId !== '' && reader.accountId === wanted.person.accountId) return true
  if (relation === 'assigned') return reader.accountId === wanted.person.accountId
  // What an authority has drawn up is its own people's and no unit's, and the other way round.
  return wanted.person.regionCode === null ? reader.organisationId !== null : reader.regionCode !== null
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
