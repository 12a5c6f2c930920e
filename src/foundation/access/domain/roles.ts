import type { Text } from '../../kernel/index.ts'

/** The side on which a role stands; a person of one side is never asked to act for another. */
export type Side =
  | 'public'
  | 'organisation'
  | 'insurer'
  | 'enterprise'
  | 'provider'
  | 'review'
  | 'authority'
  | 'ministry'
  | 'support'
  | 'operations'

export interface RoleDescription {
  readonly name: Text
  readonly side: Side
  /** Whether signing in asks for a time-based code after the password. */
  readonly secondFactor: boolean
}

const describe = (side: Side, zh: string, en: string): RoleDescription => ({
  name: { zh, en },
  side,
  secondFactor: true,
})

const withoutSecondFactor = (side: Side, zh: string, en: string): RoleDescription => ({
  ...describe(side, zh, en),
  secondFactor: false,
})

export const roleDescriptions = {
  visitor: withoutSecondFactor('public', '社会公众', 'Visitor'),
  'unit-administrator': describe('organisation', '单位管理员', 'Unit administrator'),
  filler: withoutSecondFactor('organisation', '填报人', 'Filler'),
  certifier: describe('organisation', '单位签发人', 'Certifier'),
  underwriter: describe('insurer', '核保人员', 'Underwriter'),
  'policy-officer': describe('insurer', '承保出单人员', 'Policy officer'),
  'claims-handler': describe('insurer', '理赔人员', 'Claims handler'),
  'claims-approver': describe('insurer', '核赔与支付复核人', 'Claims approver'),
  'insured-contact': withoutSecondFactor('enterprise', '被保险人经办人', 'Insured’s contact'),
  'response-provider': describe('provider', '服务方工程师', 'Response engineer'),
  expert: describe('review', '评审专家', 'Expert'),
  'local-officer': describe('authority', '地方主管部门经办人', 'Local authority officer'),
  'local-approver': describe('authority', '地方主管部门签发人', 'Local authority approver'),
  'ministry-officer': describe('ministry', '部经办人', 'Ministry officer'),
  'ministry-approver': describe('ministry', '部审批人', 'Ministry approver'),
  'support-officer': describe('support', '支撑单位人员', 'Support unit officer'),
  investigator: describe('ministry', '异议与退出调查人', 'Investigator'),
  'system-administrator': describe('operations', '系统管理员', 'System administrator'),
  'security-administrator': describe('operations', '安全管理员', 'Security administrator'),
  'audit-administrator': describe('operations', '审计管理员', 'Audit administrator'),
} as const satisfies Readonly<Record<string, RoleDescription>>

export type Role = keyof typeof roleDescriptions

export const roles = Object.keys(roleDescriptions) as readonly Role[]

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text)
}

export function needsSecondFactor(held: readonly Role[]): boolean {
  return held.some((role) => roleDescriptions[role].secondFactor)
}

/** Roles that a unit administrator may give inside the own organisation; all others need two security administrators. */
export const unitRoles = [
  'filler',
  'certifier',
  'underwriter',
  'policy-officer',
  'claims-handler',
  'claims-approver',
  'insured-contact',
  'response-provider',
] as const satisfies readonly Role[]

export function isUnitRole(role: Role): boolean {
  return (unitRoles as readonly Role[]).includes(role)
}
