import { millisecondsOf, ok, refuse, type Refusal, type Result } from '../../kernel/index.ts'
import { isVisitor, type Actor, type Permit, type PermitObject } from './permission.ts'
import type { PermissionRow, PermissionTable, Relation, RowRelation } from './permission.ts'
import { notDrafterToo, notFound, notInThisState, notYourRole, signInFirst, stepUpFirst } from './refusals.ts'
import type { Role } from './roles.ts'

/** How long a second factor counts as fresh for an act of high value. */
export const stepUpMilliseconds = 5 * 60_000

/**
 * The one gate. Denies by default, answers 404 for what the actor may not know of, and tells why otherwise.
 * A conflict of interest hides the object altogether, whatever other relation there is.
 */
export function permit<Resource extends string, Action extends string>(
  table: PermissionTable,
  actor: Actor,
  action: Action,
  object: PermitObject<Resource>,
): Result<Permit<Resource, Action>> {
  if (object.relations.includes('conflicted')) return refuse(notFound)
  const known = rowsOf(table, actor, object.resource).filter((row) => reaches(row.relation, object.relations))
  const here = known.filter((row) => isInState(row, object.state))
  const rows = here.filter((row) => row.action === action)
  if (rows.length === 0) return refuse(denial(actor, { known, here, action, state: object.state }))
  const allowed = rows.filter((row) => meetsConditions(row, actor, object))
  if (allowed.length === 0) return refuse(conditionRefusal(rows, object))
  return ok(issue(allowed, actor, action, object))
}

/**
 * Leave to ask for a list: some row of the actor's roles allows the action on some object of the resource. Each object
 * of the list is judged by `permit` or filtered by row security; this never gives leave to write.
 */
export function permitList<Resource extends string, Action extends string>(
  table: PermissionTable,
  actor: Actor,
  action: Action,
  resource: Resource,
): Result<Permit<Resource, Action>> {
  const rows = rowsOf(table, actor, resource).filter((row) => row.action === action)
  if (rows.length === 0) return refuse(isVisitor(actor) ? signInFirst : notYourRole(action))
  return ok(issue(rows, actor, action, { resource, id: '*', state: '*', relations: [] }))
}

/** Which of the actions are open to the actor on the object now; a fresh second factor is not asked for yet. */
export function actionsOpenTo(table: PermissionTable, actor: Actor, object: PermitObject): readonly string[] {
  if (object.relations.includes('conflicted')) return []
  const rows = rowsOf(table, actor, object.resource).filter(
    (row) =>
      reaches(row.relation, object.relations) &&
      isInState(row, object.state) &&
      !(row.twoPerson && object.relations.includes('drafted')),
  )
  return [...new Set(rows.map((row) => row.action))]
}

/** A person who has signed in may still do whatever everybody may. */
export function rolesOf(actor: Actor): readonly Role[] {
  return actor.roles.includes('visitor') ? actor.roles : [...actor.roles, 'visitor']
}

export function reaches(relation: RowRelation, held: readonly Relation[]): boolean {
  if (relation === 'any') return true
  if (relation === 'none') return !held.some((one) => one !== 'drafted')
  return held.includes(relation)
}

export function isInState(row: PermissionRow, state: string): boolean {
  return row.state === '*' || row.state === state
}

export function isSteppedUp(actor: Actor): boolean {
  if (actor.steppedUpAt === undefined) return false
  const age = millisecondsOf(actor.at) - millisecondsOf(actor.steppedUpAt)
  return age >= 0 && age <= stepUpMilliseconds
}

function rowsOf(table: PermissionTable, actor: Actor, resource: string): readonly PermissionRow[] {
  return rolesOf(actor).flatMap((role) => table.find(role, resource))
}

function meetsConditions(row: PermissionRow, actor: Actor, object: PermitObject): boolean {
  if (row.twoPerson && object.relations.includes('drafted')) return false
  return row.stepUp !== true || isSteppedUp(actor)
}

interface Near {
  readonly known: readonly PermissionRow[]
  readonly here: readonly PermissionRow[]
  readonly action: string
  readonly state: string
}

/** By a relation of one's own, or by a right to read; what anybody may do to an object tells nobody that it is there. */
function mayKnow(rows: readonly PermissionRow[]): boolean {
  return rows.some(
    ({ relation, action }) => (relation !== 'any' && relation !== 'none') || /^(read|list)\b/.test(action),
  )
}

function denial(actor: Actor, near: Near): Refusal {
  if (!mayKnow(near.here)) return notFound
  if (isVisitor(actor)) return signInFirst
  const states = near.known.filter((row) => row.action === near.action).map((row) => row.state)
  return states.length === 0 ? notYourRole(near.action) : notInThisState(near.action, near.state, states)
}

function conditionRefusal(rows: readonly PermissionRow[], object: PermitObject): Refusal {
  const drafted = object.relations.includes('drafted')
  if (drafted && rows.every((row) => row.twoPerson)) return notDrafterToo
  return stepUpFirst
}

function issue<Resource extends string, Action extends string>(
  rows: readonly PermissionRow[],
  actor: Actor,
  action: Action,
  object: PermitObject<Resource>,
): Permit<Resource, Action> {
  const { resource, id } = object
  const leave = { resource, action, id, by: actor.accountId }
  const limited = rows.every((row) => row.fields !== undefined)
  const fields = [...new Set(rows.flatMap((row) => row.fields ?? []))]
  return (limited ? { ...leave, fields } : leave) as Permit<Resource, Action>
}
