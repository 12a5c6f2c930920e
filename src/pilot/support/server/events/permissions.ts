import { type PermissionRow, roles } from '../../../../foundation/access/index.ts'
import { allow, office } from '../permission-rows.ts'

const keepers = ['support-officer', 'ministry-officer'] as const
const everybody = roles.filter((role) => role !== 'visitor')

export const eventRows: readonly PermissionRow[] = [
  ...allow({
    roles: ['visitor'],
    resource: 'event',
    states: ['announced', 'held', 'cancelled'],
    actions: ['read'],
    reason: { zh: '公布的培训与交流人人可看', en: 'Announced events are for everybody to see' },
  }),
  ...allow({
    roles: office,
    resource: 'event',
    states: ['draft'],
    actions: ['read'],
    reason: { zh: '未公布的活动供承办人员使用', en: 'What is not announced is for those who plan it' },
  }),
  ...allow({
    roles: keepers,
    resource: 'event',
    states: ['draft'],
    actions: ['create', 'announce', 'edit', 'add-material'],
    reason: { zh: '部属单位组织宣贯培训和交流对接', en: 'The ministry’s institutes train and bring together' },
  }),
  ...allow({
    roles: keepers,
    resource: 'event',
    states: ['announced'],
    actions: ['edit', 'cancel', 'sign-in', 'finish', 'add-material', 'read-registrations'],
    reason: { zh: '承办：改期通知、签到、取消、办结', en: 'Runs it: changes, the door, cancelling, closing' },
  }),
  ...allow({
    roles: keepers,
    resource: 'event',
    states: ['held'],
    actions: ['add-material', 'read-registrations'],
    reason: { zh: '会后补充材料、查看签到', en: 'Adds materials afterwards and sees who came' },
  }),
  ...allow({
    roles: keepers,
    resource: 'event',
    states: ['cancelled'],
    actions: ['read-registrations'],
    reason: { zh: '查看已通知的报名人', en: 'Sees who was told' },
  }),
  ...allow({
    roles: everybody,
    relation: 'own',
    resource: 'registration',
    states: ['registered'],
    actions: ['create', 'withdraw'],
    reason: { zh: '本人报名、本人退出', en: 'Registers and withdraws in person' },
  }),
  ...allow({
    roles: everybody,
    relation: 'own',
    resource: 'registration',
    states: ['waiting'],
    actions: ['withdraw'],
    reason: { zh: '本人退出候补', en: 'Leaves the waiting list in person' },
  }),
  ...allow({
    roles: everybody,
    relation: 'own',
    resource: 'registration',
    states: ['attended'],
    actions: ['print'],
    reason: { zh: '签到的本人领取培训证明', en: 'Who attended fetches the certificate' },
  }),
]
