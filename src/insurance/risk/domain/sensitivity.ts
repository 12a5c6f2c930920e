import { assertNever, type Text } from '../../../foundation/kernel/index.ts'
import { exactFigures, type LossCase } from './exact.ts'
import type { Frequency } from './frequency.ts'
import type { Severity } from './severity.ts'

/** What an assumption rests on, best first. */
export const evidenceGrades = {
  A: { words: { zh: '自有赔付数据，三年以上', en: 'own claims of three years or more' }, doubt: 0.1 },
  B: { words: { zh: '经校准的行业或公开数据', en: 'calibrated market or public data' }, doubt: 0.25 },
  C: {
    words: { zh: '公开数据只支持形状或数量级', en: 'public data that support a shape or an order of size' },
    doubt: 0.5,
  },
  D: { words: { zh: '专家判断', en: 'expert judgement' }, doubt: 0.75 },
} as const satisfies Record<string, { words: Text; doubt: number }>

export type EvidenceGrade = keyof typeof evidenceGrades

export interface Evidence {
  readonly frequency: EvidenceGrade
  readonly severity: EvidenceGrade
}

/** How the mean changes when one assumption is moved down and up. */
export interface Sensitivity {
  readonly driver: 'frequency-by-half' | 'frequency-by-grade' | 'severity-by-grade'
  /** The assumption is multiplied by 1 − moved and by 1 + moved. */
  readonly moved: number
  readonly down: number
  readonly up: number
}

/** The change of the price for ±50% of frequency and for the doubt of each grade, the largest first; null without a mean. */
export function sensitivities(lossCase: LossCase, evidence: Evidence): readonly Sensitivity[] | null {
  const base = exactFigures(lossCase).mean
  if (base === null) return null
  const moved = (driver: Sensitivity['driver'], by: number): Sensitivity => {
    const change = (factor: number): number => (exactFigures(movedCase(lossCase, driver, factor)).mean ?? base) - base
    return { driver, moved: by, down: change(1 - by), up: change(1 + by) }
  }
  const size = ({ down, up }: Sensitivity): number => Math.max(Math.abs(down), Math.abs(up))
  return [
    moved('frequency-by-half', 0.5),
    moved('frequency-by-grade', evidenceGrades[evidence.frequency].doubt),
    moved('severity-by-grade', evidenceGrades[evidence.severity].doubt),
  ].sort((a, b) => size(b) - size(a))
}

function movedCase(lossCase: LossCase, driver: Sensitivity['driver'], factor: number): LossCase {
  return driver === 'severity-by-grade'
    ? { ...lossCase, severity: scaledSeverity(lossCase.severity, factor) }
    : { ...lossCase, frequency: scaledFrequency(lossCase.frequency, factor) }
}

export function scaledFrequency(frequency: Frequency, factor: number): Frequency {
  return frequency.dist === 'poisson'
    ? { dist: 'poisson', lambda: frequency.lambda * factor }
    : { dist: 'negbin', r: frequency.r, mean: frequency.mean * factor }
}

/** The law of factor × X. */
export function scaledSeverity(severity: Severity, factor: number): Severity {
  switch (severity.dist) {
    case 'lognormal':
      return { ...severity, mu: severity.mu + Math.log(factor) }
    case 'gamma':
      return { ...severity, scale: severity.scale * factor }
    case 'lomax':
      return { ...severity, theta: severity.theta * factor }
    case 'empirical':
      return { ...severity, values: severity.values.map((value) => value * factor) }
    default:
      return assertNever(severity)
  }
}
