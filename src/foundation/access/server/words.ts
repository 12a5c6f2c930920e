import type { Text } from '../../kernel/index.ts'
import type { ResourceWords } from './slice.ts'

const text = (zh: string, en: string): Text => ({ zh, en })

/** What the codes of access are called on the page of permissions. */
export const words: readonly ResourceWords[] = [
  {
    resource: 'session',
    name: text('登录', 'Session'),
    actions: { 'sign-in': text('登录', 'Sign in'), read: text('查看', 'See'), end: text('终止', 'End') },
  },
  {
    resource: 'own-account',
    name: text('本人账号', 'Own account'),
    actions: {
      read: text('查看', 'See'),
      'sign-out': text('退出', 'Sign out'),
      'change-password': text('修改口令', 'Change the password'),
      'enrol-second-factor': text('绑定动态口令', 'Set up one-time codes'),
      'make-recovery-codes': text('生成恢复码', 'Make recovery codes'),
      'step-up': text('再次验证', 'Prove oneself again'),
      'make-token': text('新建访问令牌', 'Make an access token'),
      'link-identity': text('关联统一身份认证', 'Link an identity'),
      'end-session': text('终止登录或令牌', 'End a session or token'),
    },
  },
  {
    resource: 'account',
    name: text('人员账号', 'Accounts'),
    states: { active: text('在用', 'Active'), stopped: text('已停用', 'Stopped') },
    actions: {
      read: text('查看', 'See'),
      stop: text('停用', 'Stop'),
      resume: text('恢复', 'Resume'),
      'reset-second-factor': text('重置动态口令', 'Reset one-time codes'),
    },
  },
  {
    resource: 'invitation',
    name: text('邀请', 'Invitations'),
    states: {
      sent: text('待接受', 'Awaiting the person'),
      accepted: text('已接受', 'Accepted'),
      revoked: text('已收回', 'Taken back'),
    },
    actions: {
      read: text('查看', 'See'),
      send: text('发出', 'Send'),
      accept: text('接受', 'Accept'),
      revoke: text('收回', 'Take back'),
    },
  },
  {
    resource: 'role-grant',
    name: text('角色授予', 'Role grants'),
    states: {
      proposed: text('待授予', 'Awaiting a grant'),
      granted: text('已授予', 'Granted'),
      refused: text('未同意', 'Refused'),
      ended: text('已收回', 'Ended'),
    },
    actions: {
      read: text('查看', 'See'),
      propose: text('提出', 'Propose'),
      grant: text('授予', 'Grant'),
      refuse: text('不同意', 'Refuse'),
      end: text('收回', 'End'),
    },
  },
  {
    resource: 'password-reset',
    name: text('找回口令', 'New password'),
    states: { sent: text('链接已发出', 'Link sent'), used: text('已使用', 'Used') },
    actions: { ask: text('申请链接', 'Ask for a link'), use: text('设置新口令', 'Set the new password') },
  },
  { resource: 'denial', name: text('拒绝记录', 'Refusals'), actions: { read: text('查看', 'See') } },
  {
    resource: 'permission-table',
    name: text('权限表', 'Permission table'),
    actions: { read: text('查看', 'See'), explain: text('查询原因', 'Ask why') },
  },
]
