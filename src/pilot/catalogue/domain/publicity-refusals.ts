import {
  type Citation,
  type Day,
  type Instant,
  type Refusal,
  clockTimeOf,
  dayOf,
} from '../../../foundation/kernel/index.ts'

export const selectionSentence: Citation = { clause: '4.1.p2.s3', words: '经评审遴选后形成' }

const cites = [selectionSentence]
const shown = (at: Instant): string => `${dayOf(at)} ${clockTimeOf(at)}`

/** Refusals around 公示 that officials and objectors meet. */
export const publicityRefusals = {
  tooShort: (days: number, least: number): Refusal => ({
    kind: 'unprocessable',
    code: 'publicity-too-short',
    message: {
      zh: `公示期设为 ${days} 个工作日，少于 ${least} 个工作日。`,
      en: `The round gives ${days} working days of publicity, fewer than ${least}.`,
    },
    remedy: {
      zh: '请先在“轮次与规则”里把公示期改为不少于 5 个工作日。',
      en: 'Set it to five or more in the round first.',
    },
    cites,
  }),
  alreadyPublicised: (openedAt: Instant): Refusal => ({
    kind: 'conflict',
    code: 'selection-already-publicised',
    message: {
      zh: `本轮遴选结果已于 ${shown(openedAt)} 公示，不能再次公示。`,
      en: `The selection of this round was publicised on ${shown(openedAt)}; it is not publicised twice.`,
    },
    remedy: {
      zh: '名单有变动的，只能由异议成立引出，只对变动条目重新公示。',
      en: 'A change of the list follows from an objection that is upheld and is publicised by itself.',
    },
    cites,
  }),
  stillRunning: (lastDay: Day, minutes: number): Refusal => ({
    kind: 'unprocessable',
    code: 'publicity-still-running',
    message: {
      zh: `公示至 ${lastDay} 24:00，期满后另留 ${minutes} 分钟处理已到达的异议，现在还不能办结。`,
      en: `The publicity runs until ${lastDay} 24:00, and ${minutes} minutes more for what arrived in time.`,
    },
    remedy: { zh: '到时再办结。', en: 'Conclude it after that.' },
    cites,
  }),
  objectionsUndecided: (numbers: readonly string[]): Refusal => ({
    kind: 'unprocessable',
    code: 'objections-undecided',
    message: {
      zh: `还有 ${numbers.length} 件异议没有结论：${numbers.slice(0, 5).join('、')}${numbers.length > 5 ? ' 等' : ''}。`,
      en: `${numbers.length} objection(s) are undecided: ${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? ' …' : ''}.`,
    },
    remedy: { zh: '每件异议都答复后，公示才能办结。', en: 'Answer each of them; then the publicity can be concluded.' },
    cites,
    facts: { objections: numbers },
  }),
  periodOver: (lastDay: Day, arrival: Instant): Refusal => ({
    kind: 'unprocessable',
    code: 'publicity-period-over',
    message: {
      zh: `公示期已于 ${lastDay} 24:00 届满，本次异议于 ${shown(arrival)} 到达，不再受理。`,
      en: `The publicity ended on ${lastDay} at 24:00; this objection arrived at ${shown(arrival)} and is not admitted.`,
    },
    remedy: {
      zh: '发现已入选方案不实的，可在《目录》条目页查看，并按试点退出的规定反映。',
      en: 'What comes to light later about a listed solution is taken up under the rules of exit.',
    },
    cites: [selectionSentence, { clause: '4.5.p1.s1' }],
    facts: { arrival },
  }),
  listNotSettled: (open: number): Refusal => ({
    kind: 'unprocessable',
    code: 'list-not-settled',
    message: {
      zh: `本轮还有 ${open} 个公示没有办结，名单未定。`,
      en: `${open} publicity(ies) of this round are not concluded; the list is not settled.`,
    },
    remedy: { zh: '请先办结全部公示。', en: 'Conclude every publicity first.' },
    cites,
  }),
} as const
