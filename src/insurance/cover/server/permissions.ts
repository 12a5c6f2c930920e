import type { PermissionRow, Prohibition, Role } from '../../../foundation/access/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

const because = {
  own: {
    zh: '核保和出单人员看本机构的产品和费率',
    en: 'Those who underwrite and issue see their insurer’s products and rates',
  },
  file: {
    zh: '登记的是已备案或注册的条款和费率（保险法第一百三十五条）',
    en: 'What goes on record is what was filed or registered (Insurance Law 135)',
  },
  compare: {
    zh: '条款比较只在持牌机构内进行，不含价格',
    en: 'Terms are compared only inside a licensed institution, without prices',
  },
  closed: { zh: '费率属于保险机构', en: 'Rates belong to the insurer' },
} as const satisfies Record<string, Text>

const staff: readonly Role[] = ['underwriter', 'policy-officer']

const row = (role: Role, [state, action]: readonly [string, string], reason: Text): PermissionRow => ({
  role,
  relation: 'own',
  resource: 'product',
  state,
  action,
  record: action === 'read' || action === 'list' ? 'none' : 'log',
  reason,
})

/** Who may do what with products; what no row allows is denied. Filed facts are on the public page. */
export const permissions: readonly PermissionRow[] = [
  ...staff.flatMap((role) => [row(role, ['*', 'list'], because.own), row(role, ['*', 'read'], because.own)]),
  row('underwriter', ['filed', 'file'], because.file),
  row('underwriter', ['filed', 'withdraw'], because.file),
  row('underwriter', ['registered', 'withdraw'], because.file),
  ...staff.map((role): PermissionRow => ({
    role,
    relation: 'any',
    resource: 'product-comparison',
    state: '*',
    action: 'read',
    record: 'none',
    reason: because.compare,
  })),
]

export const prohibitions: readonly Prohibition[] = staff.map((role) => ({
  role,
  relation: 'none',
  resource: 'product',
  state: '*',
  action: 'read',
  reason: because.closed,
}))
