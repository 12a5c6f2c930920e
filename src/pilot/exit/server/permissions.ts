import type { PermissionRow, Prohibition, Role, RowRelation } from '../../../foundation/access/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

const clause = '4.5.p1.s1'
const officer: readonly Role[] = ['ministry-officer']
const approver: readonly Role[] = ['ministry-approver']
const ministry: readonly Role[] = [...officer, ...approver]

interface Leave {
  readonly roles: readonly Role[]
  readonly relation?: RowRelation
  readonly states: readonly string[]
  readonly actions: readonly string[]
  readonly reason: Text
  readonly needs?: 'two-person' | 'step-up' | 'unrecorded'
}

const leaves: readonly Leave[] = [
  {
    roles: ministry,
    states: ['*'],
    actions: ['read'],
    reason: { zh: '主办部门办理退出案', en: 'The ministry keeps the cases' },
    needs: 'unrecorded',
  },
  {
    roles: officer,
    states: ['opened'],
    actions: ['create', 'edit', 'notify', 'close'],
    reason: { zh: '经办人立案、取证、告知', en: 'The officer opens a case, gathers evidence and gives notice' },
  },
  {
    roles: ['unit-administrator', 'filler', 'certifier'],
    relation: 'own',
    states: ['notified', 'stated', 'proposed', 'decided', 'published', 'reinstating', 'reinstated', 'closed'],
    actions: ['read'],
    reason: { zh: '当事单位自告知起可看案件', en: 'The unit sees its case from the notice on' },
    needs: 'unrecorded',
  },
  {
    roles: ['certifier'],
    relation: 'own',
    states: ['notified'],
    actions: ['state'],
    reason: { zh: '当事单位陈述申辩', en: 'The unit states its case' },
    needs: 'step-up',
  },
  {
    roles: officer,
    states: ['notified', 'stated'],
    actions: ['propose'],
    reason: { zh: '陈述后或期满后由经办人拟定', en: 'The officer proposes, after the statement or its time' },
  },
  {
    roles: approver,
    states: ['proposed'],
    actions: ['disqualify', 'dismiss'],
    reason: { zh: '取消资格须由另一人决定', en: 'Another person decides' },
    needs: 'two-person',
  },
  {
    roles: approver,
    states: ['proposed'],
    actions: ['send-back'],
    reason: { zh: '不同意的退回重拟', en: 'Sent back by who does not agree' },
  },
  {
    roles: ministry,
    states: ['decided'],
    actions: ['publish'],
    reason: { zh: '决定向社会公布', en: 'A decision is published' },
  },
  {
    roles: officer,
    states: ['published'],
    actions: ['propose-reinstatement'],
    reason: { zh: '恢复须另行拟定和决定', en: 'Restoring takes a new proposal and decision' },
  },
  {
    roles: approver,
    states: ['reinstating'],
    actions: ['reinstate', 'keep'],
    reason: { zh: '恢复资格须由另一人决定', en: 'Another person decides' },
    needs: 'two-person',
  },
]

/** Who may do what in 试点退出, row by row; what no row allows is denied. */
export const permissions: readonly PermissionRow[] = [
  ...leaves.flatMap(rowsOf),
  {
    role: 'visitor',
    relation: 'any',
    resource: 'exit-notice',
    state: '*',
    action: 'read',
    record: 'none',
    reason: { zh: '退出公告人人可读', en: 'Notices of exit are for everybody' },
    clause,
  },
]

const never = (state: string, action: string): Prohibition => ({
  role: 'ministry-approver',
  relation: 'drafted',
  resource: 'exit-case',
  state,
  action,
  reason: { zh: '拟定的人不能决定', en: 'Who proposed it does not decide it' },
  clause,
})

export const prohibitions: readonly Prohibition[] = [
  never('proposed', 'disqualify'),
  never('proposed', 'dismiss'),
  never('reinstating', 'reinstate'),
]

function rowsOf({ roles, relation = 'any', states, actions, reason, needs }: Leave): PermissionRow[] {
  return roles.flatMap((role) =>
    states.flatMap((state) =>
      actions.map((action): PermissionRow => ({
        role,
        relation,
        resource: 'exit-case',
        state,
        action,
        record: needs === 'unrecorded' ? 'none' : 'log',
        reason,
        clause,
        ...(needs === 'step-up' ? { stepUp: true } : {}),
        ...(needs === 'two-person' ? { stepUp: true, twoPerson: true } : {}),
      })),
    ),
  )
}
