import type { Text } from '../../kernel/index.ts'
import type { PermissionRow, RowRelation } from './permission.ts'
import type { Role } from './roles.ts'

/** Rows that differ only in role or state, told in one line. */
export interface TableLine {
  readonly resource: string
  readonly action: string
  readonly relation: RowRelation
  readonly roles: readonly Role[]
  readonly states: readonly string[]
  readonly fields?: readonly string[]
  readonly stepUp: boolean
  readonly twoPerson: boolean
  readonly isLogged: boolean
  readonly reason: Text
  readonly clause?: string
}

/** The table as people read it: by resource in the order of first mention, rows that say the same folded together. */
export function linesOf(rows: readonly PermissionRow[]): readonly TableLine[] {
  const byStates = fold(rows.map(lineOf), 'states')
  const lines = fold(byStates, 'roles')
  const order = [...new Set(rows.map((row) => row.resource))]
  return [...lines].sort((a, b) => order.indexOf(a.resource) - order.indexOf(b.resource))
}

function lineOf(row: PermissionRow): TableLine {
  const { resource, action, relation, role, state, fields, stepUp, twoPerson, record, reason, clause } = row
  return {
    resource,
    action,
    relation,
    roles: [role],
    states: [state],
    ...(fields ? { fields } : {}),
    stepUp: stepUp === true,
    twoPerson: twoPerson === true,
    isLogged: record === 'log',
    reason,
    ...(clause === undefined ? {} : { clause }),
  }
}

/** Puts lines together that are equal but for one list. */
function fold(lines: readonly TableLine[], list: 'states' | 'roles'): readonly TableLine[] {
  const folded = new Map<string, TableLine>()
  for (const line of lines) {
    const key = JSON.stringify({ ...line, [list]: [] })
    const known = folded.get(key)
    folded.set(key, known ? { ...known, [list]: [...new Set([...known[list], ...line[list]])] } : line)
  }
  return [...folded.values()]
}
