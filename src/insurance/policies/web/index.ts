import type { DeskSlice } from '../../../foundation/interface/web/index.ts'

const units = ['unit-administrator', 'filler', 'policy-officer', 'certifier']

/** 承保报送: statements of insurers, attribution of the others, the board of officials. */
export const desk: DeskSlice = {
  name: 'policies',
  navigation: [
    {
      path: '/policies/statements',
      label: { zh: '承保报表', en: 'Statements of policies' },
      roles: units,
      group: 'insurance',
      order: 40,
    },
    {
      path: '/policies/attribution',
      label: { zh: '保单归属申报', en: 'Policies to report' },
      roles: [...units, 'local-officer', 'local-approver'],
      group: 'insurance',
      order: 41,
    },
    {
      path: '/policies/board',
      label: { zh: '保单统计', en: 'Policies nationally' },
      roles: ['ministry-officer', 'ministry-approver'],
      group: 'insurance',
      order: 42,
    },
  ],
  routes: [
    {
      path: '/policies/statements',
      load: () => import('./statements-page.tsx').then((page) => page.StatementsPage),
    },
    {
      path: '/policies/statements/:id',
      load: () => import('./statement-page.tsx').then((page) => page.StatementPage),
    },
    {
      path: '/policies/attribution',
      load: () => import('./attribution-page.tsx').then((page) => page.AttributionPage),
    },
    { path: '/policies/board', load: () => import('./board-page.tsx').then((page) => page.BoardPage) },
  ],
}
