import type { DeskSlice } from '../../../foundation/interface/web/index.ts'

const units = ['unit-administrator', 'filler', 'policy-officer', 'certifier']

/** Who may come upon a policy in the book: the insurer's people, and whose policy it is. */
const readers = [
  'underwriter',
  'policy-officer',
  'claims-handler',
  'claims-approver',
  'filler',
  'certifier',
  'insured-contact',
]

/** 承保 and its 报送: the book of an insurer, statements of insurers, attribution of the others, the board of officials. */
export const desk: DeskSlice = {
  name: 'policies',
  navigation: [
    {
      path: '/policies/book',
      label: { zh: '保单', en: 'Policies' },
      roles: readers,
      group: 'insurance',
      order: 39,
    },
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
    { path: '/policies/book', load: () => import('./book/book-page.tsx').then((page) => page.BookPage) },
    { path: '/policies/book/:id', load: () => import('./book/policy-page.tsx').then((page) => page.PolicyPage) },
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
