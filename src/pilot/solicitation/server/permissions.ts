import type { PermissionRow, Role, RowRelation } from '../../../foundation/access/index.ts'
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
const everybody: readonly Role[] = ['visitor']

const unitLeaves: readonly Leave[] = [
  [unit, 'own', 'solution *', 'read', because.ownRead, 'unrecorded'],
  [unit, 'partner', 'solution *', 'read', because.memberRead, 'unrecorded'],
  [administrator, 'own', 'solution draft', 'create|discard', because.create],
  [unit, 'own', 'solution draft', 'edit', because.edit, 'unrecorded'],
  [['unit-administrator', 'certifier'], 'own', 'solution draft|returned', 'assign', because.assign],
  [writers, 'own', 'solution draft', 'invite', because.invite],
  [certifier, 'own', 'solution draft', 'check', because.check],
  [certifier, 'own', 'solution draft', 'submit|file-late', because.submit, 'step-up'],
  [certifier, 'own', 'solution submitted|late', 'withdraw', because.withdraw, 'step-up'],
  [certifier, 'own', 'solution submitted|returned', 'seal', because.seal],
  [certifier, 'partner', 'solution submitted|returned', 'seal', because.seal],
  [certifier, 'own', 'solution withdrawn', 'reopen', because.reopen],
  [['filler'], 'assigned', 'solution returned', 'edit-named-fields', because.namedFields],
  [certifier, 'own', 'solution returned', 'edit-named-fields', because.namedFields],
  [certifier, 'own', 'solution returned', 'resubmit', because.submit, 'step-up'],
  [unit, 'own', 'solution draft|submitted|returned', 'print', because.print, 'unrecorded'],
  [unit, 'partner', 'partnership *', 'read', because.invitation, 'unrecorded'],
  [unit, 'own', 'partnership *', 'read', because.ownRead, 'unrecorded'],
  [administrator, 'partner', 'partnership invited', 'confirm|decline', because.confirm],
  [administrator, 'partner', 'partnership confirmed', 'leave', because.confirm],
  [writers, 'own', 'partnership invited', 'remind', because.invite],
  [writers, 'own', 'partnership invited|confirmed|declined', 'remove', because.invite],
  [unit, 'own', 'solution draft|returned', 'ask-for-determination', because.askDetermination],
  [unit, 'own', 'determination *', 'read', because.ownRead, 'unrecorded'],
  [unit, 'partner', 'determination *', 'read', because.memberRead, 'unrecorded'],
  [unit, 'own', 'waiver *', 'read', because.ownRead, 'unrecorded'],
  [unit, 'own', 'paper-copy *', 'read', because.ownRead, 'unrecorded'],
]

const officeLeaves: readonly Leave[] = [
  [office, 'any', 'solution late|submitted|returned|withdrawn|refused', 'read', because.officeRead, 'unrecorded'],
  [officer, 'any', 'solution submitted', 'request-correction', because.correction],
  [officer, 'any', 'solution returned', 'close-correction', because.correction],
  [officer, 'any', 'solution late', 'propose-late', because.draftLate],
  [approver, 'any', 'solution late', 'accept-late|refuse-late', because.decideLate, 'two-person'],
  [ministry, 'any', 'solution submitted', 'export', because.exportList, 'step-up'],
  [ministry, 'any', 'waiver *', 'read', because.officeRead, 'unrecorded'],
  [officer, 'any', 'waiver requested', 'propose', because.draftWaiver],
  [approver, 'any', 'waiver requested', 'grant|refuse', because.decideWaiver, 'two-person'],
  [office, 'any', 'determination *', 'read', because.determinationRead, 'unrecorded'],
  [approver, 'any', 'determination asked', 'find-met|find-unmet', because.determine, 'step-up'],
  [office, 'any', 'paper-copy *', 'read', because.officeRead, 'unrecorded'],
  [officer, 'any', 'paper-copy expected|differs', 'register', because.registerPaper],
  [['support-officer'], 'any', 'paper-copy expected|differs', 'register', because.registerPaperForOffice],
  [office, 'any', 'call *', 'oversee', because.oversee, 'unrecorded'],
  [officer, 'any', 'call open', 'open|begin-closing', because.close],
  [officer, 'any', 'call closing', 'seal', because.close],
  [ministry, 'any', 'extension *', 'read', because.officeRead, 'unrecorded'],
  [officer, 'any', 'extension proposed', 'propose', because.draftExtension],
  [approver, 'any', 'extension proposed', 'grant|refuse', because.decideExtension, 'two-person'],
]

const authorityLeaves: readonly Leave[] = [
  [local, 'region', 'solution submitted|returned', 'read', because.regionRead, 'unrecorded'],
  [local, 'region', 'determination *', 'read', because.regionRead, 'unrecorded'],
  [local, 'region', 'recommendation *', 'read', because.recommend, 'unrecorded'],
  [ministry, 'any', 'recommendation signed|withdrawn', 'read', because.officeRead, 'unrecorded'],
  [['local-officer'], 'region', 'recommendation draft', 'create|edit', because.recommend],
  [local, 'region', 'recommendation draft|signed', 'export', because.recommend, 'unrecorded'],
  [['local-approver'], 'region', 'recommendation draft', 'sign', because.sign, 'two-person'],
  [['local-approver'], 'region', 'recommendation draft|signed', 'withdraw', because.sign],
  [['local-officer'], 'region', 'recommendation signed', 'attach-scan', because.recommend],
]

const publicLeaves: readonly Leave[] = [
  [everybody, 'any', 'call *', 'read', because.openToAll, 'unrecorded'],
  [everybody, 'any', 'receipt issued', 'check', because.openToAll, 'unrecorded'],
]

/** Who may do what in 方案征集, row by row; what no row allows is denied. */
export const permissions: readonly PermissionRow[] = [
  ...unitLeaves,
  ...officeLeaves,
  ...authorityLeaves,
  ...publicLeaves,
].flatMap(rowsOf)

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
