import type { ServerSlice } from '../../../foundation/access/server/index.ts'

/** Words of this slice for the page 「谁在什么阶段能做什么」. */
export const words: NonNullable<ServerSlice['words']> = [
  {
    resource: 'guidance',
    name: { zh: '政策解读', en: 'Guidance' },
    states: {
      draft: { zh: '草稿', en: 'Draft' },
      published: { zh: '已发布', en: 'Published' },
      withdrawn: { zh: '已撤下', en: 'Withdrawn' },
    },
    actions: {
      list: { zh: '检索', en: 'List' },
      read: { zh: '查看', en: 'Read' },
      create: { zh: '起草', en: 'Begin' },
      edit: { zh: '修改', en: 'Change' },
      publish: { zh: '发布', en: 'Publish' },
      withdraw: { zh: '撤下', en: 'Withdraw' },
    },
  },
  {
    resource: 'guidance-version',
    name: { zh: '已发布的解读', en: 'Published guidance' },
    actions: { read: { zh: '阅读', en: 'Read' }, 'give-feedback': { zh: '反馈', en: 'Give feedback' } },
  },
]
