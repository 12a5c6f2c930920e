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

const officer: readonly Role[] = ['ministry-officer']
const approver: readonly Role[] = ['ministry-approver']
const ministry: readonly Role[] = ['ministry-officer', 'ministry-approver']
const office: readonly Role[] = [...ministry, 'support-officer']
const expert: readonly Role[] = ['expert']

const leaves: readonly Leave[] = [
  [office, 'any', 'expert *', 'read|list', because.register, 'unrecorded'],
  [officer, 'any', 'expert listed', 'create|import|edit|pause|offer-claim', because.keep],
  [officer, 'any', 'expert paused', 'edit|resume', because.keep],
  [expert, 'any', 'expert listed', 'claim', because.claim],

  [office, 'any', 'formal-check *', 'read|list', because.formal, 'unrecorded'],
  [officer, 'any', 'formal-check checking', 'open|return', because.formalDecides],
  [['ministry-officer', 'support-officer'], 'any', 'formal-check checking|rechecking', 'edit', because.formal],
  [officer, 'any', 'formal-check returned', 'take-up', because.formalDecides],
  [officer, 'any', 'formal-check checking|rechecking', 'pass|fail', because.formalDecides],

  [office, 'any', 'panel-meeting *', 'read|list', because.meeting, 'unrecorded'],
  [expert, 'own', 'panel-meeting *', 'read|list', because.sits, 'unrecorded'],
  [officer, 'any', 'panel-meeting planned', 'plan|edit|begin', because.meeting],
  [['ministry-officer', 'support-officer'], 'any', 'panel-meeting sitting', 'keep-minutes', because.minutes],
  [officer, 'any', 'panel-meeting sitting', 'put-opinion', because.meeting],
  [officer, 'any', 'panel-meeting signing', 'take-back', because.meeting],
  [expert, 'own', 'panel-meeting sitting', 'arrive', because.sits],
  [expert, 'own', 'panel-meeting signing', 'sign', because.sits],

  [office, 'any', 'review-round *', 'read|list', because.organise, 'unrecorded'],
  [officer, 'any', 'review-round preparing', 'open|edit|promise', because.prepare],
  [officer, 'any', 'review-round preparing|frozen|drawn|assigned|scoring', 'pin', because.settle],
  [officer, 'any', 'review-round preparing', 'freeze', because.freeze, 'step-up'],
  [officer, 'any', 'review-round frozen', 'draw', because.draw, 'step-up'],
  [officer, 'any', 'review-round drawn|assigned|scoring', 'invite|assign', because.assign],
  [officer, 'any', 'review-round assigned', 'begin-scoring', because.assign],
  [officer, 'any', 'review-round scoring', 'drop-withdrawn|close-scoring', because.closeScoring],

  [expert, 'own', 'seat invited', 'accept|decline', because.answer],

  [expert, 'assigned', 'review assigned|in-progress|submitted', 'read|list', because.judge, 'unrecorded'],
  [ministry, 'any', 'review *', 'read', because.readScores, 'unrecorded'],
  [expert, 'assigned', 'review assigned', 'edit', because.judge],
  [expert, 'assigned', 'review in-progress', 'edit', because.judge, 'unrecorded'],
  [expert, 'assigned', 'review in-progress', 'submit', because.judge],
  [expert, 'assigned', 'review assigned|in-progress|submitted', 'recuse', because.recuse],
  [expert, 'assigned', 'review submitted', 'read-others-scores', because.beside, 'unrecorded'],
  [officer, 'any', 'review assigned|in-progress|submitted', 'set-aside', because.setAside],
  [officer, 'any', 'review submitted', 'reopen', because.reopen],

  [ministry, 'any', 'selection *', 'read|list', because.organise, 'unrecorded'],
  [officer, 'any', 'selection draft', 'open|edit|propose', because.propose],
  [approver, 'any', 'selection proposed', 'return', because.release],
  [approver, 'any', 'selection proposed', 'approve', because.release, 'two-person'],
]

/** Who may do what in 评审遴选, row by row; what no row allows is denied. */
export const permissions: readonly PermissionRow[] = leaves.flatMap(rowsOf)

function rowsOf([roles, relation, object, actions, reason, needs]: Leave): PermissionRow[] {
  const [resource = '', states = ''] = object.split(' ')
  const { clause, ...text } = reason
  const fixed = { relation, resource, reason: text, clause: clause ?? '4.1.p2.s3', ...conditionsOf(needs) }
  const places = states.split('|').flatMap((state) => actions.split('|').map((action) => ({ state, action })))
  return roles.flatMap((role) => places.map((place) => Object.assign({ role }, place, fixed)))
}

function conditionsOf(needs: Leave[5]): Pick<PermissionRow, 'record' | 'stepUp' | 'twoPerson'> {
  if (needs === 'unrecorded') return { record: 'none' }
  if (needs === 'step-up') return { record: 'log', stepUp: true }
  if (needs === 'two-person') return { record: 'log', stepUp: true, twoPerson: true }
  return { record: 'log' }
}

const helpsOnly = { zh: '支撑单位只协助，不决定', en: 'The support unit helps and decides nothing' }

export const prohibitions: readonly Prohibition[] = [
  {
    role: 'support-officer',
    relation: 'any',
    resource: 'expert',
    state: '*',
    action: 'create',
    reason: { zh: '支撑单位只协助，不决定谁是专家', en: 'The support unit helps and does not choose the experts' },
    clause: '4.4.p1.s1',
  },
  {
    role: 'support-officer',
    relation: 'any',
    resource: 'review',
    state: '*',
    action: 'read',
    reason: { zh: '支撑单位不看评分明细', en: 'Support does not reach single scores' },
    clause: '4.4.p1.s1',
  },
  ...(['draw', 'assign'] as const).map((action) => ({
    role: 'support-officer' as const,
    relation: 'any' as const,
    resource: 'review-round',
    state: '*',
    action,
    reason: helpsOnly,
    clause: '4.4.p1.s1',
  })),
  {
    role: 'ministry-officer',
    relation: 'any',
    resource: 'review',
    state: '*',
    action: 'edit',
    reason: { zh: '经办人不评分', en: 'Officers never score' },
  },
  {
    role: 'expert',
    relation: 'assigned',
    resource: 'review',
    state: 'in-progress',
    action: 'read-others-scores',
    reason: { zh: '本人交分前看不到他人的评分', en: 'Others’ scores stay hidden until one’s own is in' },
  },
  {
    role: 'expert',
    relation: 'assigned',
    resource: 'review',
    state: 'submitted',
    action: 'edit',
    reason: { zh: '已交分；改分须重开并留痕', en: 'Handed in; it is changed only after being opened again on record' },
  },
]
