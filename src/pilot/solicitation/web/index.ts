import type { DeskSlice } from '../../../foundation/interface/web/index.ts'
import { loadDue } from './due.ts'

const unit = ['unit-administrator', 'filler', 'certifier']
const ministry = ['ministry-officer', 'ministry-approver']
const office = [...ministry, 'support-officer']
const local = ['local-officer', 'local-approver']

/** 我的申报 for units, the work-lists of the office and of the authorities, waivers, paper and recommendation. */
export const desk: DeskSlice = {
  name: 'solicitation',
  navigation: [
    { path: '/solutions', label: { zh: '我的申报', en: 'My filings' }, roles: unit, group: 'work', order: 10 },
    {
      path: '/filed',
      label: { zh: '方案征集', en: 'Solicitation' },
      roles: [...office, ...local],
      group: 'work',
      order: 10,
    },
    { path: '/solicitation', label: { zh: '征集进度', en: 'Progress' }, roles: office, group: 'work', order: 11 },
    {
      path: '/waivers',
      label: { zh: '超出数量的申请', en: 'Beyond the number' },
      roles: ministry,
      group: 'work',
      order: 12,
    },
    {
      path: '/determinations',
      label: { zh: '提请认定', en: 'Questions to officials' },
      roles: office,
      group: 'work',
      order: 12,
    },
    {
      path: '/paper',
      label: { zh: '纸质版登记', en: 'Paper desk' },
      roles: ['ministry-officer', 'support-officer'],
      group: 'work',
      order: 13,
    },
    { path: '/recommendation', label: { zh: '推荐', en: 'Recommendation' }, roles: local, group: 'work', order: 12 },
  ],
  routes: [
    { path: '/solutions', load: () => import('./my-filings-page.tsx').then((page) => page.MyFilingsPage) },
    { path: '/solutions/:id', load: () => import('./task-list-page.tsx').then((page) => page.TaskListPage) },
    {
      path: '/solutions/:id/sections/:section',
      load: () => import('./section-page.tsx').then((page) => page.SectionPage),
    },
    { path: '/solutions/:id/partners', load: () => import('./partners-page.tsx').then((page) => page.PartnersPage) },
    { path: '/solutions/:id/fillers', load: () => import('./fillers-page.tsx').then((page) => page.FillersPage) },
    { path: '/solutions/:id/check', load: () => import('./check-page.tsx').then((page) => page.CheckPage) },
    { path: '/solutions/:id/submit', load: () => import('./submit-page.tsx').then((page) => page.SubmitPage) },
    { path: '/solutions/:id/receipt', load: () => import('./receipt-page.tsx').then((page) => page.ReceiptPage) },
    { path: '/solutions/:id/history', load: () => import('./history-page.tsx').then((page) => page.HistoryPage) },
    { path: '/partnerships/:id', load: () => import('./invitation-page.tsx').then((page) => page.InvitationPage) },
    { path: '/filed', load: () => import('./filed-page.tsx').then((page) => page.FiledPage) },
    { path: '/solicitation', load: () => import('./overview-page.tsx').then((page) => page.OverviewPage) },
    { path: '/waivers', load: () => import('./waivers-page.tsx').then((page) => page.WaiversPage) },
    {
      path: '/determinations',
      load: () => import('./determinations-page.tsx').then((page) => page.DeterminationsPage),
    },
    { path: '/paper', load: () => import('./paper-desk-page.tsx').then((page) => page.PaperDeskPage) },
    {
      path: '/recommendation',
      load: () => import('./recommendation-page.tsx').then((page) => page.RecommendationPage),
    },
  ],
  due: { roles: [...unit, ...office], load: loadDue },
  homePanels: [
    {
      roles: [...unit, ...office, ...local],
      order: 10,
      load: () => import('./round-panel.tsx').then((page) => page.RoundPanel),
    },
  ],
}
