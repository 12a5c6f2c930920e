import type { ServerSlice } from '../../../foundation/access/server/index.ts'

/** Words of this slice for the page 「谁在什么阶段能做什么」. */
export const words: NonNullable<ServerSlice['words']> = [
  {
    resource: 'exit-case',
    name: { zh: '退出案', en: 'Exit case' },
    states: {
      opened: { zh: '已立案', en: 'Opened' },
      notified: { zh: '已告知', en: 'Notified' },
      stated: { zh: '已陈述', en: 'Stated' },
      proposed: { zh: '待决定', en: 'Proposed' },
      decided: { zh: '已决定', en: 'Decided' },
      published: { zh: '已公布', en: 'Published' },
      reinstating: { zh: '拟恢复', en: 'Restoring proposed' },
      reinstated: { zh: '已恢复', en: 'Restored' },
      closed: { zh: '已结案', en: 'Closed' },
    },
    actions: {
      read: { zh: '查看', en: 'Read' },
      create: { zh: '立案', en: 'Open' },
      edit: { zh: '补充事由和证据', en: 'Add grounds and evidence' },
      notify: { zh: '告知', en: 'Give notice' },
      close: { zh: '结案', en: 'Close' },
      state: { zh: '陈述申辩', en: 'State its case' },
      propose: { zh: '拟定决定', en: 'Propose' },
      'send-back': { zh: '退回重拟', en: 'Send back' },
      disqualify: { zh: '取消试点资格', en: 'Withdraw the right' },
      dismiss: { zh: '不取消并结案', en: 'Dismiss' },
      publish: { zh: '公布', en: 'Publish' },
      'propose-reinstatement': { zh: '拟恢复资格', en: 'Propose to restore' },
      reinstate: { zh: '恢复试点资格', en: 'Restore' },
      keep: { zh: '不恢复', en: 'Do not restore' },
    },
  },
  {
    resource: 'exit-notice',
    name: { zh: '退出公告', en: 'Notice of exit' },
    states: { published: { zh: '已公布', en: 'Published' } },
    actions: { read: { zh: '查看', en: 'Read' } },
  },
]
