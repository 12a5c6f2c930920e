import type { DeskSlice } from '../../../foundation/interface/web/index.ts'

/** 支持保障: guidance for the office. */
export const desk: DeskSlice = {
  name: 'support',
  navigation: [
    {
      path: '/guidance',
      label: { zh: '政策解读', en: 'Guidance' },
      roles: ['ministry-officer', 'ministry-approver', 'support-officer'],
      group: 'support',
      order: 10,
    },
  ],
  routes: [{ path: '/guidance', load: () => import('./guidance-page.tsx').then((page) => page.GuidancePage) }],
}
