import type { ServerSlice } from '../../../foundation/access/server/index.ts'

/** Words of this slice for the page 「谁在什么阶段能做什么」. */
export const words: NonNullable<ServerSlice['words']> = [
  {
    resource: 'risk-run',
    name: { zh: '风险测算', en: 'Risk run' },
    states: {
      waiting: { zh: '排队中', en: 'Waiting' },
      running: { zh: '计算中', en: 'Running' },
      done: { zh: '已完成', en: 'Done' },
      cancelled: { zh: '已取消', en: 'Cancelled' },
      failed: { zh: '未完成', en: 'Failed' },
    },
    actions: {
      list: { zh: '检索', en: 'List' },
      read: { zh: '查看', en: 'Read' },
      create: { zh: '开始测算', en: 'Start' },
      cancel: { zh: '取消', en: 'Cancel' },
      rerun: { zh: '重算', en: 'Run again' },
    },
  },
  {
    resource: 'risk-price',
    name: { zh: '风险试算价格', en: 'Price of a risk' },
    actions: { read: { zh: '试算', en: 'Work out' } },
  },
  {
    resource: 'risk-exposure',
    name: { zh: '全体承保组合合计', en: 'Exposure of all insurers' },
    actions: { read: { zh: '查看', en: 'Look' } },
  },
]
