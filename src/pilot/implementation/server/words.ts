import type { ResourceWords } from '../../../foundation/access/server/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

const text = (zh: string, en: string): Text => ({ zh, en })
const read = text('查看', 'Read')

/** What the table of rights calls the resources of 试点实施, their states and acts. */
export const words: readonly ResourceWords[] = [
  {
    resource: 'reporting-period',
    name: text('报告期', 'Reporting period'),
    states: { set: text('已确定', 'Set') },
    actions: { read, set: text('确定报告计划', 'Set the schedule'), move: text('调整截止', 'Move the due date') },
  },
  {
    resource: 'report',
    name: text('进展报告', 'Progress report'),
    states: {
      expected: text('应报', 'Expected'),
      draft: text('草稿', 'Draft'),
      submitted: text('已上报', 'Handed in'),
      returned: text('已退回', 'Returned'),
      accepted: text('已受理', 'Accepted'),
      correcting: text('更正中', 'Being corrected'),
      released: text('免报', 'Released'),
    },
    actions: {
      read,
      list: text('掌握进度', 'Oversee'),
      begin: text('开始填写', 'Begin'),
      edit: text('填写', 'Fill in'),
      check: text('核对', 'Check'),
      submit: text('上报', 'Hand in'),
      accept: text('受理', 'Accept'),
      return: text('退回', 'Return'),
      correct: text('更正', 'Correct'),
    },
  },
  {
    resource: 'flash-report',
    name: text('不定期报告', 'Irregular report'),
    states: { filed: text('已报告', 'Filed'), noted: text('已批阅', 'Noted') },
    actions: { read, file: text('报告', 'File'), note: text('批阅', 'Note') },
  },
  {
    resource: 'workspace-entry',
    name: text('试点工作台事项', 'Workspace entry'),
    states: { open: text('进行中', 'Open'), closed: text('已办结', 'Closed') },
    actions: { read, add: text('添加', 'Add'), close: text('办结', 'Close') },
  },
  {
    resource: 'outcome',
    name: text('试点成果', 'Outcome of a round'),
    states: { draft: text('草稿', 'Draft'), published: text('已公布', 'Published') },
    actions: { read, enter: text('录入', 'Enter'), edit: text('修改', 'Change'), publish: text('公布', 'Publish') },
  },
  { resource: 'roll-up', name: text('汇总', 'Roll-up'), actions: { read } },
]
