import type { DeskSlice } from '../../../foundation/interface/web/index.ts'

/** 公示与异议 and 目录版次 for the office and the investigators. */
export const desk: DeskSlice = {
  name: 'catalogue',
  navigation: [
    {
      path: '/publicity',
      label: { zh: '公示与异议', en: 'Publicity and objections' },
      roles: ['ministry-officer', 'ministry-approver', 'investigator'],
      group: 'work',
      order: 60,
    },
    {
      path: '/releases',
      label: { zh: '目录版次', en: 'Catalogue releases' },
      roles: ['ministry-officer', 'ministry-approver'],
      group: 'work',
      order: 62,
    },
  ],
  routes: [
    { path: '/publicity', load: () => import('./hearing-page.tsx').then((page) => page.HearingPage) },
    { path: '/releases', load: () => import('./releases-page.tsx').then((page) => page.ReleasesPage) },
    { path: '/releases/:id', load: () => import('./release-page.tsx').then((page) => page.ReleasePage) },
  ],
}
