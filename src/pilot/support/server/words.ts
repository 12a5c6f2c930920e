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
  {
    resource: 'event',
    name: { zh: '培训与交流活动', en: 'Event' },
    states: {
      draft: { zh: '拟订中', en: 'Planned' },
      announced: { zh: '已公布', en: 'Announced' },
      held: { zh: '已办结', en: 'Held' },
      cancelled: { zh: '已取消', en: 'Cancelled' },
    },
    actions: {
      read: { zh: '查看', en: 'Read' },
      create: { zh: '拟订', en: 'Plan' },
      edit: { zh: '修改', en: 'Change' },
      announce: { zh: '公布', en: 'Announce' },
      cancel: { zh: '取消并通知', en: 'Cancel with notice' },
      finish: { zh: '办结', en: 'Close' },
      'sign-in': { zh: '凭码签到', en: 'Sign in by code' },
      'add-material': { zh: '添加材料', en: 'Add a material' },
      'read-registrations': { zh: '查看报名', en: 'See who registered' },
    },
  },
  {
    resource: 'registration',
    name: { zh: '活动报名', en: 'Registration' },
    states: {
      registered: { zh: '已有名额', en: 'Has a place' },
      waiting: { zh: '候补', en: 'Waiting' },
      withdrawn: { zh: '已退出', en: 'Withdrawn' },
      attended: { zh: '已签到', en: 'Attended' },
    },
    actions: {
      create: { zh: '报名', en: 'Register' },
      withdraw: { zh: '退出', en: 'Withdraw' },
      print: { zh: '领取证明', en: 'Fetch the certificate' },
    },
  },
  {
    resource: 'need',
    name: { zh: '供需需求', en: 'Need' },
    states: {
      stated: { zh: '已登记', en: 'Stated' },
      shown: { zh: '已给符合的机构看', en: 'Shown to who fits' },
      closed: { zh: '已结束', en: 'Closed' },
    },
    actions: {
      read: { zh: '查看', en: 'Read' },
      match: { zh: '查找符合的条目', en: 'Find entries' },
      create: { zh: '登记', en: 'State' },
      edit: { zh: '修改', en: 'Change' },
      show: { zh: '给符合的机构看', en: 'Show to who fits' },
      'take-back': { zh: '收回', en: 'Take back' },
      close: { zh: '登记结果', en: 'Record the outcome' },
    },
  },
  {
    resource: 'conversation',
    name: { zh: '供需沟通', en: 'Conversation' },
    actions: {
      open: { zh: '发起', en: 'Open' },
      read: { zh: '查看', en: 'Read' },
      write: { zh: '发消息', en: 'Write' },
    },
  },
  {
    resource: 'question',
    name: { zh: '咨询', en: 'Question' },
    states: {
      asked: { zh: '待答复', en: 'Asked' },
      answered: { zh: '已答复', en: 'Answered' },
      published: { zh: '已转公开', en: 'Published' },
    },
    actions: {
      ask: { zh: '提问', en: 'Ask' },
      read: { zh: '查看', en: 'Read' },
      answer: { zh: '答复', en: 'Answer' },
      publish: { zh: '转为公开问答', en: 'Publish' },
      withdraw: { zh: '撤下公开问答', en: 'Withdraw' },
    },
  },
  {
    resource: 'published-answer',
    name: { zh: '公开问答', en: 'Published answer' },
    actions: { read: { zh: '阅读', en: 'Read' } },
  },
]
