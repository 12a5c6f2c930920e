import type { DeskSlice } from '../../interface/web/index.ts'

/** 发件箱 for those who sit at a desk of letters, 消息 for everybody. */
export const desk: DeskSlice = {
  name: 'outbox',
  navigation: [
    { path: '/messages', label: { zh: '消息', en: 'Messages' }, roles: 'everyone', group: 'support', order: 10 },
    {
      path: '/letters',
      label: { zh: '发件箱', en: 'Outbox' },
      roles: [
        'ministry-officer',
        'ministry-approver',
        'support-officer',
        'local-officer',
        'local-approver',
        'unit-administrator',
      ],
      group: 'support',
      order: 20,
    },
  ],
  routes: [
    { path: '/messages', load: () => import('./messages-page.tsx').then((page) => page.MessagesPage) },
    { path: '/letters', load: () => import('./letters-page.tsx').then((page) => page.LettersPage) },
  ],
}
