import type { PermissionRow, Prohibition, Role } from '../../../foundation/access/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

const clause = '4.1.p2.s3'
const office: readonly Role[] = ['ministry-officer', 'ministry-approver', 'support-officer']

const reasons = {
  register: {
    zh: '专家库供组织评审使用，名单在公布前不公开',
    en: 'The register serves the review; names stay closed until released',
  },
  keep: { zh: '经办人维护专家库', en: 'An official keeps the register' },
} as const

const row = (role: Role, [state, action]: readonly [string, string], reason: Text): PermissionRow => ({
  role,
  relation: 'any',
  resource: 'expert',
  state,
  action,
  record: action === 'read' || action === 'list' ? 'none' : 'log',
  reason,
  clause,
})

export const permissions: readonly PermissionRow[] = [
  ...office.flatMap((role) => [row(role, ['*', 'read'], reasons.register), row(role, ['*', 'list'], reasons.register)]),
  row('ministry-officer', ['listed', 'create'], reasons.keep),
  row('ministry-officer', ['listed', 'import'], reasons.keep),
  row('ministry-officer', ['listed', 'edit'], reasons.keep),
  row('ministry-officer', ['paused', 'edit'], reasons.keep),
  row('ministry-officer', ['listed', 'pause'], reasons.keep),
  row('ministry-officer', ['paused', 'resume'], reasons.keep),
]

export const prohibitions: readonly Prohibition[] = [
  {
    role: 'support-officer',
    relation: 'any',
    resource: 'expert',
    state: '*',
    action: 'create',
    reason: { zh: '支撑单位只协助，不决定谁是专家', en: 'The support unit helps and does not choose the experts' },
    clause: '4.4.p1.s1',
  },
]
