import type { ServerSlice } from '../../../foundation/access/server/index.ts'

/** Words of this slice for the page 「谁在什么阶段能做什么」. */
export const words: NonNullable<ServerSlice['words']> = [
  {
    resource: 'expert',
    name: { zh: '评审专家', en: 'Expert' },
    states: { listed: { zh: '在库', en: 'Listed' }, paused: { zh: '已暂停', en: 'Paused' } },
    actions: {
      list: { zh: '检索', en: 'List' },
      read: { zh: '查看', en: 'Read' },
      create: { zh: '登记', en: 'Enter' },
      import: { zh: '从表格登记', en: 'Enter from a table' },
      edit: { zh: '修改', en: 'Change' },
      pause: { zh: '暂停', en: 'Pause' },
      resume: { zh: '恢复', en: 'Resume' },
    },
  },
]
