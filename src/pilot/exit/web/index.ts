import type { DeskSlice } from '../../../foundation/interface/web/index.ts'

/** 试点退出 for the ministry, and for a unit that was told of a case. */
export const desk: DeskSlice = {
  name: 'exit',
  navigation: [
    {
      path: '/exits',
      label: { zh: '试点退出', en: 'Exit' },
      roles: ['ministry-officer', 'ministry-approver', 'unit-administrator', 'certifier'],
      group: 'work',
      order: 40,
    },
  ],
  routes: [{ path: '/exits', load: () => import('./exits-page.tsx').then((page) => page.ExitsPage) }],
}
