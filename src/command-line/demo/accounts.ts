/** A fictitious person, named after a lunar mansion so that nobody bears the name. */
export interface DemoAccount {
  readonly login: string
  readonly name: string
  readonly organisation: string
  readonly roles: readonly string[]
  /** What this account is for, shown at start. */
  readonly purpose: { readonly zh: string; readonly en: string }
}

type Row = readonly [login: string, name: string, organisation: string, role: string, zh: string, en: string]

const rows: readonly Row[] = [
  [
    'haoyue.admin',
    '角木',
    'haoyue',
    'unit-administrator',
    '牵头保险公司：单位管理员',
    'Lead insurer: unit administrator',
  ],
  ['haoyue.fill', '亢金', 'haoyue', 'filler', '牵头保险公司：填报人', 'Lead insurer: filler'],
  ['haoyue.fill2', '氐土', 'haoyue', 'filler', '牵头保险公司：第二填报人', 'Lead insurer: second filler'],
  ['haoyue.sign', '房日', 'haoyue', 'certifier', '牵头保险公司：签发人', 'Lead insurer: certifier'],
  ['haoyue.policy', '轸蚓', 'haoyue', 'policy-officer', '牵头保险公司：承保人', 'Lead insurer: policy officer'],
  ['tinglan.fill', '心月', 'tinglan', 'filler', '另一保险公司：填报人', 'Another insurer: filler'],
  ['tinglan.sign', '尾火', 'tinglan', 'certifier', '另一保险公司：签发人', 'Another insurer: certifier'],
  ['beichen.admin', '箕水', 'beichen', 'unit-administrator', '保险公司：单位管理员', 'Insurer: unit administrator'],
  ['beichen.sign', '斗木', 'beichen', 'certifier', '保险公司：签发人', 'Insurer: certifier'],
  [
    'tieyi.admin',
    '牛金',
    'tieyi',
    'unit-administrator',
    '网络安全企业：单位管理员',
    'Security company: unit administrator',
  ],
  ['tieyi.fill', '女土', 'tieyi', 'filler', '网络安全企业：填报人', 'Security company: filler'],
  ['suoyin.admin', '虚日', 'suoyin', 'unit-administrator', '联合单位：单位管理员', 'Partner: unit administrator'],
  ['ceheng.admin', '危月', 'ceheng', 'unit-administrator', '测评机构：单位管理员', 'Testing body: unit administrator'],
  [
    'liangchi.admin',
    '室火',
    'liangchi',
    'unit-administrator',
    '待核验单位：单位管理员',
    'Unverified unit: unit administrator',
  ],
  ['east.officer', '壁水', 'authority-east', 'local-officer', '地方主管部门：经办人', 'Local authority: officer'],
  ['east.approver', '奎木', 'authority-east', 'local-approver', '地方主管部门：签发人', 'Local authority: approver'],
  ['telecom.officer', '娄金', 'telecom-east', 'local-officer', '通信管理局：经办人', 'Telecom administration: officer'],
  [
    'sea.officer',
    '胃土',
    'authority-sea',
    'local-officer',
    '沿海市主管部门：经办人',
    'Coastal city authority: officer',
  ],
  [
    'sea.approver',
    '昴日',
    'authority-sea',
    'local-approver',
    '沿海市主管部门：签发人',
    'Coastal city authority: approver',
  ],
  ['ministry.officer', '毕月', 'ministry', 'ministry-officer', '部经办人', 'Ministry officer'],
  ['ministry.officer2', '觜火', 'ministry', 'ministry-officer', '部第二经办人', 'Ministry: second officer'],
  ['ministry.approver', '参水', 'ministry', 'ministry-approver', '部审批人', 'Ministry approver'],
  ['ministry.approver2', '井木', 'ministry', 'ministry-approver', '部第二审批人', 'Ministry: second approver'],
  ['support.officer', '鬼金', 'support', 'support-officer', '支撑单位人员', 'Support unit officer'],
  ['investigator.one', '轸水', 'ministry', 'investigator', '异议调查人', 'Investigator of objections'],
  ['expert.one', '甲子', 'review', 'expert', '评审专家', 'Expert'],
  ['system.admin', '柳土', 'support', 'system-administrator', '系统管理员', 'System administrator'],
  ['security.admin', '星日', 'support', 'security-administrator', '安全管理员', 'Security administrator'],
  ['security.admin2', '张月', 'support', 'security-administrator', '第二安全管理员', 'Second security administrator'],
  ['audit.admin', '翼火', 'support', 'audit-administrator', '审计管理员', 'Audit administrator'],
]

export const accounts: readonly DemoAccount[] = rows.map(([login, name, organisation, role, zh, en]) => ({
  login,
  name: `${name}（演示）`,
  organisation,
  roles: [role],
  purpose: { zh, en },
}))
