import type { DeskSlice } from '../../../foundation/interface/web/index.ts'
import { dueOfExpert } from './reviewing/due.ts'

/** 专家库 and 评审组织 for the office. */
export const desk: DeskSlice = {
  name: 'review',
  navigation: [
    { path: '/reviews', label: { zh: '我的评审', en: 'My reviews' }, roles: ['expert'], group: 'work', order: 10 },
    {
      path: '/formal',
      label: { zh: '形式审查', en: 'Formal check' },
      roles: ['ministry-officer', 'ministry-approver', 'support-officer'],
      group: 'work',
      order: 55,
    },
    {
      path: '/review',
      label: { zh: '评审组织', en: 'Review' },
      roles: ['ministry-officer', 'ministry-approver', 'support-officer'],
      group: 'work',
      order: 56,
    },
    {
      path: '/selection',
      label: { zh: '遴选', en: 'Selection' },
      roles: ['ministry-officer', 'ministry-approver'],
      group: 'work',
      order: 57,
    },
    {
      path: '/experts',
      label: { zh: '专家库', en: 'Experts' },
      roles: ['ministry-officer', 'ministry-approver', 'support-officer'],
      group: 'work',
      order: 58,
    },
  ],
  routes: [
    { path: '/panels/:id', load: () => import('./meeting/meeting-page.tsx').then((page) => page.MeetingPage) },
    { path: '/formal', load: () => import('./formal/formal-list-page.tsx').then((page) => page.FormalListPage) },
    { path: '/formal/:id', load: () => import('./formal/formal-page.tsx').then((page) => page.FormalPage) },
    { path: '/selection', load: () => import('./selecting/selection-page.tsx').then((page) => page.SelectionPage) },
    { path: '/reviews', load: () => import('./reviewing/my-reviews-page.tsx').then((page) => page.MyReviewsPage) },
    { path: '/reviews/:id', load: () => import('./reviewing/review-page.tsx').then((page) => page.ReviewPage) },
    { path: '/review', load: () => import('./round/round-page.tsx').then((page) => page.RoundPage) },
    { path: '/experts', load: () => import('./experts-page.tsx').then((page) => page.ExpertsPage) },
  ],
  due: { roles: ['expert'], load: dueOfExpert },
}
