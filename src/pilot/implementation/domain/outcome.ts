import { ok, refuse, type Result, type Text } from '../../../foundation/kernel/index.ts'
import type { Segment } from '../../work-plans/index.ts'
import { refusals } from './refusals.ts'

/** What a published outcome says figures of; an enterprise figure and a resident one are never the same. */
export const outcomeCodes = [
  'solutions',
  'pilots.authority',
  'pilots.institution',
  'pilots.enterprise',
  'policies',
  'premium',
  'sum-insured',
] as const
export type OutcomeCode = (typeof outcomeCodes)[number]

/** How a published figure is meant: as it is, 逾 or 约. */
export const qualifiers = ['exact', 'more-than', 'about'] as const
export type Qualifier = (typeof qualifiers)[number]

export interface OutcomeLine {
  readonly code: OutcomeCode
  readonly segment: Segment
  readonly qualifier: Qualifier
  /** Whole things, or fen for money, as decimal text. */
  readonly value: string
}

const money = new Set<OutcomeCode>(['premium', 'sum-insured'])
export const isMoney = (code: OutcomeCode): boolean => money.has(code)

/** Each figure once in its segment; solutions and pilots belong to no line of business and stand with the enterprise line. */
export function judgeLines(lines: readonly OutcomeLine[]): Result<readonly OutcomeLine[]> {
  const keys = lines.map(({ code, segment }) => `${code} ${segment}`)
  if (lines.length === 0 || new Set(keys).size < keys.length) return refuse(refusals.outcomeTwice())
  const pilots = lines.some(({ code, segment }) => segment === 'resident' && /^(?:pilots|solutions)/.test(code))
  if (pilots) return refuse(refusals.outcomeOfNoLine())
  return lines.every(({ value }) => /^\d{1,18}$/.test(value)) ? ok(lines) : refuse(refusals.figureBelowZero())
}

/** 试点合计: the three kinds together, where all three are said. */
export function pilotsTogether(lines: readonly OutcomeLine[]): bigint | undefined {
  const kinds = lines.filter(({ code }) => code.startsWith('pilots.'))
  return kinds.length === 3 ? kinds.reduce((sum, { value }) => sum + BigInt(value), 0n) : undefined
}

export const outcomeNames: Readonly<Record<OutcomeCode, Text>> = {
  solutions: { zh: '入选方案', en: 'Solutions listed' },
  'pilots.authority': { zh: '地方主管部门试点', en: 'Pilots of authorities' },
  'pilots.institution': { zh: '服务机构试点', en: 'Pilots of institutions' },
  'pilots.enterprise': { zh: '行业企业试点', en: 'Pilots of enterprises' },
  policies: { zh: '保单', en: 'Policies' },
  premium: { zh: '保费', en: 'Premium' },
  'sum-insured': { zh: '保额', en: 'Sum insured' },
}
