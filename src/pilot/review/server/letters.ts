import { letterTemplate } from '../../../foundation/outbox/index.ts'

const ask = {
  zh: '平台咨询台（工作台右上角「我要问」），归「评审与结果」类。',
  en: 'The help desk of the platform (“Ask” at the top of the desk).',
}
const both = ['message', 'mail'] as const
const basis = { zh: '四（一）末句「评审遴选」。', en: '四（一）, last sentence: review and selection.' }

/** The letters of 评审遴选. An invitation names the panel and nothing of what it judges. */
export const letters = {
  invited: letterTemplate({
    id: 'review.invited',
    version: 1,
    channels: both,
    facts: ['panel'],
    subject: { zh: '邀请您参加方案评审', en: 'You are invited to review solutions' },
    happened: {
      zh: '经随机抽取，您被抽中参加「{panel}」的评审。名单在结果发布前不公开，请勿对外透露。',
      en: 'You were drawn for the panel “{panel}”. Names stay closed until the results are released; please keep this to yourself.',
    },
    basis,
    todo: {
      zh: '核对与申报单位的利益关系，声明后接受，或写明原因不参加。',
      en: 'check your ties to the applicants and accept with the declaration, or decline with a reason.',
    },
    where: { zh: '工作台「我的评审」。', en: 'On the desk, under “My reviews”.' },
    ask,
  }),
  decided: letterTemplate({
    id: 'review.decided',
    version: 1,
    channels: both,
    facts: ['title', 'number', 'outcome', 'reason'],
    subject: { zh: '方案评审结果：{title}', en: 'Result of the review: {title}' },
    happened: {
      zh: '方案「{title}」（{number}）的评审结果为：{outcome}。{reason}',
      en: 'The result for “{title}” ({number}) is: {outcome}. {reason}',
    },
    basis,
    todo: {
      zh: '入选的进入公示；对结果有异议的，可在公示期内实名提出。',
      en: 'What is listed is published for objection; objections are made in one’s own name within that period.',
    },
    where: { zh: '工作台「我的申报」。', en: 'On the desk, under “My filings”.' },
    ask,
  }),
} as const
