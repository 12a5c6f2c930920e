import type { Text } from '../../../foundation/kernel/index.ts'

export type Reason = Text & { readonly clause?: string }

/** Why each row of the table stands: shown on 「谁在什么阶段能做什么」 and with every denial. */
export const reasons = {
  ownRead: { zh: '本单位的方案，本单位的人可看', en: 'People of a unit see the plans of their own unit' },
  memberRead: {
    zh: '已确认的联合单位可看方案全文',
    en: 'A confirmed partner reads the whole plan',
    clause: '4.2.p2.s1',
  },
  create: { zh: '单位管理员建立草稿', en: 'The unit administrator opens drafts' },
  edit: {
    zh: '草稿由编制单位的人填写，改动留痕',
    en: 'People of the applicant fill a draft in; every change leaves a trace',
  },
  invite: { zh: '编制单位邀请、移除联合单位', en: 'The applicant invites and removes partners', clause: '4.2.p2.s1' },
  check: { zh: '签发人核对要上报的版本', en: 'The certifier checks the version to be handed in' },
  submit: {
    zh: '签发人上报已存已核对的版本',
    en: 'The certifier hands in a saved and checked version',
    clause: '4.2.p4.s1',
  },
  withdraw: { zh: '截止前可撤回', en: 'May be taken back before the deadline', clause: '4.2.p4.s1' },
  authorityDraft: {
    zh: '地方主管部门经办人编制本地区方案',
    en: 'The officer of a local authority draws up its region’s plan',
    clause: '4.2.p1.s1',
  },
  authoritySign: {
    zh: '地方主管部门签发人核对、上报本地区方案',
    en: 'The approver of a local authority checks and hands in its region’s plan',
    clause: '4.2.p1.s1',
  },
  regionRead: {
    zh: '地方主管部门可看本地区已上报的方案',
    en: 'A local authority reads the plans of its region once handed in',
    clause: '4.2.p1.s1',
  },
  officeRead: {
    zh: '主办部门和支撑单位可看已上报的方案',
    en: 'The office and the support unit read what was handed in',
    clause: '4.2.p4.s2',
  },
  confirm: { zh: '联合单位在自己的账号里答复', en: 'A partner answers from its own account', clause: '4.2.p2.s1' },
  invitation: { zh: '受邀单位可看邀请', en: 'An invited organisation sees the invitation', clause: '4.2.p2.s1' },
  openIntake: {
    zh: '部经办人按批次日期开放和关闭申报',
    en: 'The ministry’s officer opens and closes by the round’s date',
    clause: '4.2.p4.s1',
  },
  draftList: { zh: '部经办人拟定试点名单', en: 'The ministry’s officer drafts the pilot list', clause: '4.2.p4.s2' },
  publishList: {
    zh: '试点名单由另一名审批人公布',
    en: 'The list is published by another person, an approver',
    clause: '4.2.p4.s2',
  },
  subsidyRule: {
    zh: '地方经办人拟定本地区补贴规则',
    en: 'The officer of a region drafts its subsidy rule',
    clause: '4.2.p1.s2',
  },
  subsidyByTwo: {
    zh: '由另一名签发人决定，拟办与决定分开',
    en: 'Decided by another person, an approver, than who proposed it',
    clause: '4.2.p1.s2',
  },
  subsidyClaim: {
    zh: '企业凭保单、发票和支付凭证申请',
    en: 'An enterprise claims by policy, invoice and payment',
    clause: '4.2.p1.s2',
  },
  subsidyDecide: {
    zh: '本地区的申请由地方主管部门办理',
    en: 'Claims of a region are for its authority',
    clause: '4.2.p1.s2',
  },
  subsidyList: {
    zh: '地方主管部门公示并报财政',
    en: 'The authority publishes the list and sends it to finance',
    clause: '4.2.p1.s2',
  },
  openToAll: { zh: '公开信息', en: 'Open to everybody' },
} as const satisfies Readonly<Record<string, Reason>>
