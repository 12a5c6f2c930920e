import type { DeskSlice } from '../../../foundation/interface/web/index.ts'

/** 单位与成员 for units, the verification desk for officials, and the authorities of the regions. */
export const desk: DeskSlice = {
  name: 'parties',
  navigation: [
    {
      path: '/organisation',
      label: { zh: '单位与成员', en: 'Unit and members' },
      roles: ['unit-administrator', 'filler', 'certifier'],
      group: 'work',
      order: 70,
    },
    {
      path: '/organisations',
      label: { zh: '单位核验', en: 'Verification of units' },
      roles: ['ministry-officer', 'ministry-approver', 'support-officer', 'local-officer', 'local-approver'],
      group: 'work',
      order: 55,
    },
    {
      path: '/regions',
      label: { zh: '地区与主管部门', en: 'Regions and authorities' },
      roles: ['ministry-officer', 'ministry-approver', 'support-officer', 'local-officer', 'local-approver'],
      group: 'reference',
      order: 40,
    },
  ],
  routes: [
    { path: '/organisation', load: () => import('./own-page.tsx').then((page) => page.OwnPage) },
    { path: '/organisations', load: () => import('./verification-page.tsx').then((page) => page.VerificationPage) },
    { path: '/organisations/:id', load: () => import('./record-page.tsx').then((page) => page.RecordPage) },
    { path: '/regions', load: () => import('./regions-page.tsx').then((page) => page.RegionsPage) },
  ],
}
