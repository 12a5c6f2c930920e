import type { PermissionRow, Prohibition } from '../../../foundation/access/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

const reasons = {
  own: {
    zh: '核保人员测算本机构承保组合，结果只属于本机构',
    en: 'Underwriters look at their insurer’s own book; nobody else does',
  },
  price: { zh: '核保人员按公开的情景假设试算价格', en: 'Underwriters try prices on the assumptions of the library' },
  officials: {
    zh: '主管部门只看全体保险机构的合计，小格合并',
    en: 'Officials see sums over all insurers alone, small cells put together',
  },
  closed: { zh: '各保险机构的组合是商业秘密', en: 'An insurer’s book is its trade secret' },
} as const satisfies Record<string, Text>

const row = (state: string, action: string): PermissionRow => ({
  role: 'underwriter',
  relation: 'own',
  resource: 'risk-run',
  state,
  action,
  record: action === 'read' || action === 'list' ? 'none' : 'log',
  reason: reasons.own,
})

export const permissions: readonly PermissionRow[] = [
  row('*', 'list'),
  row('*', 'read'),
  row('waiting', 'create'),
  row('waiting', 'cancel'),
  row('running', 'cancel'),
  row('done', 'rerun'),
  row('cancelled', 'rerun'),
  row('failed', 'rerun'),
  {
    role: 'underwriter',
    relation: 'any',
    resource: 'risk-price',
    state: '*',
    action: 'read',
    record: 'none',
    reason: reasons.price,
  },
  ...(['ministry-officer', 'ministry-approver', 'support-officer'] as const).map((role): PermissionRow => ({
    role,
    relation: 'any',
    resource: 'risk-exposure',
    state: '*',
    action: 'read',
    record: 'none',
    reason: reasons.officials,
  })),
]

export const prohibitions: readonly Prohibition[] = [
  { role: 'underwriter', relation: 'none', resource: 'risk-run', state: '*', action: 'read', reason: reasons.closed },
]
