import { instant } from '../../../../foundation/kernel/index.ts'
import type { RuleKind } from '../rule.ts'
import { texts } from '../texts.ts'
import { momentInWords, text } from '../wording.ts'
import { solution } from './example-facts.ts'

const deadline = instant('2024-01-29T00:00:00+08:00')

export const submittedBefore: RuleKind<'submitted-before'> = {
  kind: 'submitted-before',
  describe: (settings) =>
    settings.deadline === null ? texts.notAnnounced : texts.deadline.condition(momentInWords(settings.deadline)),
  judge: (settings, { submittedAt }) => {
    const facts = { submittedAt: submittedAt ?? null, deadline: settings.deadline }
    if (settings.deadline === null) return { verdict: 'undetermined', facts, message: texts.notAnnounced }
    if (submittedAt === undefined) return { verdict: 'undetermined', facts, message: texts.deadline.unknown }
    const [at, until] = [momentInWords(submittedAt), momentInWords(settings.deadline)]
    // Both are UTC texts of one form, so they compare as moments.
    if (submittedAt < settings.deadline) return { verdict: 'met', facts, message: texts.deadline.met(at, until) }
    return { verdict: 'unmet', facts, message: texts.deadline.unmet(at, until) }
  },
  examples: [
    {
      name: text('截止前最后一毫秒收到', 'the last millisecond of the day is in time'),
      settings: { deadline },
      facts: solution({ submittedAt: instant('2024-01-28T23:59:59.999+08:00') }),
      verdict: 'met',
    },
    {
      name: text('24:00整收到', 'midnight is not'),
      settings: { deadline },
      facts: solution({ submittedAt: deadline }),
      verdict: 'unmet',
    },
    {
      name: text('提交时间不明', 'an unknown time is neither'),
      settings: { deadline },
      facts: solution({ submittedAt: undefined }),
      verdict: 'undetermined',
    },
    {
      name: text('截止时间未公布', 'without an announced deadline nothing is said'),
      settings: { deadline: null },
      facts: solution({}),
      verdict: 'undetermined',
    },
  ],
}

export const paperCopiesAtLeast: RuleKind<'paper-copies-at-least'> = {
  kind: 'paper-copies-at-least',
  describe: ({ min }) => (min === null ? texts.notAnnounced : texts.copies.condition(min)),
  judge: ({ min }, { paperCopies }) => {
    const facts = { paperCopies: paperCopies ?? null, atLeast: min }
    if (min === null) return { verdict: 'undetermined', facts, message: texts.notAnnounced }
    if (paperCopies === undefined) return { verdict: 'undetermined', facts, message: texts.copies.unknown }
    if (paperCopies < min) return { verdict: 'unmet', facts, message: texts.copies.unmet(paperCopies, min) }
    return { verdict: 'met', facts, message: texts.copies.met(paperCopies, min) }
  },
  examples: [
    {
      name: text('登记3份', 'three copies'),
      settings: { min: 3 },
      facts: solution({ paperCopies: 3 }),
      verdict: 'met',
    },
    {
      name: text('登记2份', 'two copies'),
      settings: { min: 3 },
      facts: solution({ paperCopies: 2 }),
      verdict: 'unmet',
    },
    {
      name: text('尚未登记', 'none registered yet leaves it open'),
      settings: { min: 3 },
      facts: solution({ paperCopies: undefined }),
      verdict: 'undetermined',
    },
  ],
}

export const electronicCopy: RuleKind<'electronic-copy'> = {
  kind: 'electronic-copy',
  describe: () => texts.electronic.condition,
  judge: (_, given) => {
    const facts = { electronicCopy: given.electronicCopy ?? null }
    if (given.electronicCopy === undefined) return { verdict: 'undetermined', facts, message: texts.electronic.unknown }
    return given.electronicCopy
      ? { verdict: 'met', facts, message: texts.electronic.met }
      : { verdict: 'unmet', facts, message: texts.electronic.unmet }
  },
  examples: [
    { name: text('已在线提交', 'filed electronically'), settings: {}, facts: solution({}), verdict: 'met' },
    {
      name: text('只有纸质版', 'on paper alone'),
      settings: {},
      facts: solution({ electronicCopy: false }),
      verdict: 'unmet',
    },
    {
      name: text('电子版情况不明', 'not known'),
      settings: {},
      facts: solution({ electronicCopy: undefined }),
      verdict: 'undetermined',
    },
  ],
}

/** 可 allows and never demands: the rule says so, and is met whatever the facts are. */
export const neverAGate: RuleKind<'never-a-gate'> = {
  kind: 'never-a-gate',
  describe: () => texts.optional.condition,
  judge: (_, { recommendations }) => ({
    verdict: 'met',
    facts: { recommendations: recommendations ?? null },
    message: texts.optional.met(recommendations ?? 0),
  }),
  examples: [
    {
      name: text('没有推荐', 'without a recommendation'),
      settings: {},
      facts: solution({ recommendations: 0 }),
      verdict: 'met',
    },
    {
      name: text('有2份推荐', 'recommended twice'),
      settings: {},
      facts: solution({ recommendations: 2 }),
      verdict: 'met',
    },
  ],
}
