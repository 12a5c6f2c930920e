import type { PermissionRow, Prohibition, Role, RowRelation } from '../../../foundation/access/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

const because = {
  own: {
    zh: '保险机构只看本机构的报表；台账属于保险机构',
    en: 'An insurer sees its own statements; the book of record is the insurer’s',
  },
  upload: { zh: '经办人上传本机构运行的结果', en: 'Those who report upload what their own machine answered' },
  sign: {
    zh: '签发人以新的第二因素签发，不签发自己上传的',
    en: 'A certifier signs with a fresh second factor, and not figures of their own upload',
  },
  counted: {
    zh: '签发后计入全国统计，官员可追溯到报表',
    en: 'Signed statements count, and officials trace figures to them',
  },
  salt: { zh: '盐值只给持证保险机构，取用留痕', en: 'The salt is for licensed insurers; who takes it is on record' },
  attribute: {
    zh: '服务方、企业和主管部门申报各自的保单，只留保单键',
    en: 'Providers, enterprises and authorities report their policies; only keys are kept',
  },
  board: { zh: '官员看汇总数，不看单个被保险人', en: 'Officials see totals, never an insured' },
  book: {
    zh: '台账属于保险机构；其核保、承保和理赔人员查看本机构的保单',
    en: 'The book of record is the insurer’s; its people read its own policies',
  },
  bind: { zh: '承保人员按已接受的报价备齐签单条件', en: 'Policy officers prepare what an accepted quotation needs' },
  issue: {
    zh: '签单和批改改变合同，须以新的第二因素确认',
    en: 'Issuing and changing a contract needs a fresh second factor',
  },
  party: { zh: '投保人、被保险人和经纪查看自己的保单', en: 'Applicant, insured and broker read their own policy' },
  apart: { zh: '各保险机构的报表互不可见', en: 'No insurer sees another’s statement' },
} as const satisfies Record<string, Text>

const clause = '4.3.p1.s2'
const insurersPeople: readonly Role[] = ['underwriter', 'policy-officer', 'claims-handler', 'claims-approver']
const reporters: readonly Role[] = ['unit-administrator', 'filler', 'policy-officer']
const unit: readonly Role[] = [...reporters, 'certifier']
const authority: readonly Role[] = ['local-officer', 'local-approver']
const ministry: readonly Role[] = ['ministry-officer', 'ministry-approver']

type Leave = readonly [
  roles: readonly Role[],
  relation: RowRelation,
  object: string,
  actions: string,
  reason: Text,
  needs?: Partial<Pick<PermissionRow, 'stepUp' | 'twoPerson'>>,
]

const leaves: readonly Leave[] = [
  [insurersPeople, 'own', 'policy *', 'list|read', because.book],
  [['underwriter', 'policy-officer'], 'own', 'policy pending', 'open|arrange|receive|abandon', because.bind],
  [['policy-officer'], 'own', 'policy pending', 'issue', because.issue, { stepUp: true }],
  [['policy-officer'], 'own', 'policy issued', 'endorse|cancel|reverse', because.issue, { stepUp: true }],
  [['filler', 'certifier', 'insured-contact'], 'partner', 'policy issued', 'list|read', because.party],
  [unit, 'own', 'policy-statement *', 'list|read', because.own],
  [reporters, 'own', 'policy-statement draft', 'upload', because.upload],
  [['certifier'], 'own', 'policy-statement draft', 'sign', because.sign, { stepUp: true, twoPerson: true }],
  [ministry, 'any', 'policy-statement signed|superseded', 'read', because.counted],
  [unit, 'any', 'policy-salt *', 'open', because.salt],
  [unit, 'own', 'policy-attribution *', 'read', because.attribute],
  [reporters, 'own', 'policy-attribution *', 'report|remove', because.attribute],
  [authority, 'region', 'policy-attribution *', 'read|report|remove', because.attribute],
  [ministry, 'any', 'policy-board *', 'read', because.board],
]

/** Who may do what in the reported mode of 承保; what no row allows is denied. */
export const permissions: readonly PermissionRow[] = leaves.flatMap(
  ([roles, relation, object, actions, reason, needs]) => {
    const [resource = '', states = ''] = object.split(' ')
    return roles.flatMap((role) =>
      states.split('|').flatMap((state) =>
        actions.split('|').map((action) => {
          const record = action === 'read' || action === 'list' ? ('none' as const) : ('log' as const)
          const cited = resource === 'policy' ? '保险法2015:13' : clause
          return { role, relation, resource, state, action, record, reason, clause: cited, ...needs }
        }),
      ),
    )
  },
)

const closed: readonly Prohibition[] = insurersPeople.map((role) => ({
  role,
  relation: 'none',
  resource: 'policy',
  state: '*',
  action: 'read',
  reason: because.apart,
}))

export const prohibitions: readonly Prohibition[] = [
  ...closed,
  ...unit.map(
    (role) =>
      ({
        role,
        relation: 'none',
        resource: 'policy-statement',
        state: '*',
        action: 'read',
        reason: because.apart,
      }) as const,
  ),
]
