import { ok, refuse, type Result, type Text } from '../../../foundation/kernel/index.ts'
import type { LossCase } from './exact.ts'
import type { Frequency } from './frequency.ts'
import type { Severity } from './severity.ts'
import type { Terms } from './terms.ts'

/** One field that cannot be used, and why. */
export interface CaseFault {
  readonly field: string
  readonly reason: Text
}

/** A case as written in JSON (interfaces, section `loss`); every fault is named, not only the first. */
export function readCase(given: unknown): Result<LossCase> {
  const faults: CaseFault[] = []
  const fields = fieldsOf(given, '', faults)
  const frequency = readFrequency(fieldsOf(fields['frequency'], 'frequency', faults), faults)
  const severity = readSeverity(fieldsOf(fields['severity'], 'severity', faults), faults)
  const terms = readTerms(fields, faults)
  if (faults.length > 0 || !frequency || !severity) return refuse(faultyCase(faults))
  return ok({ frequency, severity, terms })
}

export function faultyCase(faults: readonly CaseFault[]) {
  const list = (language: 'zh' | 'en'): string =>
    faults.map(({ field, reason }) => `${field}: ${reason[language]}`).join(language === 'zh' ? '；' : '; ')
  return {
    kind: 'unprocessable',
    code: 'faulty-loss-case',
    message: { zh: `损失案例无法计算：${list('zh')}`, en: `The loss case cannot be worked out: ${list('en')}` },
    remedy: { zh: '请改正所列字段后重新计算。', en: 'Correct the fields named and try again.' },
    facts: faults,
  } as const
}

export type Fields = Readonly<Record<string, unknown>>

export function fieldsOf(given: unknown, field: string, faults: CaseFault[]): Fields {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Fields
  faults.push({ field: field || 'case', reason: reasons.missing })
  return {}
}

const reasons = {
  missing: { zh: '缺失或不是对象', en: 'is missing or no object' },
  absent: {
    zh: '缺失；没有免赔额请填 0，没有限额请填 null',
    en: 'is missing; write 0 for no deductible, null for no limit',
  },
  notNumber: { zh: '应为有限的数', en: 'must be a finite number' },
  negative: { zh: '不得为负', en: 'must not be negative' },
  notPositive: { zh: '必须大于 0', en: 'must be above 0' },
  notShare: { zh: '应在 0 与 1 之间', en: 'must lie between 0 and 1' },
  unknownFrequency: { zh: '未知分布；可用 poisson、negbin', en: 'is unknown; there are poisson and negbin' },
  unknownSeverity: {
    zh: '未知分布；可用 lognormal、gamma、lomax、empirical',
    en: 'is unknown; there are lognormal, gamma, lomax and empirical',
  },
  empty: { zh: '至少需要一个数值', en: 'must hold at least one number' },
  unequal: { zh: '个数应与 values 相同', en: 'must be as many as values' },
  noWeight: { zh: '权重之和必须大于 0', en: 'must not all be 0' },
  tooLarge: { zh: '超出可计算范围', en: 'is beyond what can be worked out' },
} satisfies Record<string, Text>

type Kind = 'any' | 'not-negative' | 'positive' | 'share'

/** A number of the wanted kind; NaN and a fault otherwise. */
export function numberIn(given: unknown, kind: Kind, { field, faults }: Place): number {
  const wrong = wrongNumber(given, kind)
  if (!wrong) return given as number
  faults.push({ field, reason: wrong })
  return Number.NaN
}

interface Place {
  readonly field: string
  readonly faults: CaseFault[]
}

function wrongNumber(given: unknown, kind: Kind): Text | undefined {
  if (typeof given !== 'number' || !Number.isFinite(given)) return reasons.notNumber
  if (Math.abs(given) > 1e18) return reasons.tooLarge
  if (kind === 'not-negative' && given < 0) return reasons.negative
  if (kind === 'positive' && given <= 0) return reasons.notPositive
  return kind === 'share' && (given < 0 || given > 1) ? reasons.notShare : undefined
}

export function readFrequency(fields: Fields, faults: CaseFault[]): Frequency | undefined {
  const number = (name: string, kind: Kind): number =>
    numberIn(fields[name], kind, { field: `frequency.${name}`, faults })
  switch (fields['dist']) {
    case 'poisson':
      return { dist: 'poisson', lambda: number('lambda', 'not-negative') }
    case 'negbin':
      return { dist: 'negbin', r: number('r', 'positive'), mean: number('mean', 'not-negative') }
    default:
      faults.push({ field: 'frequency.dist', reason: reasons.unknownFrequency })
      return undefined
  }
}

export function readSeverity(fields: Fields, faults: CaseFault[]): Severity | undefined {
  const number = (name: string, kind: Kind): number =>
    numberIn(fields[name], kind, { field: `severity.${name}`, faults })
  switch (fields['dist']) {
    case 'lognormal':
      return readLognormal(number('mu', 'any'), number('sigma', 'positive'), faults)
    case 'gamma':
      return { dist: 'gamma', shape: number('shape', 'positive'), scale: number('scale', 'positive') }
    case 'lomax':
      return { dist: 'lomax', alpha: number('alpha', 'positive'), theta: number('theta', 'positive') }
    case 'empirical':
      return readEmpirical(fields, faults)
    default:
      faults.push({ field: 'severity.dist', reason: reasons.unknownSeverity })
      return undefined
  }
}

/** e^mu and e^(mu + sigma²) must be numbers. */
function readLognormal(mu: number, sigma: number, faults: CaseFault[]): Severity {
  if (Math.abs(mu) > 300 || sigma > 12) faults.push({ field: 'severity', reason: reasons.tooLarge })
  return { dist: 'lognormal', mu, sigma }
}

function readEmpirical(fields: Fields, faults: CaseFault[]): Severity {
  const list = (name: string): readonly number[] => {
    const given: unknown = fields[name]
    if (!Array.isArray(given) || given.length === 0) {
      faults.push({ field: `severity.${name}`, reason: reasons.empty })
      return []
    }
    return given.map((value, index) => numberIn(value, 'not-negative', { field: `severity.${name}[${index}]`, faults }))
  }
  const values = list('values')
  if (fields['weights'] === undefined || fields['weights'] === null) return { dist: 'empirical', values }
  const weights = list('weights')
  if (weights.length !== values.length) faults.push({ field: 'severity.weights', reason: reasons.unequal })
  if (!weights.some((weight) => weight > 0)) faults.push({ field: 'severity.weights', reason: reasons.noWeight })
  return { dist: 'empirical', values, weights }
}

/** The four amounts are given, 0 or null where there is none: an absent one is a gap in the case, not a choice of its author. */
export function readTerms(fields: Fields, faults: CaseFault[]): Terms {
  const number = (name: string, kind: Kind): number => numberIn(fields[name], kind, { field: name, faults })
  const given = (name: string): boolean => {
    if (fields[name] !== undefined) return true
    faults.push({ field: name, reason: reasons.absent })
    return false
  }
  const deductible = (name: string): number => (given(name) ? number(name, 'not-negative') : 0)
  const limit = (name: string): number | null =>
    !given(name) || fields[name] === null ? null : number(name, 'not-negative')
  const otherwise = (name: string, kind: Kind, absent: number): number =>
    fields[name] === undefined ? absent : number(name, kind)
  return {
    deductible: deductible('per_claim_deductible'),
    insuredShare: otherwise('insuredShare', 'share', 0),
    limit: limit('per_claim_limit'),
    aggregateDeductible: deductible('annual_agg_deductible'),
    aggregateLimit: limit('annual_agg_limit'),
    share: otherwise('share', 'share', 1),
    valuePerUnit: otherwise('valuePerUnit', 'not-negative', 1),
  }
}
