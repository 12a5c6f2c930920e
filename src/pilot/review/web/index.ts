import type { DeskSlice } from '../../../foundation/interface/web/index.ts'

/** 专家库 for the office. */
export const desk: DeskSlice = {
  name: 'review',
  navigation: [
    {
      path: '/experts',
      label: { zh: '专家库', en: 'Experts' },
      roles: ['ministry-officer', 'ministry-approver', 'support-officer'],
      group: 'work',
      order: 58,
    },
  ],
  routes: [{ path: '/experts', load: () => import('./experts-page.tsx').then((page) => page.ExpertsPage) }],
}
