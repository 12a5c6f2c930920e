import type { ServerSlice } from '../../../foundation/access/server/index.ts'

const read = { zh: '查看', en: 'Read' }
const list = { zh: '检索', en: 'List' }

/** Words of this slice for the page 「谁在什么阶段能做什么」. */
export const words: NonNullable<ServerSlice['words']> = [
  {
    resource: 'publicity',
    name: { zh: '公示', en: 'Publicity' },
    states: { running: { zh: '公示中', en: 'Running' }, concluded: { zh: '已办结', en: 'Concluded' } },
    actions: { read, conclude: { zh: '办结', en: 'Conclude' } },
  },
  {
    resource: 'objection',
    name: { zh: '异议', en: 'Objection' },
    states: {
      received: { zh: '已收到', en: 'Received' },
      investigating: { zh: '调查中', en: 'Investigated' },
      reported: { zh: '待决定', en: 'To be decided' },
      upheld: { zh: '成立', en: 'Upheld' },
      dismissed: { zh: '不成立', en: 'Dismissed' },
      'set-aside': { zh: '已搁置', en: 'Set aside' },
    },
    actions: {
      list,
      read,
      file: { zh: '提出', en: 'File' },
      check: { zh: '查询办理情况', en: 'Check how it stands' },
      'register-seal': { zh: '登记盖章原件', en: 'Register the sealed original' },
      take: { zh: '承办', en: 'Take up' },
      'give-back': { zh: '退回承办', en: 'Give back' },
      'set-aside': { zh: '搁置', en: 'Set aside' },
      report: { zh: '提交调查报告', en: 'Report' },
      return: { zh: '退回补充调查', en: 'Return' },
      uphold: { zh: '认定成立', en: 'Uphold' },
      dismiss: { zh: '认定不成立', en: 'Dismiss' },
    },
  },
  {
    resource: 'tip',
    name: { zh: '线索', en: 'Tip' },
    actions: { list, leave: { zh: '留下', en: 'Leave' } },
  },
  {
    resource: 'release',
    name: { zh: '目录版次', en: 'Release of the catalogue' },
    states: {
      draft: { zh: '编制中', en: 'Draft' },
      proposed: { zh: '待发布', en: 'Proposed' },
      published: { zh: '已发布', en: 'Published' },
      discarded: { zh: '已作废', en: 'Discarded' },
    },
    actions: {
      list,
      read,
      create: { zh: '新编', en: 'Begin' },
      edit: { zh: '编制', en: 'Edit' },
      propose: { zh: '提请发布', en: 'Propose' },
      discard: { zh: '作废', en: 'Discard' },
      return: { zh: '退回', en: 'Return' },
      publish: { zh: '发布', en: 'Publish' },
    },
  },
  { resource: 'entry', name: { zh: '目录条目', en: 'Entry of the catalogue' }, actions: { read } },
]
