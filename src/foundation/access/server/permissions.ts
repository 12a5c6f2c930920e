import type { PermissionRow, Prohibition, RowRelation, Role } from '../index.ts'

const row = (role: Role, relation: RowRelation, act: string, state: string, zh: string, en: string): PermissionRow => {
  const [resource = '', action = ''] = act.split('.')
  const isReading = action === 'read' || action === 'explain'
  return { role, relation, resource, state, action, record: isReading ? 'none' : 'log', reason: { zh, en } }
}
const steppedUp = (one: PermissionRow): PermissionRow => ({ ...one, stepUp: true })
const byTwo = (one: PermissionRow): PermissionRow => ({ ...one, stepUp: true, twoPerson: true })

// Who has signed in is also a member of the public and has the relation "own" to the own account alone.
const everyone = (action: string, zh: string, en: string): PermissionRow =>
  row('visitor', 'own', `own-account.${action}`, '*', zh, en)

const explaining: readonly Role[] = [
  'local-officer',
  'local-approver',
  'ministry-officer',
  'ministry-approver',
  'support-officer',
  'security-administrator',
  'audit-administrator',
]

export const permissions: readonly PermissionRow[] = [
  row('visitor', 'any', 'session.sign-in', '*', '人人可以登录', 'Anybody may sign in'),
  row('visitor', 'any', 'invitation.accept', 'sent', '凭邀请链接开户', 'By the link of an invitation'),
  row(
    'visitor',
    'any',
    'password-reset.ask',
    'sent',
    '忘记口令时可申请链接；答复不透露账号是否存在',
    'Asks for a link; the answer does not tell whether there is such an account',
  ),
  row('visitor', 'any', 'password-reset.use', 'sent', '凭邮件链接设置新口令，只能一次', 'By the mailed link, once'),
  row('visitor', 'any', 'permission-table.read', '*', '权限表公开', 'The table is public'),
  ...explaining.map((role) => row(role, 'any', 'permission-table.explain', '*', '官员可查原因', 'Officials see why')),

  everyone('read', '查看本人账号', 'One’s own account'),
  everyone('sign-out', '随时退出', 'To sign out at any time'),
  everyone('change-password', '修改本人口令，全部登录随即失效', 'One’s own password; every session ends'),
  everyone('enrol-second-factor', '绑定本人动态口令', 'One’s own authenticator'),
  everyone('make-recovery-codes', '更换手机时使用的恢复码', 'Codes on paper for a lost telephone'),
  everyone('step-up', '高风险操作前再次验证', 'To prove oneself again before acts of high value'),
  everyone('make-token', '为程序调用新建令牌', 'A token for programs'),
  everyone('link-identity', '关联统一身份认证', 'To link an identity of the government’s sign-in'),
  everyone('end-session', '终止本人的登录或令牌', 'One’s own sessions and tokens'),

  row('unit-administrator', 'own', 'account.read', '*', '查看本单位人员', 'People of the own organisation'),
  steppedUp(
    row(
      'unit-administrator',
      'own',
      'account.stop',
      'active',
      '停用本单位人员',
      'Stops people of the own organisation',
    ),
  ),
  steppedUp(row('unit-administrator', 'own', 'account.resume', 'stopped', '恢复本单位人员', 'Lets them sign in again')),
  row('unit-administrator', 'own', 'invitation.read', '*', '查看本单位邀请', 'Invitations of the own organisation'),
  steppedUp(
    row(
      'unit-administrator',
      'own',
      'invitation.send',
      'sent',
      '邀请填报、签发等本单位人员',
      'Invites fillers, certifiers and staff',
    ),
  ),
  row('unit-administrator', 'own', 'invitation.revoke', 'sent', '收回未用的邀请', 'Takes an unused invitation back'),
  row('unit-administrator', 'own', 'role-grant.read', '*', '查看本单位角色', 'Roles in the own organisation'),
  row(
    'unit-administrator',
    'own',
    'role-grant.propose',
    'proposed',
    '提出本单位人员角色',
    'Proposes roles of own staff',
  ),
  byTwo(row('unit-administrator', 'own', 'role-grant.grant', 'proposed', '由另一人授予', 'Another person grants')),
  row('unit-administrator', 'own', 'role-grant.refuse', 'proposed', '不同意该提议', 'Refuses a proposal'),
  steppedUp(
    row('unit-administrator', 'own', 'role-grant.end', 'granted', '收回本单位人员角色', 'Ends roles of own staff'),
  ),

  row('security-administrator', 'any', 'account.read', '*', '管理账号', 'Keeps accounts'),
  steppedUp(row('security-administrator', 'any', 'account.stop', 'active', '停用账号', 'Stops accounts')),
  steppedUp(row('security-administrator', 'any', 'account.resume', 'stopped', '恢复账号', 'Resumes accounts')),
  steppedUp(
    row(
      'security-administrator',
      'any',
      'account.reset-second-factor',
      'active',
      '设备遗失后重新绑定',
      'After a lost device',
    ),
  ),
  row('security-administrator', 'any', 'invitation.read', '*', '查看全部邀请', 'Sees all invitations'),
  steppedUp(
    row(
      'security-administrator',
      'any',
      'invitation.send',
      'sent',
      '开户；角色另须二人授予',
      'Opens accounts; the role still needs a second person',
    ),
  ),
  row(
    'security-administrator',
    'any',
    'invitation.revoke',
    'sent',
    '收回未用的邀请',
    'Takes an unused invitation back',
  ),
  row('security-administrator', 'any', 'role-grant.read', '*', '查看全部角色', 'Sees all roles'),
  row(
    'security-administrator',
    'any',
    'role-grant.propose',
    'proposed',
    '提出角色，由另一人授予',
    'Proposes; another grants',
  ),
  byTwo(
    row(
      'security-administrator',
      'any',
      'role-grant.grant',
      'proposed',
      '二人授予角色',
      'Roles are given by two people',
    ),
  ),
  row('security-administrator', 'any', 'role-grant.refuse', 'proposed', '不同意该提议', 'Refuses a proposal'),
  steppedUp(row('security-administrator', 'any', 'role-grant.end', 'granted', '收回角色', 'Ends a role')),
  row('security-administrator', 'any', 'session.read', '*', '查看登录', 'Sees who is signed in'),
  row('security-administrator', 'any', 'session.end', '*', '终止登录', 'Ends a session'),

  row('audit-administrator', 'any', 'account.read', '*', '只读核查', 'Reads only'),
  row('audit-administrator', 'any', 'role-grant.read', '*', '只读核查', 'Reads only'),
  row('audit-administrator', 'any', 'session.read', '*', '只读核查', 'Reads only'),
  row('audit-administrator', 'any', 'denial.read', '*', '查看拒绝记录', 'Sees what was refused'),
]

const never = (role: Role, relation: Prohibition['relation'], act: string, zh: string, en: string): Prohibition => {
  const [resource = '', action = ''] = act.split('.')
  return { role, relation, resource, state: '*', action, reason: { zh, en } }
}

export const prohibitions: readonly Prohibition[] = [
  never('security-administrator', 'drafted', 'role-grant.grant', '不得授予自己提出的角色', 'Never one’s own proposal'),
  never('unit-administrator', 'drafted', 'role-grant.grant', '不得授予自己提出的角色', 'Never one’s own proposal'),
  never(
    'system-administrator',
    'any',
    'role-grant.propose',
    '系统管理员不管角色',
    'The system administrator keeps no roles',
  ),
  never(
    'system-administrator',
    'any',
    'account.read',
    '系统管理员不看账号',
    'The system administrator sees no accounts',
  ),
  never('audit-administrator', 'any', 'account.stop', '审计管理员只读', 'The audit administrator only reads'),
  never(
    'security-administrator',
    'any',
    'denial.read',
    '安全管理员不审计自己',
    'The security administrator does not audit',
  ),
]
