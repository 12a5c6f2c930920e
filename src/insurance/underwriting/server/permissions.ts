import type { PermissionRow, Prohibition, Role } from '../../../foundation/access/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

const because = {
  own: { zh: '核保人员办理本机构的投保申请', en: 'Underwriters work on their own insurer’s proposals' },
  look: { zh: '出单人员查看据以出单的申请和报价', en: 'Who issues policies looks at what they rest on' },
  decide: {
    zh: '权限等级足够，且非本人提出、评估',
    en: 'With the grade, by someone who neither raised nor assessed',
  },
  offer: { zh: '按备案条款费率报价（保险法第一百三十五条）', en: 'Offers are made as filed (Insurance Law 135)' },
  authority: {
    zh: '单位管理员授予本机构核保人员权限等级',
    en: 'The unit’s administrator gives its underwriters their grades',
  },
  closed: { zh: '各保险机构的核保资料互不可见', en: 'No insurer sees another’s underwriting' },
} as const satisfies Record<string, Text>

type Leave = readonly [
  roles: readonly Role[],
  object: string,
  actions: string,
  reason: Text,
  needs?: Partial<Pick<PermissionRow, 'twoPerson'>>,
]

const underwriter: readonly Role[] = ['underwriter']
const staff: readonly Role[] = ['underwriter', 'policy-officer']

const leaves: readonly Leave[] = [
  [underwriter, 'proposal *', 'list|read', because.own],
  [['policy-officer'], 'proposal *', 'list|read', because.look],
  [underwriter, 'proposal draft', 'create|answer|sign|consent|prove|import|withdraw', because.own],
  [underwriter, 'proposal signed', 'reopen|consent|prove|import|assess|withdraw', because.own],
  [underwriter, 'proposal assessed', 'reopen|consent|prove|import|assess|raise|settle|refuse|withdraw', because.own],
  [underwriter, 'underwriting-issue open|reopened', 'approve|reject|clear', because.decide, { twoPerson: true }],
  [underwriter, 'underwriting-issue approved|rejected|cleared', 'reopen', because.own],
  [staff, 'quotation *', 'read', because.own],
  [underwriter, 'quotation draft', 'draft|price|withdraw', because.offer],
  [underwriter, 'quotation priced', 'refer|quote|decline|withdraw', because.offer],
  [underwriter, 'quotation referred', 'quote|decline|withdraw', because.offer],
  [underwriter, 'quotation quoted', 'accept|withdraw', because.offer],
  [['unit-administrator', 'underwriter'], 'underwriting-authority *', 'list', because.authority],
  [['unit-administrator'], 'underwriting-authority *', 'give', because.authority],
]

/** Who may do what in 核保; what no row allows is denied. */
export const permissions: readonly PermissionRow[] = leaves.flatMap(([roles, object, actions, reason, needs]) => {
  const [resource = '', states = ''] = object.split(' ')
  return roles.flatMap((role) =>
    states.split('|').flatMap((state) =>
      actions.split('|').map((action): PermissionRow => {
        const record = action === 'read' || action === 'list' ? 'none' : 'log'
        return { role, relation: 'own', resource, state, action, record, reason, ...needs }
      }),
    ),
  )
})

export const prohibitions: readonly Prohibition[] = staff.flatMap((role) =>
  ['proposal', 'quotation'].map((resource) => ({
    role,
    relation: 'none' as const,
    resource,
    state: '*',
    action: 'read',
    reason: because.closed,
  })),
)
