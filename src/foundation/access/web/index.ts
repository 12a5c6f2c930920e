import type { DeskSlice } from '../../interface/web/index.ts'

export { StepUpDialog } from './step-up-dialog.tsx'
export type { StepUpDialogProps } from './step-up-dialog.tsx'

/** People and roles for unit and security administrators, sessions, refusals for the audit administrator, tokens. */
export const desk: DeskSlice = {
  name: 'access',
  navigation: [
    {
      path: '/people',
      label: { zh: '人员', en: 'People' },
      roles: ['unit-administrator'],
      group: 'work',
      order: 72,
    },
    {
      path: '/people',
      label: { zh: '人员账号', en: 'Accounts' },
      roles: ['security-administrator', 'audit-administrator'],
      group: 'administration',
      order: 10,
    },
    {
      path: '/role-grants',
      label: { zh: '角色授予', en: 'Role grants' },
      roles: ['unit-administrator', 'security-administrator', 'audit-administrator'],
      group: 'administration',
      order: 20,
    },
    {
      path: '/sessions',
      label: { zh: '登录情况', en: 'Sessions' },
      roles: ['security-administrator', 'audit-administrator'],
      group: 'administration',
      order: 30,
    },
    {
      path: '/denials',
      label: { zh: '拒绝记录', en: 'Refusals' },
      roles: ['audit-administrator'],
      group: 'administration',
      order: 40,
    },
    {
      path: '/access-tokens',
      label: { zh: '登录与令牌', en: 'Sessions and tokens' },
      roles: 'everyone',
      group: 'reference',
      order: 90,
    },
  ],
  routes: [
    { path: '/people', load: () => import('./people-page.tsx').then((page) => page.PeoplePage) },
    { path: '/role-grants', load: () => import('./grants-page.tsx').then((page) => page.GrantsPage) },
    { path: '/sessions', load: () => import('./sessions-page.tsx').then((page) => page.SessionsPage) },
    { path: '/denials', load: () => import('./denials-page.tsx').then((page) => page.DenialsPage) },
    { path: '/access-tokens', load: () => import('./tokens-page.tsx').then((page) => page.TokensPage) },
  ],
}
