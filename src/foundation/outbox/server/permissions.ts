import { roles } from '../../access/index.ts'
import type { PermissionRow, Role, RowRelation } from '../../access/index.ts'

const desks: readonly (readonly [Role, RowRelation])[] = [
  ['unit-administrator', 'own'],
  ['local-officer', 'region'],
  ['local-approver', 'region'],
  ['ministry-officer', 'assigned'],
  ['ministry-approver', 'assigned'],
  ['support-officer', 'assigned'],
]

const acts: readonly (readonly [state: string, action: string, zh: string, en: string])[] = [
  ['draft', 'edit', '函件发出前在发件箱中改定', 'Words are settled in the outbox before a letter goes out'],
  ['draft', 'queue', '看过草稿后发出', 'Sends a draft once it was read'],
  ['failed', 'queue', '未送达的重发', 'Sends again what was not delivered'],
  ['draft', 'discard', '不需要的草稿作废', 'Discards a draft that is not needed'],
  ['failed', 'discard', '未送达的作废', 'Discards what was not delivered'],
]

export const outboxPermissions: readonly PermissionRow[] = [
  ...desks.map(([role, relation]): PermissionRow =>
    row(role, relation, 'letter', '*', 'read', {
      zh: '看到本单位、本地区或本岗位发件箱中的函件',
      en: 'Sees the letters in the outbox of one’s unit, region or office',
    }),
  ),
  ...desks.flatMap(([role, relation]) =>
    acts.map(([state, action, zh, en]): PermissionRow => ({
      ...row(role, relation, 'letter', state, action, { zh, en }),
      record: 'log',
    })),
  ),
  ...roles
    .filter((role) => role !== 'visitor')
    .flatMap((role) =>
      (['read', 'mark-read'] as const).map((action) =>
        row(role, 'own', 'message', '*', action, {
          zh: '每人只看到发给自己的消息',
          en: 'Everybody sees only the messages sent to them',
        }),
      ),
    ),
]

function row(
  role: Role,
  relation: RowRelation,
  resource: string,
  state: string,
  action: string,
  reason: PermissionRow['reason'],
): PermissionRow {
  return { role, relation, resource, state, action, record: 'none', reason }
}
