import type { Text } from '../../../foundation/kernel/index.ts'

export type Reason = Text & { readonly clause?: string }

/** Why each row of the table stands: shown on 「谁在什么阶段能做什么」 and with every denial. */
export const reasons = {
  register: {
    zh: '专家库供组织评审使用，名单在公布前不公开',
    en: 'The register serves the review; names stay closed until released',
  },
  keep: { zh: '经办人维护专家库', en: 'An official keeps the register' },
  claim: {
    zh: '专家凭认领码把本人账号与专家记录对上',
    en: 'An expert ties the own account to the record by the code of it',
  },
  formal: {
    zh: '形式审查逐项核对，支撑单位可以协助填写',
    en: 'Items are looked at one by one, and the support unit may help to fill them in',
  },
  formalDecides: {
    zh: '退回补正与结论由主管部门经办人作出',
    en: 'A return and a conclusion are the ministry’s',
  },
  meeting: { zh: '经办人组织专家组会议', en: 'An official holds the meeting of a panel' },
  minutes: { zh: '支撑单位可以协助记纪要', en: 'The support unit may help with the minutes' },
  sits: {
    zh: '专家参加本组会议，签到并签署专家组意见',
    en: 'An expert sits with the own panel, signs in and signs its opinion',
  },
  organise: {
    zh: '主管部门组织评审，支撑单位协助',
    en: 'The ministry runs the review and the support unit helps',
  },
  prepare: {
    zh: '经办人定评审设置、公布随机数校验值',
    en: 'An official settles how the review is held and promises a number',
  },
  settle: {
    zh: '经办人逐对认定利益关系并写明依据',
    en: 'An official settles interests pair by pair, with the grounds',
  },
  freeze: { zh: '冻结之后清单和设置不再变动', en: 'From the freeze on neither list nor settings change' },
  draw: { zh: '随机抽取一次成定，任何人可以复算', en: 'A draw is final, and anybody can draw again' },
  assign: { zh: '经办人邀请抽中的专家并指派方案', en: 'An official invites who was drawn and assigns the solutions' },
  closeScoring: { zh: '评分齐备后结束评分', en: 'Scoring ends when the scores are in' },
  answer: { zh: '专家本人答复邀请', en: 'The expert answers the invitation' },
  judge: { zh: '专家评审指派给本人的方案', en: 'An expert judges what was assigned' },
  readScores: {
    zh: '主管部门看已交的评分；未交的只看进度',
    en: 'The ministry reads scores that are in, and of others the progress alone',
  },
  recuse: { zh: '发现利益冲突随时申请回避', en: 'An expert who finds a conflict steps aside at any time' },
  beside: { zh: '本人交分之后可看同组其他评分', en: 'Scores of the others open once the own one is in' },
  setAside: {
    zh: '冲突或改派时把评审作废并留存',
    en: 'A review is set aside and kept when there is a conflict or it is given to another',
  },
  reopen: { zh: '已交的评分须写明理由才能重开', en: 'A score that is in is opened again only with a reason' },
  propose: { zh: '经办人拟入选名单', en: 'An official drafts the selection' },
  release: {
    zh: '另一人批准，全部决定同时发布',
    en: 'Another person approves, and all decisions become known together',
  },
} as const satisfies Readonly<Record<string, Reason>>
