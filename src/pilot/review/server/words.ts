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
      'offer-claim': { zh: '发放认领码', en: 'Issue a claim code' },
      claim: { zh: '认领', en: 'Claim' },
    },
  },
  {
    resource: 'review-round',
    name: { zh: '评审组织', en: 'Review of a round' },
    states: {
      preparing: { zh: '准备中', en: 'Preparing' },
      frozen: { zh: '清单已冻结', en: 'List frozen' },
      drawn: { zh: '已抽取', en: 'Drawn' },
      assigned: { zh: '已指派', en: 'Assigned' },
      scoring: { zh: '评分中', en: 'Scoring' },
      scored: { zh: '评分结束', en: 'Scored' },
    },
    actions: {
      list: { zh: '检索', en: 'List' },
      read: { zh: '查看', en: 'Read' },
      open: { zh: '开始组织', en: 'Begin' },
      edit: { zh: '修改设置', en: 'Change the settings' },
      promise: { zh: '公布随机数校验值', en: 'Promise a number' },
      pin: { zh: '认定利益关系', en: 'Settle an interest' },
      freeze: { zh: '冻结清单', en: 'Freeze the list' },
      draw: { zh: '随机抽取', en: 'Draw' },
      invite: { zh: '邀请', en: 'Invite' },
      assign: { zh: '指派', en: 'Assign' },
      'begin-scoring': { zh: '开始评分', en: 'Begin scoring' },
      'drop-withdrawn': { zh: '移出已撤回的方案', en: 'Drop what was withdrawn' },
      'close-scoring': { zh: '结束评分', en: 'Close scoring' },
    },
  },
  {
    resource: 'seat',
    name: { zh: '专家席位', en: 'Seat on a panel' },
    states: {
      drawn: { zh: '已抽中', en: 'Drawn' },
      invited: { zh: '已邀请', en: 'Invited' },
      accepted: { zh: '已接受', en: 'Accepted' },
      declined: { zh: '不参加', en: 'Declined' },
    },
    actions: { accept: { zh: '接受', en: 'Accept' }, decline: { zh: '不参加', en: 'Decline' } },
  },
  {
    resource: 'review',
    name: { zh: '评审', en: 'Review' },
    states: {
      assigned: { zh: '未开始', en: 'Assigned' },
      'in-progress': { zh: '评审中', en: 'In progress' },
      submitted: { zh: '已交分', en: 'Handed in' },
      'set-aside': { zh: '已作废', en: 'Set aside' },
    },
    actions: {
      list: { zh: '检索', en: 'List' },
      read: { zh: '查看', en: 'Read' },
      edit: { zh: '打分', en: 'Score' },
      submit: { zh: '提交评分', en: 'Hand in' },
      recuse: { zh: '申请回避', en: 'Step aside' },
      'read-others-scores': { zh: '看他人评分', en: 'Read others’ scores' },
      'set-aside': { zh: '作废或改派', en: 'Set aside' },
      reopen: { zh: '重开', en: 'Open again' },
    },
  },
]
