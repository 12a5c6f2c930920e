import type { PermissionRow, Prohibition, Role, RowRelation } from '../../../foundation/access/index.ts'

const unit: readonly Role[] = ['unit-administrator', 'filler', 'certifier', 'underwriter', 'policy-officer']
const office: readonly Role[] = ['ministry-officer', 'ministry-approver', 'support-officer']
const local: readonly Role[] = ['local-officer', 'local-approver']

const reasons = {
  ownRecord: { zh: '查看本单位档案', en: 'Sees the record of one’s own unit' },
  officeRecord: {
    zh: '核对申报主体条件需要查看单位档案',
    en: 'Records are needed to check the conditions for applicants',
  },
  regionRecord: { zh: '推荐前了解本地区单位', en: 'Knows the units of the region before recommending' },
  edit: { zh: '单位管理员维护本单位档案与证据', en: 'The unit administrator keeps the record and its evidence' },
  verify: { zh: '经办人凭证据核验', en: 'An official verifies against evidence' },
  giveBack: { zh: '写明理由退回补正', en: 'Given back with reasons' },
  ask: {
    zh: '任何人可申请登记或加入单位；答复不透露单位是否已登记',
    en: 'Anybody may ask to enrol or join; the answer does not tell whether the unit is on record',
  },
  unitDecides: { zh: '本单位管理员决定谁加入', en: 'The unit administrator decides who joins' },
  officeDecides: { zh: '新单位由经办人核实后登记', en: 'An official looks into a new unit before it is enrolled' },
  regions: { zh: '地区与主管部门名录公开', en: 'The list of regions and authorities is public' },
  changeAuthority: { zh: '主管部门更名按生效日登记', en: 'A new name of an authority is entered from its day' },
} as const

const row = (
  roles: readonly Role[],
  relation: RowRelation,
  [resource, state, action]: readonly [string, string, string],
  why: { readonly reason: PermissionRow['reason']; readonly clause?: string; readonly record?: 'log' },
): PermissionRow[] =>
  roles.map((role) => ({
    role,
    relation,
    resource,
    state,
    action,
    record: why.record ?? 'none',
    reason: why.reason,
    ...(why.clause === undefined ? {} : { clause: why.clause }),
  }))

const conditions = '4.1.p1.s2'
const log = 'log'

export const permissions: readonly PermissionRow[] = [
  ...row(unit, 'own', ['organisation', '*', 'read'], { reason: reasons.ownRecord }),
  ...row(office, 'any', ['organisation', '*', 'read'], { reason: reasons.officeRecord, clause: conditions }),
  ...row(local, 'region', ['organisation', '*', 'read'], { reason: reasons.regionRecord, clause: '4.1.p2.s2' }),
  ...row(office, 'any', ['organisation', '*', 'list'], { reason: reasons.officeRecord, clause: conditions }),
  ...row(local, 'region', ['organisation', '*', 'list'], { reason: reasons.regionRecord, clause: '4.1.p2.s2' }),
  ...['unverified', 'verified', 'returned'].flatMap((state) =>
    row(['unit-administrator'], 'own', ['organisation', state, 'edit'], {
      reason: reasons.edit,
      clause: conditions,
      record: log,
    }),
  ),
  ...row(['ministry-officer'], 'any', ['organisation', 'unverified', 'verify'], {
    reason: reasons.verify,
    clause: conditions,
    record: log,
  }),
  ...['unverified', 'verified'].flatMap((state) =>
    row(['ministry-officer'], 'any', ['organisation', state, 'return'], {
      reason: reasons.giveBack,
      clause: conditions,
      record: log,
    }),
  ),
  ...row(['visitor'], 'any', ['enrolment', 'asked', 'ask'], { reason: reasons.ask, record: log }),
  ...row(['unit-administrator'], 'own', ['enrolment', '*', 'read'], { reason: reasons.unitDecides }),
  ...['waiting-for-unit', 'waiting-for-office', 'accepted', 'declined'].flatMap((state) =>
    row(['ministry-officer'], 'any', ['enrolment', state, 'read'], { reason: reasons.officeDecides }),
  ),
  ...['accept', 'decline'].flatMap((action) => [
    ...row(['unit-administrator'], 'own', ['enrolment', 'waiting-for-unit', action], {
      reason: reasons.unitDecides,
      record: log,
    }),
    ...row(['ministry-officer'], 'any', ['enrolment', 'waiting-for-office', action], {
      reason: reasons.officeDecides,
      record: log,
    }),
  ]),
  ...row(['visitor'], 'any', ['authority', '*', 'read'], { reason: reasons.regions, clause: '4.1.p2.s2' }),
  ...row(['ministry-officer'], 'any', ['authority', '*', 'change'], { reason: reasons.changeAuthority, record: log }),
]

export const prohibitions: readonly Prohibition[] = [
  {
    role: 'support-officer',
    relation: 'any',
    resource: 'organisation',
    state: '*',
    action: 'verify',
    reason: { zh: '支撑单位只协助，不作核验结论', en: 'The support unit helps and decides nothing' },
    clause: '4.4.p1.s1',
  },
  {
    role: 'filler',
    relation: 'own',
    resource: 'organisation',
    state: '*',
    action: 'edit',
    reason: { zh: '填报人不改单位档案', en: 'A filler does not change the record of the unit' },
  },
]
