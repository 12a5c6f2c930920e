import type { PermissionRow, Prohibition, Role, RowRelation } from '../../../foundation/access/index.ts'
import { type Reason, reasons as because } from './permission-reasons.ts'

type Leave = readonly [
  roles: readonly Role[],
  relation: RowRelation,
  object: string,
  actions: string,
  reason: Reason,
  needs?: 'step-up' | 'two-person' | 'unrecorded',
]

const unit: readonly Role[] = ['unit-administrator', 'filler', 'certifier']
const certifier: readonly Role[] = ['certifier']
const officer: readonly Role[] = ['ministry-officer']
const approver: readonly Role[] = ['ministry-approver']
const ministry: readonly Role[] = ['ministry-officer', 'ministry-approver']
const office: readonly Role[] = ['ministry-officer', 'ministry-approver', 'support-officer']
const local: readonly Role[] = ['local-officer', 'local-approver']
const localApprover: readonly Role[] = ['local-approver']
const everybody: readonly Role[] = ['visitor']

const works = 'report draft|returned|correcting'
const arrived = 'report submitted|returned|accepted|correcting'

const unitLeaves: readonly Leave[] = [
  [unit, 'own', 'report *', 'read', because.ownRead, 'unrecorded'],
  [unit, 'partner', arrived, 'read', because.partnerRead, 'unrecorded'],
  [unit, 'own', 'report expected', 'begin', because.fill],
  [unit, 'own', works, 'edit', because.fill, 'unrecorded'],
  [certifier, 'own', works, 'check', because.sign],
  [certifier, 'own', works, 'submit', because.sign, 'step-up'],
  [certifier, 'own', 'report accepted', 'correct', because.correct],
  [unit, 'own', 'flash-report *', 'read', because.ownRead, 'unrecorded'],
  [unit, 'own', 'flash-report filed', 'file', because.flash],
  [unit, 'any', 'roll-up *', 'read', because.ownFigures, 'unrecorded'],
]

const authorityLeaves: readonly Leave[] = [
  [local, 'own', 'report *', 'read', because.ownRead, 'unrecorded'],
  [local, 'own', 'report expected', 'begin', because.fill],
  [local, 'own', works, 'edit', because.fill, 'unrecorded'],
  [localApprover, 'own', works, 'check', because.authoritySign],
  [localApprover, 'own', works, 'submit', because.authoritySign, 'step-up'],
  [localApprover, 'own', 'report accepted', 'correct', because.correct],
  [local, 'own', 'flash-report *', 'read', because.ownRead, 'unrecorded'],
  [local, 'own', 'flash-report filed', 'file', because.flash],
  [local, 'region', 'flash-report *', 'read', because.regionRead, 'unrecorded'],
  [unit, 'partner', 'flash-report *', 'read', because.partnerRead, 'unrecorded'],
  [local, 'region', arrived, 'read', because.regionRead, 'unrecorded'],
  [local, 'region', 'report *', 'list', because.regionOversee, 'unrecorded'],
  [local, 'own', 'report *', 'list', because.ownRead, 'unrecorded'],
  [local, 'any', 'roll-up *', 'read', because.regionFigures, 'unrecorded'],
]

const officeLeaves: readonly Leave[] = [
  [office, 'any', arrived, 'read', because.officeRead, 'unrecorded'],
  [office, 'any', 'report *', 'list', because.oversee, 'unrecorded'],
  [officer, 'any', 'report submitted', 'accept|return', because.judge],
  [officer, 'any', 'reporting-period set', 'set|move', because.schedule],
  [office, 'any', 'flash-report *', 'read', because.officeRead, 'unrecorded'],
  [officer, 'any', 'flash-report filed', 'note', because.noteFlash],
  [office, 'any', 'roll-up *', 'read', because.figures, 'unrecorded'],
]

const workspaceLeaves: readonly Leave[] = [
  [[...unit, ...local], 'own', 'workspace-entry *', 'read', because.workspace, 'unrecorded'],
  [[...unit, ...local], 'own', 'workspace-entry open', 'add|close', because.workspace],
  [unit, 'partner', 'workspace-entry *', 'read', because.workspace, 'unrecorded'],
  [local, 'region', 'workspace-entry *', 'read', because.regionRead, 'unrecorded'],
  [office, 'any', 'workspace-entry *', 'read', because.workspace, 'unrecorded'],
]

const outcomeLeaves: readonly Leave[] = [
  [ministry, 'any', 'outcome *', 'read', because.outcome, 'unrecorded'],
  [officer, 'any', 'outcome draft', 'enter|edit', because.outcome],
  [approver, 'any', 'outcome draft', 'publish', because.publishOutcome, 'two-person'],
  [everybody, 'any', 'outcome published', 'read', because.openToAll, 'unrecorded'],
]

const publicLeaves: readonly Leave[] = [
  [everybody, 'any', 'reporting-period *', 'read', because.openToAll, 'unrecorded'],
]

/** Who may do what with schedule, reports and roll-up; what no row allows is denied. */
export const permissions: readonly PermissionRow[] = [
  ...unitLeaves,
  ...authorityLeaves,
  ...officeLeaves,
  ...workspaceLeaves,
  ...outcomeLeaves,
  ...publicLeaves,
].flatMap(rowsOf)

/** What must never become possible, with the reason that people are shown. */
export const prohibitions: readonly Prohibition[] = [
  {
    role: 'filler',
    relation: 'own',
    resource: 'report',
    state: 'draft',
    action: 'submit',
    reason: { zh: '填报人不能上报，须由签发人上报', en: 'A filler never hands in; the certifier does' },
    clause: '4.3.p1.s2',
  },
  {
    role: 'ministry-officer',
    relation: 'any',
    resource: 'report',
    state: 'draft',
    action: 'read',
    reason: { zh: '草稿未上报前，官员不能看', en: 'No official reads a draft before it is handed in' },
    clause: '4.3.p1.s2',
  },
  {
    role: 'certifier',
    relation: 'own',
    resource: 'report',
    state: 'submitted',
    action: 'accept',
    reason: { zh: '上报单位不能受理自己的报告', en: 'A unit never accepts its own report' },
    clause: '4.3.p1.s2',
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
  if (needs === 'two-person') return { record: 'log', stepUp: true, twoPerson: true }
  return needs === 'step-up' ? { record: 'log', stepUp: true } : { record: 'log' }
}
