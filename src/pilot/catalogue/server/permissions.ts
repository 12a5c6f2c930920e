import type { PermissionRow, Prohibition, Role, RowRelation } from '../../../foundation/access/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

const clause = '4.1.p2.s3'

const because = {
  open: { zh: '公示和《目录》向社会公开', en: 'Publicity and the catalogue are open to everybody' },
  object: { zh: '公示期内任何人可以实名提出异议', en: 'Anybody may object in the own name while the publicity runs' },
  tip: { zh: '不愿具名的，可以留下线索', en: 'Who will not give a name may leave a tip' },
  status: { zh: '凭回执编号查询异议办理情况', en: 'The number of the receipt tells how an objection stands' },
  hear: {
    zh: '异议由经办人登记、调查人调查、审批人决定',
    en: 'Registered by an officer, investigated, decided by an approver',
  },
  decide: { zh: '异议是否成立由审批人决定，调查人不参与决定', en: 'An approver decides; who investigated does not' },
  conclude: { zh: '期满且异议均已答复后办结公示', en: 'Concluded after its end with every objection answered' },
  prepare: { zh: '经办人编制目录版次', en: 'An officer prepares a release' },
  publish: { zh: '《目录》须由另一人核准发布', en: 'Another person approves and publishes the catalogue' },
} as const satisfies Readonly<Record<string, Text>>

/** Role, relation, `resource state|state`, `action|action`, reason, and what the act needs besides. */
type Leave = readonly [
  roles: readonly Role[],
  relation: RowRelation,
  object: string,
  actions: string,
  reason: Text,
  needs?: 'two-person' | 'unrecorded',
]

const everybody: readonly Role[] = ['visitor']
const officer: readonly Role[] = ['ministry-officer']
const approver: readonly Role[] = ['ministry-approver']
const investigator: readonly Role[] = ['investigator']
const ministry: readonly Role[] = ['ministry-officer', 'ministry-approver']
const hearers: readonly Role[] = ['ministry-officer', 'ministry-approver', 'investigator']

const leaves: readonly Leave[] = [
  [everybody, 'any', 'publicity *', 'read', because.open, 'unrecorded'],
  [officer, 'any', 'publicity running', 'conclude', because.conclude],
  [everybody, 'any', 'objection received', 'file', because.object],
  [everybody, 'any', 'objection *', 'check', because.status, 'unrecorded'],
  [everybody, 'any', 'tip *', 'leave', because.tip],
  [hearers, 'any', 'objection *', 'list|read', because.hear, 'unrecorded'],
  [hearers, 'any', 'tip *', 'list', because.hear, 'unrecorded'],
  [officer, 'any', 'objection received', 'register-seal|set-aside', because.hear],
  [investigator, 'any', 'objection received', 'take', because.hear],
  [investigator, 'assigned', 'objection investigating', 'give-back|report', because.hear],
  [approver, 'any', 'objection reported', 'return', because.decide],
  [approver, 'any', 'objection reported', 'uphold|dismiss', because.decide, 'two-person'],
  [everybody, 'any', 'release published', 'read', because.open, 'unrecorded'],
  [ministry, 'any', 'release *', 'list|read', because.prepare, 'unrecorded'],
  [officer, 'any', 'release draft', 'create|edit|propose|discard', because.prepare],
  [approver, 'any', 'release proposed', 'return', because.publish],
  [approver, 'any', 'release proposed', 'publish', because.publish, 'two-person'],
  [everybody, 'any', 'entry *', 'read', because.open, 'unrecorded'],
]

export const permissions: readonly PermissionRow[] = leaves.flatMap(
  ([roles, relation, object, actions, reason, needs]) => {
    const [resource = '', states = '*'] = object.split(' ')
    return roles.flatMap((role) =>
      states.split('|').flatMap((state) =>
        actions.split('|').map((action): PermissionRow => ({
          role,
          relation,
          resource,
          state,
          action,
          ...(needs === 'two-person' ? { stepUp: true, twoPerson: true } : {}),
          record: needs === 'unrecorded' ? 'none' : 'log',
          reason,
          clause,
        })),
      ),
    )
  },
)

const never = (role: Role, action: string, reason: Text): Prohibition => ({
  role,
  relation: 'drafted',
  resource: action === 'publish' ? 'release' : 'objection',
  state: '*',
  action,
  reason,
  clause,
})

export const prohibitions: readonly Prohibition[] = [
  never('ministry-approver', 'publish', { zh: '编制人不核准发布', en: 'Who prepared a release does not publish it' }),
  never('ministry-approver', 'uphold', { zh: '调查人不作决定', en: 'Who investigated does not decide' }),
  never('ministry-approver', 'dismiss', { zh: '调查人不作决定', en: 'Who investigated does not decide' }),
]
