import type { ServerSlice } from '../../../foundation/access/server/index.ts'

/** Words of this slice for the page 「谁在什么阶段能做什么」. */
export const words: NonNullable<ServerSlice['words']> = [
  {
    resource: 'product',
    name: { zh: '保险产品', en: 'Insurance product' },
    states: {
      filed: { zh: '已备案', en: 'Filed' },
      registered: { zh: '已注册', en: 'Registered' },
      withdrawn: { zh: '已停售', en: 'Withdrawn' },
    },
    actions: {
      list: { zh: '检索', en: 'List' },
      read: { zh: '查看', en: 'Read' },
      file: { zh: '登记', en: 'Put on record' },
      withdraw: { zh: '停售', en: 'End the sale' },
    },
  },
  {
    resource: 'product-comparison',
    name: { zh: '条款比较', en: 'Comparison of terms' },
    actions: { read: { zh: '比较', en: 'Compare' } },
  },
]
