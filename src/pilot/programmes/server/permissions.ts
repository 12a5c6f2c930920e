import type { PermissionRow, Role } from '../../../foundation/access/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

const reasons = {
  openToAll: {
    zh: '已公布批次的条件、时间和通知人人可读',
    en: 'Conditions, dates and notice of an announced round are for everybody',
  },
  office: { zh: '草案在公布前只给办理的人看', en: 'Before it is announced a draft is for those who work on it' },
  officer: {
    zh: '部经办人拟定批次：复制、改参数、导入通知，每次写明理由；开放后规则不再改动',
    en: 'The ministry officer drafts rounds with reasons: clones, changes, imports; once open the rules stay',
  },
  approver: {
    zh: '批次由部审批人公布、开放和关闭；最后改动的人不能自己公布或开放',
    en: 'The ministry approver announces, opens and closes; who changed it last neither announces nor opens it',
  },
} as const satisfies Readonly<Record<string, Text>>

const office: readonly Role[] = ['ministry-officer', 'ministry-approver', 'support-officer']

const everyState = ['draft', 'announced', 'open', 'closed'] as const
const beforeOpening = ['draft', 'announced'] as const

/** Who may do what with rounds. */
export const permissions: readonly PermissionRow[] = [
  ...(['announced', 'open', 'closed'] as const).map((state) => row('visitor', state, 'read', reasons.openToAll)),
  ...office.map((role) => row(role, 'draft', 'read', reasons.office)),
  logged(row('ministry-officer', 'draft', 'clone', reasons.officer)),
  ...beforeOpening.map((state) => logged(row('ministry-officer', state, 'change', reasons.officer))),
  ...everyState.map((state) => logged(row('ministry-officer', state, 'import-notice', reasons.officer))),
  { ...decided(row('ministry-approver', 'draft', 'announce', reasons.approver)), twoPerson: true },
  { ...decided(row('ministry-approver', 'announced', 'open', reasons.approver)), twoPerson: true },
  decided(row('ministry-approver', 'open', 'close', reasons.approver)),
]

function row(role: Role, state: string, action: string, reason: Text): PermissionRow {
  return { role, relation: 'any', resource: 'programme', state, action, record: 'none', reason }
}

function logged(one: PermissionRow): PermissionRow {
  return { ...one, record: 'log' }
}

function decided(one: PermissionRow): PermissionRow {
  return { ...one, record: 'log', stepUp: true, clause: '4.1.p2.s1' }
}
