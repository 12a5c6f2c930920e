import type { ServerSlice } from '../../../foundation/access/server/index.ts'

/** Words of this slice for the page 「谁在什么阶段能做什么」. */
export const words: NonNullable<ServerSlice['words']> = [
  {
    resource: 'policy-statement',
    name: { zh: '承保报表', en: 'Statement of policies' },
    states: {
      draft: { zh: '待签发', en: 'To be signed' },
      signed: { zh: '已签发', en: 'Signed' },
      superseded: { zh: '已被替代', en: 'Superseded' },
    },
    actions: {
      list: { zh: '检索', en: 'List' },
      read: { zh: '查看', en: 'Read' },
      upload: { zh: '上传', en: 'Upload' },
      sign: { zh: '签发', en: 'Sign' },
    },
  },
  {
    resource: 'policy-salt',
    name: { zh: '批次盐值', en: 'Salt of a round' },
    actions: { open: { zh: '取用', en: 'Take' } },
  },
  {
    resource: 'policy-attribution',
    name: { zh: '归属申报', en: 'Attribution' },
    actions: {
      read: { zh: '查看', en: 'Read' },
      report: { zh: '申报', en: 'Report' },
      remove: { zh: '撤回', en: 'Take back' },
    },
  },
  {
    resource: 'policy-board',
    name: { zh: '保单统计', en: 'National board' },
    actions: { read: { zh: '查看', en: 'Read' } },
  },
]
