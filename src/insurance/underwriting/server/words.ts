import type { ServerSlice } from '../../../foundation/access/server/index.ts'

/** Words of this slice for the page 「谁在什么阶段能做什么」. */
export const words: NonNullable<ServerSlice['words']> = [
  {
    resource: 'proposal',
    name: { zh: '投保申请', en: 'Proposal' },
    states: {
      draft: { zh: '填写中', en: 'Draft' },
      signed: { zh: '已签署', en: 'Signed' },
      assessed: { zh: '已评估', en: 'Assessed' },
      refused: { zh: '已拒绝', en: 'Refused' },
      withdrawn: { zh: '已撤回', en: 'Withdrawn' },
    },
    actions: {
      list: { zh: '检索', en: 'List' },
      read: { zh: '查看', en: 'Read' },
      create: { zh: '登记', en: 'Open' },
      answer: { zh: '填写答案', en: 'Answer' },
      sign: { zh: '登记签署', en: 'Record the signature' },
      reopen: { zh: '退回更正', en: 'Open again' },
      consent: { zh: '登记扫描授权', en: 'Record a consent' },
      prove: { zh: '登记证据', en: 'Record evidence' },
      import: { zh: '导入扫描结果', en: 'Take up a scan' },
      assess: { zh: '评估', en: 'Assess' },
      raise: { zh: '提出核保事项', en: 'Raise an issue' },
      settle: { zh: '处理承保前条件', en: 'Settle a contingency' },
      refuse: { zh: '拒绝承保', en: 'Refuse' },
      withdraw: { zh: '撤回', en: 'Withdraw' },
    },
  },
  {
    resource: 'underwriting-issue',
    name: { zh: '核保事项', en: 'Underwriting issue' },
    states: {
      open: { zh: '待处理', en: 'Open' },
      approved: { zh: '已批准', en: 'Approved' },
      rejected: { zh: '已否决', en: 'Rejected' },
      cleared: { zh: '已消除', en: 'Cleared' },
      reopened: { zh: '重新打开', en: 'Open again' },
    },
    actions: {
      approve: { zh: '批准', en: 'Approve' },
      reject: { zh: '否决', en: 'Reject' },
      clear: { zh: '消除', en: 'Clear' },
      reopen: { zh: '重新打开', en: 'Open again' },
    },
  },
  {
    resource: 'quotation',
    name: { zh: '报价', en: 'Quotation' },
    states: {
      draft: { zh: '起草中', en: 'Draft' },
      priced: { zh: '已定价', en: 'Priced' },
      referred: { zh: '已转报', en: 'Referred' },
      quoted: { zh: '已出具', en: 'Quoted' },
      accepted: { zh: '已接受', en: 'Accepted' },
      bound: { zh: '已承保', en: 'Bound' },
      declined: { zh: '不予报价', en: 'Declined' },
      expired: { zh: '已过期', en: 'Expired' },
      withdrawn: { zh: '已收回', en: 'Withdrawn' },
    },
    actions: {
      read: { zh: '查看', en: 'Read' },
      draft: { zh: '起草', en: 'Draft' },
      price: { zh: '定价', en: 'Price' },
      refer: { zh: '转报', en: 'Refer' },
      quote: { zh: '出具', en: 'Quote' },
      decline: { zh: '不予报价', en: 'Decline' },
      accept: { zh: '登记接受', en: 'Record the acceptance' },
      withdraw: { zh: '收回', en: 'Withdraw' },
    },
  },
  {
    resource: 'underwriting-authority',
    name: { zh: '核保权限', en: 'Underwriting authority' },
    actions: { list: { zh: '查看', en: 'Look' }, give: { zh: '授予', en: 'Give' } },
  },
]
