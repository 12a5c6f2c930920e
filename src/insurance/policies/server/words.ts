import type { ServerSlice } from '../../../foundation/access/server/index.ts'

/** Words of this slice for the page 「谁在什么阶段能做什么」. */
export const words: NonNullable<ServerSlice['words']> = [
  {
    resource: 'policy',
    name: { zh: '保单', en: 'Policy' },
    states: {
      pending: { zh: '待签单', en: 'To be issued' },
      issued: { zh: '已签单', en: 'Issued' },
      abandoned: { zh: '已放弃', en: 'Given up' },
    },
    actions: {
      list: { zh: '检索', en: 'List' },
      read: { zh: '查看', en: 'Read' },
      open: { zh: '建立', en: 'Open' },
      arrange: { zh: '登记签单资料', en: 'Arrange' },
      receive: { zh: '登记保费到账', en: 'Record premium' },
      issue: { zh: '签单', en: 'Issue' },
      abandon: { zh: '放弃', en: 'Give up' },
      endorse: { zh: '批改', en: 'Endorse' },
      cancel: { zh: '解除', en: 'Cancel' },
      reverse: { zh: '冲正', en: 'Reverse' },
    },
  },
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
