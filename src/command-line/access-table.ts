import type { PermissionRow } from '../foundation/access/index.ts'
import { slices } from '../server/slices.ts'
import { answer, exit, say } from './input.ts'

/** The rows of the one permission table as the gate reads them; reasons stand on the page of permissions. */
export function run(words: readonly string[]): Promise<number> {
  if (words.some((word) => word !== '--json')) {
    say('usage: shidian access table [--json]')
    return Promise.resolve(exit.wrongUse)
  }
  const rows = slices.flatMap((slice) => slice.permissions)
  answer(words.includes('--json') ? JSON.stringify(rows.map(written)) : rows.map(lineOf).join('\n'))
  return Promise.resolve(exit.good)
}

type Written = Pick<PermissionRow, 'role' | 'relation' | 'resource' | 'state' | 'action' | 'record'> &
  Partial<Pick<PermissionRow, 'fields' | 'stepUp' | 'twoPerson'>>

function written({
  role,
  relation,
  resource,
  state,
  action,
  fields,
  stepUp,
  twoPerson,
  record,
}: PermissionRow): Written {
  return {
    role,
    relation,
    resource,
    state,
    action,
    ...(fields ? { fields } : {}),
    ...(stepUp ? { stepUp } : {}),
    ...(twoPerson ? { twoPerson } : {}),
    record,
  }
}

function lineOf(row: PermissionRow): string {
  const conditions = [
    ...(row.stepUp ? ['step-up'] : []),
    ...(row.twoPerson ? ['two people'] : []),
    ...(row.fields ?? []),
  ]
  const act = `${row.role.padEnd(24)} ${row.relation.padEnd(9)} ${row.resource}.${row.action} in ${row.state}`
  return conditions.length > 0 ? `${act} (${conditions.join(', ')})` : act
}
