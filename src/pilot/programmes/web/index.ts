import type { DeskSlice } from '../../../foundation/interface/web/index.ts'

/** The desk pages of rounds: the list, one round with its rules and parameters, and the import of its notice. */
export const desk: DeskSlice = {
  name: 'programmes',
  navigation: [
    {
      path: '/rounds',
      label: { zh: '批次与规则', en: 'Rounds and rules' },
      roles: ['ministry-officer', 'ministry-approver', 'support-officer'],
      group: 'work',
      order: 60,
    },
  ],
  routes: [
    { path: '/rounds', load: () => import('./rounds-page.tsx').then((page) => page.RoundsPage) },
    { path: '/rounds/:code', load: () => import('./round-page.tsx').then((page) => page.RoundPage) },
    { path: '/rounds/:code/import', load: () => import('./import-page.tsx').then((page) => page.ImportPage) },
  ],
}
