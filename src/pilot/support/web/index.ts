import type { DeskSlice } from '../../../foundation/interface/web/index.ts'

/** 支持保障: events and questions for everybody, matching for units, guidance for the office. */
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
    {
      path: '/events',
      label: { zh: '培训与交流', en: 'Events' },
      roles: 'everyone',
      group: 'support',
      order: 5,
    },
    {
      path: '/questions',
      label: { zh: '咨询', en: 'Questions' },
      roles: 'everyone',
      group: 'support',
      order: 7,
    },
    {
      path: '/needs',
      label: { zh: '供需对接', en: 'Matching' },
      roles: ['unit-administrator', 'filler', 'certifier', 'insured-contact', 'underwriter', 'policy-officer'],
      group: 'support',
      order: 6,
    },
  ],
  routes: [
    { path: '/guidance', load: () => import('./guidance-page.tsx').then((page) => page.GuidancePage) },
    { path: '/questions', load: () => import('./questions-page.tsx').then((page) => page.QuestionsPage) },
    { path: '/needs', load: () => import('./needs-page.tsx').then((page) => page.NeedsPage) },
    { path: '/events', load: () => import('./events-page.tsx').then((page) => page.EventsPage) },
  ],
}
