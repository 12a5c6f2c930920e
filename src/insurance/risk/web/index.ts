import type { DeskSlice } from '../../../foundation/interface/web/index.ts'

/** 风险测算 and 试算价格 for those who underwrite. */
export const desk: DeskSlice = {
  name: 'risk',
  navigation: [
    {
      path: '/risk',
      label: { zh: '风险测算', en: 'Risk runs' },
      roles: ['underwriter'],
      group: 'insurance',
      order: 60,
    },
    {
      path: '/risk-price',
      label: { zh: '试算价格', en: 'Price a risk' },
      roles: ['underwriter'],
      group: 'insurance',
      order: 61,
    },
    {
      path: '/risk-stress',
      label: { zh: '共同事件压力', en: 'Shared events' },
      roles: ['ministry-officer', 'ministry-approver', 'support-officer'],
      group: 'insurance',
      order: 62,
    },
  ],
  routes: [
    { path: '/risk', load: () => import('./runs-page.tsx').then((page) => page.RunsPage) },
    { path: '/risk/:id', load: () => import('./run-page.tsx').then((page) => page.RunPage) },
    { path: '/risk-stress', load: () => import('./stress-page.tsx').then((page) => page.StressPage) },
    { path: '/risk-price', load: () => import('./price-page.tsx').then((page) => page.PricePage) },
  ],
}
