import type { Text } from '../../kernel/index.ts'
import type { Actor, PermissionRow, PermissionTable, PermitObject, Prohibition } from './permission.ts'
import { isInState, isSteppedUp, reaches, rolesOf } from './permit.ts'

/** What keeps a row from applying; an empty list means that it applies. */
export type Obstacle = 'conflict' | 'role' | 'relation' | 'state' | 'second-factor' | 'own-draft'

export interface RowExplanation {
  readonly row: PermissionRow
  readonly obstacles: readonly Obstacle[]
}

export interface Explanation {
  readonly allowed: boolean
  /** Reasons to show, the deciding ones first: of the rows that apply, or of the prohibitions and nearest rows. */
  readonly reasons: readonly { readonly text: Text; readonly clause?: string }[]
  /** Every row about this action on this kind of object, nearest first. */
  readonly rows: readonly RowExplanation[]
}

/** Why the gate answers as it does, for officials: it judges by the same predicates as `permit`. */
export function explain(table: PermissionTable, actor: Actor, action: string, object: PermitObject): Explanation {
  const rows = table.rows
    .filter((row) => row.resource === object.resource && row.action === action)
    .map((row) => ({ row, obstacles: obstaclesOf(row, actor, object) }))
    .sort((a, b) => a.obstacles.length - b.obstacles.length)
  const applying = rows.filter((one) => one.obstacles.length === 0)
  if (applying.length > 0) return { allowed: true, reasons: applying.map((one) => reasonOf(one.row)), rows }
  const prohibitions = table.prohibitions.filter((one) => prohibits(one, actor, action, object))
  const nearest = rows.filter((one) => one.obstacles.length === rows[0]?.obstacles.length)
  return { allowed: false, reasons: [...prohibitions, ...nearest.map((one) => one.row)].map(reasonOf), rows }
}

function obstaclesOf(row: PermissionRow, actor: Actor, object: PermitObject): Obstacle[] {
  const found: Obstacle[] = []
  if (object.relations.includes('conflicted')) found.push('conflict')
  if (!rolesOf(actor).includes(row.role)) found.push('role')
  if (!reaches(row.relation, object.relations)) found.push('relation')
  if (!isInState(row, object.state)) found.push('state')
  if (row.twoPerson && object.relations.includes('drafted')) found.push('own-draft')
  if (row.stepUp && !isSteppedUp(actor)) found.push('second-factor')
  return found
}

function prohibits(one: Prohibition, actor: Actor, action: string, object: PermitObject): boolean {
  if (one.resource !== object.resource || one.action !== action) return false
  if (!rolesOf(actor).includes(one.role)) return false
  if (one.state !== '*' && one.state !== object.state) return false
  if (one.relation === 'conflicted' || one.relation === 'drafted') return object.relations.includes(one.relation)
  return reaches(one.relation, object.relations)
}

function reasonOf(one: PermissionRow | Prohibition): { readonly text: Text; readonly clause?: string } {
  return one.clause === undefined ? { text: one.reason } : { text: one.reason, clause: one.clause }
}
