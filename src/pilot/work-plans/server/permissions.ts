import type { PermissionRow, Prohibition, Role, RowRelation } from '../../../foundation/access/index.ts'
import { type Reason, reasons as because } from './permission-reasons.ts'

/** Roles, relation, `resource state|state`, `action|action`, reason, and what the act needs besides. */
type Leave = readonly [
  roles: readonly Role[],
  relation: RowRelation,
  object: string,
  actions: string,
  reason: Reason,
  needs?: 'step-up' | 'two-person' | 'unrecorded',
]

const unit: readonly Role[] = ['unit-administrator', 'filler', 'certifier']
const administrator: readonly Role[] = ['unit-administrator']
const writers: readonly Role[] = ['unit-administrator', 'filler']
const certifier: readonly Role[] = ['certifier']
const officer: readonly Role[] = ['ministry-officer']
const approver: readonly Role[] = ['ministry-approver']
const ministry: readonly Role[] = ['ministry-officer', 'ministry-approver']
const office: readonly Role[] = ['ministry-officer', 'ministry-approver', 'support-officer']
const local: readonly Role[] = ['local-officer', 'local-approver']
const localOfficer: readonly Role[] = ['local-officer']
const localApprover: readonly Role[] = ['local-approver']
const claimants: readonly Role[] = ['unit-administrator', 'certifier']
const everybody: readonly Role[] = ['visitor']

const arrived = 'plan submitted|withdrawn|selected|declined'

const unitLeaves: readonly Leave[] = [
  [unit, 'own', 'plan *', 'read', because.ownRead, 'unrecorded'],
  [unit, 'partner', 'plan *', 'read', because.memberRead, 'unrecorded'],
  [administrator, 'own', 'plan draft', 'create|discard', because.create],
  [unit, 'own', 'plan draft', 'edit', because.edit, 'unrecorded'],
  [writers, 'own', 'plan draft', 'invite', because.invite],
  [certifier, 'own', 'plan draft', 'check', because.check],
  [certifier, 'own', 'plan draft', 'submit', because.submit, 'step-up'],
  [certifier, 'own', 'plan submitted', 'withdraw', because.withdraw, 'step-up'],
  [certifier, 'own', 'plan withdrawn', 'reopen', because.withdraw],
  [unit, 'own', 'plan draft|submitted|selected', 'print', because.ownRead, 'unrecorded'],
  [unit, 'partner', 'plan-partner *', 'read', because.invitation, 'unrecorded'],
  [unit, 'own', 'plan-partner *', 'read', because.ownRead, 'unrecorded'],
  [administrator, 'partner', 'plan-partner invited', 'confirm|decline', because.confirm],
  [administrator, 'partner', 'plan-partner confirmed', 'leave', because.confirm],
  [writers, 'own', 'plan-partner invited|confirmed|declined', 'remove', because.invite],
]

const authorityLeaves: readonly Leave[] = [
  [local, 'own', 'plan *', 'read', because.ownRead, 'unrecorded'],
  [local, 'region', arrived, 'read', because.regionRead, 'unrecorded'],
  [localOfficer, 'own', 'plan draft', 'create|discard', because.authorityDraft],
  [local, 'own', 'plan draft', 'edit', because.authorityDraft, 'unrecorded'],
  [localApprover, 'own', 'plan draft', 'check', because.authoritySign],
  [localApprover, 'own', 'plan draft', 'submit', because.authoritySign, 'step-up'],
  [localApprover, 'own', 'plan submitted', 'withdraw', because.withdraw, 'step-up'],
  [localApprover, 'own', 'plan withdrawn', 'reopen', because.withdraw],
  [local, 'own', 'plan draft|submitted|selected', 'print', because.ownRead, 'unrecorded'],
]

const officeLeaves: readonly Leave[] = [
  [office, 'any', arrived, 'read', because.officeRead, 'unrecorded'],
  [officer, 'any', 'intake open', 'open|begin-closing', because.openIntake],
  [officer, 'any', 'intake closing', 'seal', because.openIntake],
  [ministry, 'any', 'pilot-list *', 'read', because.draftList, 'unrecorded'],
  [officer, 'any', 'pilot-list draft', 'create|edit|discard', because.draftList],
  [approver, 'any', 'pilot-list draft', 'edit', because.draftList],
  [approver, 'any', 'pilot-list draft', 'publish', because.publishList, 'two-person'],
]

const publicLeaves: readonly Leave[] = [
  [everybody, 'any', 'intake *', 'read', because.openToAll, 'unrecorded'],
  [everybody, 'any', 'pilot *', 'read', because.openToAll, 'unrecorded'],
]

const subsidyLeaves: readonly Leave[] = [
  [everybody, 'any', 'subsidy-rule in-force|ended', 'read', because.openToAll, 'unrecorded'],
  [local, 'region', 'subsidy-rule *', 'read', because.subsidyRule, 'unrecorded'],
  [localOfficer, 'region', 'subsidy-rule draft', 'create|edit', because.subsidyRule],
  [localApprover, 'region', 'subsidy-rule draft', 'enact', because.subsidyByTwo, 'two-person'],
  [localApprover, 'region', 'subsidy-rule in-force', 'end', because.subsidyRule, 'step-up'],
  [unit, 'own', 'subsidy-claim *', 'read', because.ownRead, 'unrecorded'],
  [claimants, 'own', 'subsidy-claim filed', 'create', because.subsidyClaim],
  [claimants, 'own', 'subsidy-claim filed|proposed', 'withdraw', because.subsidyClaim],
  [local, 'region', 'subsidy-claim *', 'read', because.subsidyDecide, 'unrecorded'],
  [localOfficer, 'region', 'subsidy-claim filed', 'propose', because.subsidyDecide],
  [localApprover, 'region', 'subsidy-claim proposed', 'grant|refuse', because.subsidyByTwo, 'two-person'],
  [localApprover, 'region', 'subsidy-claim proposed', 'send-back', because.subsidyDecide],
  [localApprover, 'region', 'subsidy-claim listed', 'strike', because.subsidyByTwo, 'two-person'],
  [everybody, 'any', 'subsidy-list *', 'read', because.openToAll, 'unrecorded'],
  [localOfficer, 'region', 'subsidy-list published', 'create', because.subsidyList],
  [localApprover, 'region', 'subsidy-list published', 'export', because.subsidyByTwo, 'two-person'],
  [local, 'region', 'subsidy-list exported', 'download', because.subsidyList, 'unrecorded'],
]

/** Who may do what in 试点申报, row by row; what no row allows is denied. */
export const permissions: readonly PermissionRow[] = [
  ...unitLeaves,
  ...authorityLeaves,
  ...officeLeaves,
  ...publicLeaves,
  ...subsidyLeaves,
].flatMap(rowsOf)

/** What must never become possible, with the reason that people are shown. */
export const prohibitions: readonly Prohibition[] = [
  {
    role: 'filler',
    relation: 'own',
    resource: 'plan',
    state: 'draft',
    action: 'submit',
    reason: { zh: '填报人不能上报，须由签发人上报', en: 'A filler never hands in; the certifier does' },
    clause: '4.2.p4.s1',
  },
  {
    role: 'unit-administrator',
    relation: 'own',
    resource: 'plan-partner',
    state: 'invited',
    action: 'confirm',
    reason: { zh: '编制单位不能替联合单位确认', en: 'The applicant cannot confirm for a partner' },
    clause: '4.2.p2.s1',
  },
  {
    role: 'ministry-approver',
    relation: 'drafted',
    resource: 'pilot-list',
    state: 'draft',
    action: 'publish',
    reason: { zh: '拟定名单的人不能公布', en: 'Who drafted the list does not publish it' },
    clause: '4.2.p4.s2',
  },
  ...['grant', 'refuse', 'strike'].map((action): Prohibition => ({
    role: 'local-approver',
    relation: 'drafted',
    resource: 'subsidy-claim',
    state: action === 'strike' ? 'listed' : 'proposed',
    action,
    reason: { zh: '拟办补贴的人不能决定', en: 'Who proposed a subsidy does not decide it' },
    clause: '4.2.p1.s2',
  })),
  {
    role: 'local-approver',
    relation: 'region',
    resource: 'plan',
    state: 'submitted',
    action: 'withdraw',
    reason: { zh: '地方主管部门不能撤回本地区其他单位的方案', en: 'An authority never takes back the plan of another' },
    clause: '4.2.p4.s1',
  },
]

function rowsOf([roles, relation, object, actions, because, needs]: Leave): PermissionRow[] {
  const { clause, ...reason } = because
  const [resource = '', states = ''] = object.split(' ')
  const fixed = { relation, resource, reason, ...conditionsOf(needs), ...(clause === undefined ? {} : { clause }) }
  const places = states.split('|').flatMap((state) => actions.split('|').map((action) => ({ state, action })))
  return roles.flatMap((role) => places.map((place) => Object.assign({ role }, place, fixed)))
}

function conditionsOf(needs: Leave[5]): Pick<PermissionRow, 'record' | 'stepUp' | 'twoPerson'> {
  if (needs === 'unrecorded') return { record: 'none' }
  if (needs === 'step-up') return { record: 'log', stepUp: true }
  if (needs === 'two-person') return { record: 'log', stepUp: true, twoPerson: true }
  return { record: 'log' }
}
