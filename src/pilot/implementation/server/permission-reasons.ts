import type { Text } from '../../../foundation/kernel/index.ts'

export type Reason = Text & { readonly clause?: string }

/** Why each row of the table stands: shown on 「谁在什么阶段能做什么」 and with every denial. */
export const reasons = {
  ownRead: { zh: '本单位的报告，本单位的人可看', en: 'People of a unit see its reports' },
  partnerRead: { zh: '试点的联合单位可看已上报的报告', en: 'Partners of a pilot read what was handed in' },
  fill: {
    zh: '报告由试点单位的人填写，改动留痕',
    en: 'People of the unit fill a report in; every change leaves a trace',
  },
  sign: { zh: '签发人核对并上报', en: 'The certifier checks and hands in', clause: '4.3.p1.s2' },
  authoritySign: {
    zh: '地方主管部门签发人核对并上报',
    en: 'The approver of an authority checks and hands in',
    clause: '4.3.p1.s2',
  },
  correct: {
    zh: '签发人写明理由后更正已受理的报告',
    en: 'The certifier takes an accepted report up again, with a reason',
  },
  flash: { zh: '急事由试点单位随时报告', en: 'A unit reports at any time what cannot wait', clause: '4.3.p1.s2' },
  ownFigures: { zh: '单位只看到自己的数据', en: 'A unit sees its own figures alone' },
  regionRead: { zh: '地方主管部门可看本地区已上报的报告', en: 'An authority reads what was handed in in its region' },
  regionOversee: { zh: '地方主管部门掌握本地区上报进度', en: 'An authority oversees the reports of its region' },
  regionFigures: { zh: '地方主管部门看到本地区的汇总', en: 'An authority sees what its region says together' },
  officeRead: {
    zh: '主办部门和支撑单位可看已上报的报告',
    en: 'The office and the support unit read what was handed in',
  },
  oversee: {
    zh: '主办部门和支撑单位掌握上报进度',
    en: 'The office and the support unit oversee the reports',
    clause: '4.3.p1.s2',
  },
  judge: { zh: '部经办人受理或退回报告', en: 'The ministry’s officer accepts or returns', clause: '4.3.p1.s2' },
  schedule: {
    zh: '部经办人确定报告计划和截止',
    en: 'The ministry’s officer sets the schedule and its due dates',
    clause: '4.3.p1.s2',
  },
  noteFlash: { zh: '部经办人批阅不定期报告', en: 'The ministry’s officer notes irregular reports' },
  figures: { zh: '主办部门和支撑单位看到全国汇总', en: 'The office and the support unit see the nation' },
  outcome: {
    zh: '部经办人录入已公布的试点成果及出处',
    en: 'The ministry’s officer enters a published outcome with its source',
  },
  publishOutcome: { zh: '成果由另一名审批人公布', en: 'The outcome is published by another person, an approver' },
  workspace: {
    zh: '试点工作台由试点单位维护，联合单位和主管部门可看',
    en: 'The unit keeps the workspace of its pilot; partners and offices read it',
  },
  openToAll: { zh: '公开信息', en: 'Open to everybody' },
} as const satisfies Readonly<Record<string, Reason>>
