import type { StateMachine } from '../../../../foundation/access/index.ts'
import type { Refusal, Text } from '../../../../foundation/kernel/index.ts'

/** What is asked about, and within how many working days the first answer is due. */
export const questionCategories = {
  account: { words: { zh: '账号与单位', en: 'Account and unit' }, workingDays: 1 },
  licence: { words: { zh: '资格与许可', en: 'Standing and licences' }, workingDays: 2 },
  filling: { words: { zh: '填报与附件', en: 'Filling in and files' }, workingDays: 1 },
  submission: { words: { zh: '提交、纸质件、回执', en: 'Submission, paper, receipts' }, workingDays: 1 },
  recommendation: { words: { zh: '推荐', en: 'Recommendation' }, workingDays: 2 },
  review: { words: { zh: '评审与公示（程序性问题）', en: 'Review and publicity (procedure)' }, workingDays: 2 },
  plans: { words: { zh: '试点方案与报告', en: 'Work plans and reports' }, workingDays: 2 },
  events: { words: { zh: '培训与活动', en: 'Training and events' }, workingDays: 1 },
  matching: { words: { zh: '供需对接', en: 'Matching' }, workingDays: 2 },
  subsidy: { words: { zh: '补贴与支持', en: 'Subsidies and support' }, workingDays: 3 },
  insurance: { words: { zh: '承保、理赔', en: 'Cover and claims' }, workingDays: 2 },
  privacy: { words: { zh: '数据与隐私', en: 'Data and privacy' }, workingDays: 3 },
  accessibility: { words: { zh: '无障碍与故障', en: 'Accessibility and faults' }, workingDays: 1 },
} as const satisfies Readonly<Record<string, { readonly words: Text; readonly workingDays: number }>>

export type QuestionCategory = keyof typeof questionCategories

export const questionCategoryCodes = Object.keys(questionCategories) as [QuestionCategory, ...QuestionCategory[]]

export const questionMachine = {
  resource: 'question',
  states: ['asked', 'answered', 'published'],
  initial: 'asked',
  transitions: [
    { from: 'asked', action: 'answer', to: 'answered' },
    { from: 'answered', action: 'answer', to: 'answered' },
    { from: 'answered', action: 'publish', to: 'published' },
    { from: 'published', action: 'withdraw', to: 'answered' },
  ],
} as const satisfies StateMachine

export type QuestionState = (typeof questionMachine.states)[number]

/** Question and answer as everybody reads them. */
export interface PublishedContent {
  readonly question: Text
  readonly answer: Text
}

const cites = [{ clause: '4.4.p1.s1', words: '全程支撑服务' }] as const

export const questionRefusals = {
  namesSomebody: (found: readonly string[]): Refusal => ({
    kind: 'unprocessable',
    code: 'answer-names-somebody',
    message: {
      zh: `公开文本里有单位或个人信息：${found.join('、')}`,
      en: `The public text names a unit or a person: ${found.join(', ')}`,
    },
    remedy: {
      zh: '请改为一般性的表述，去掉单位名称、姓名、信用代码、电话和邮箱',
      en: 'Put it in general words, without unit, name, credit code, telephone or mail address',
    },
    cites,
    facts: { found },
  }),
  changedMeanwhile: {
    kind: 'conflict',
    code: 'question-changed-meanwhile',
    message: { zh: '同事已先答复了这个问题', en: 'A colleague has answered this meanwhile' },
    remedy: { zh: '已显示最新内容，请核对后再答复', en: 'The latest is shown; compare it and answer again' },
    cites,
  } satisfies Refusal,
} as const

/**
 * What in a text to be published leads back to who asked: the unit's name in full or without its legal form, the
 * person's name, a credit code, a telephone number, a mail address. Spaces are not counted, as they hide nothing.
 */
export function namesIn(
  { question, answer }: PublishedContent,
  asker: { readonly personName: string; readonly organisationName: string },
): readonly string[] {
  const text = [question.zh, question.en, answer.zh, answer.en].join('\n').replaceAll(/[^\S\n]/g, '')
  const unit = asker.organisationName.replaceAll(/\s/g, '')
  const short = unit.replace(/(股份)?(有限)?(责任)?公司$/, '')
  const person = asker.personName.replace(/（.*）$/, '')
  const named = [unit, short, person].filter((name) => name.length >= 2 && text.includes(name))
  const coded = text.match(/[0-9A-HJ-NP-RTUWXY]{18}|1[3-9]\d{9}|[\w.+-]+@[\w-]+\.[\w.-]+/g) ?? []
  return [...new Set([...named, ...coded])]
}
