import type { DeskSlice } from '../../../foundation/interface/web/index.ts'
import { loadDue } from './due.ts'

const unit = ['unit-administrator', 'filler', 'certifier']
const local = ['local-officer', 'local-approver']
const ministry = ['ministry-officer', 'ministry-approver']
const office = [...ministry, 'support-officer']

/** 试点方案 for those who draw plans up, the work-list of those who read them, and the desk of the selection. */
export const desk: DeskSlice = {
  name: 'work-plans',
  navigation: [
    {
      path: '/plans',
      label: { zh: '试点方案', en: 'Work plans' },
      roles: [...unit, ...local],
      group: 'work',
      order: 20,
    },
    {
      path: '/plans-in',
      label: { zh: '试点申报', en: 'Plans handed in' },
      roles: [...office, ...local],
      group: 'work',
      order: 21,
    },
    {
      path: '/pilot-selection',
      label: { zh: '试点遴选', en: 'Pilot selection' },
      roles: ministry,
      group: 'work',
      order: 22,
    },
    {
      path: '/subsidies',
      label: { zh: '保费补贴', en: 'Premium subsidies' },
      roles: [...unit, ...local],
      group: 'work',
      order: 24,
    },
  ],
  routes: [
    { path: '/plans', load: () => import('./plans-page.tsx').then((page) => page.PlansPage) },
    { path: '/plans/:id', load: () => import('./plan-page.tsx').then((page) => page.PlanPage) },
    { path: '/plans/:id/sections/:section', load: () => import('./section-page.tsx').then((page) => page.SectionPage) },
    { path: '/plans/:id/partners', load: () => import('./partners-page.tsx').then((page) => page.PartnersPage) },
    { path: '/plans/:id/check', load: () => import('./check-page.tsx').then((page) => page.CheckPage) },
    { path: '/plans/:id/receipt', load: () => import('./receipt-page.tsx').then((page) => page.ReceiptPage) },
    { path: '/plan-partners/:id', load: () => import('./invitation-page.tsx').then((page) => page.InvitationPage) },
    { path: '/plans-in', load: () => import('./handed-in-page.tsx').then((page) => page.HandedInPage) },
    { path: '/pilot-selection', load: () => import('./selection-page.tsx').then((page) => page.SelectionPage) },
    { path: '/subsidies', load: () => import('./subsidies-page.tsx').then((page) => page.SubsidiesPage) },
  ],
  due: { roles: [...unit, ...local, ...ministry], load: loadDue },
}
