import { ok, type Result } from '../../kernel/index.ts'
import {
  explain,
  visitorId,
  type Explanation,
  type Obstacle,
  type PermissionRow,
  type Relation,
  type Role,
} from '../index.ts'
import type { Acting } from './acting.ts'

export interface TableFilter {
  readonly role?: Role | undefined
  readonly resource?: string | undefined
}

export function readTable(acting: Acting, { role, resource }: TableFilter): Promise<Result<{ rows: PermissionRow[] }>> {
  const permit = acting.permit('read', { resource: 'permission-table', id: '*', state: '*', relations: [] })
  if (!permit.ok) return Promise.resolve(permit)
  const rows = acting.host.permissions.rows.filter(
    (row) => (role === undefined || row.role === role) && (resource === undefined || row.resource === resource),
  )
  return Promise.resolve(ok({ rows: [...rows] }))
}

export interface Question {
  readonly role: Role
  readonly resource: string
  readonly state: string
  readonly action: string
  readonly relations: readonly Relation[]
  readonly steppedUp: boolean
}

export interface ExplanationView extends Pick<Explanation, 'allowed' | 'reasons'> {
  readonly rows: readonly (Pick<PermissionRow, 'role' | 'relation' | 'state'> & {
    readonly obstacles: readonly Obstacle[]
  })[]
}

/** What the gate would answer to somebody of that role, and why; no object is read for it. */
export function explainQuestion(acting: Acting, question: Question): Promise<Result<ExplanationView>> {
  const permit = acting.permit('explain', { resource: 'permission-table', id: '*', state: '*', relations: [] })
  if (!permit.ok) return Promise.resolve(permit)
  const { actor, host, tx } = acting
  const { role, resource, state, action, relations, steppedUp } = question
  const asked = {
    accountId: visitorId,
    name: '',
    organisationId: null,
    regionCodes: [],
    roles: [role],
    locale: actor.locale,
    at: tx.now,
  }
  const somebody = steppedUp ? { ...asked, steppedUpAt: tx.now } : asked
  const { allowed, reasons, rows } = explain(host.permissions, somebody, action, {
    resource,
    id: '*',
    state,
    relations,
  })
  const views = rows.map(({ row, obstacles }) => ({
    role: row.role,
    relation: row.relation,
    state: row.state,
    obstacles,
  }))
  return Promise.resolve(ok({ allowed, reasons, rows: views }))
}
