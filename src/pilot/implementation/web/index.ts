import type { DeskSlice } from '../../../foundation/interface/web/index.ts'

const unit = ['unit-administrator', 'filler', 'certifier']
const local = ['local-officer', 'local-approver']
const office = ['ministry-officer', 'ministry-approver', 'support-officer']

/** 试点实施: reports for those who owe them, the overview of those who read them, and what they say together. */
export const desk: DeskSlice = {
  name: 'implementation',
  navigation: [
    {
      path: '/reports',
      label: { zh: '进展报告', en: 'Progress reports' },
      roles: [...unit, ...local],
      group: 'work',
      order: 24,
    },
    {
      path: '/report-board',
      label: { zh: '报告台账', en: 'Reports overview' },
      roles: [...office, ...local],
      group: 'work',
      order: 25,
    },
    {
      path: '/roll-up',
      label: { zh: '汇总', en: 'Roll-up' },
      roles: [...office, ...local, ...unit],
      group: 'work',
      order: 26,
    },
  ],
  routes: [
    { path: '/reports', load: () => import('./reports-page.tsx').then((page) => page.ReportsPage) },
    { path: '/reports/:id', load: () => import('./report-page.tsx').then((page) => page.ReportPage) },
    {
      path: '/reports/:id/sections/:section',
      load: () => import('./section-page.tsx').then((page) => page.SectionPage),
    },
    { path: '/reports/:id/answers', load: () => import('./answers-page.tsx').then((page) => page.AnswersPage) },
    {
      path: '/workspaces/:programme/:pilot',
      load: () => import('./workspace-page.tsx').then((page) => page.WorkspacePage),
    },
    { path: '/report-board', load: () => import('./board-page.tsx').then((page) => page.BoardPage) },
    { path: '/roll-up', load: () => import('./roll-up-page.tsx').then((page) => page.RollUpPage) },
    { path: '/roll-up/rows', load: () => import('./rows-page.tsx').then((page) => page.RowsPage) },
  ],
}
