import type { Text } from '../../../foundation/kernel/index.ts'
import { type Figure, sumOfFigures, valueOf } from './figure.ts'
import { findIndicator } from './indicators.ts'

/** Quarters of the pilot year, counted from its first day, and the year itself. */
export const targetPeriods = ['q1', 'q2', 'q3', 'q4', 'year'] as const
export type TargetPeriod = (typeof targetPeriods)[number]

export const segments = ['enterprise', 'resident'] as const
export type Segment = (typeof segments)[number]

/** 目标: one value of one indicator for one period of one line of business. */
export interface Target {
  readonly indicator: string
  readonly segment: Segment
  readonly period: TargetPeriod
  readonly figure: Figure
}

export interface TargetFault {
  readonly code: 'named-twice' | 'year-differs' | 'year-is-not-the-last' | 'another-segment'
  readonly indicator: string
  readonly segment: Segment
  readonly message: Text
}

const quarters: readonly TargetPeriod[] = ['q1', 'q2', 'q3', 'q4']

/** What does not fit together among the targets of one plan; each line of business for itself, never mixed. */
export function targetFaults(targets: readonly Target[]): readonly TargetFault[] {
  const key = ({ indicator, segment }: Target): string => `${indicator} ${segment}`
  const keys = [...new Set(targets.map(key))]
  return keys.flatMap((one) => faultsOf(targets.filter((target) => key(target) === one)))
}

function faultsOf(group: readonly Target[]): readonly TargetFault[] {
  const [first] = group
  const indicator = first && findIndicator(first.indicator)
  if (!first || !indicator) return []
  const fault = (code: TargetFault['code'], zh: string, en: string): TargetFault => ({
    code,
    indicator: indicator.code,
    segment: first.segment,
    message: { zh: `「${indicator.name.zh}」${zh}`, en: `${indicator.name.en}: ${en}` },
  })
  const faults: TargetFault[] = []
  if (new Set(group.map(({ period }) => period)).size < group.length)
    faults.push(fault('named-twice', '同一期间写了两次，请只留一个目标值。', 'a period stands twice; keep one value.'))
  if (indicator.segment && indicator.segment !== first.segment)
    faults.push(fault('another-segment', '只在居民业务中统计，请改选业务线。', 'counted in the resident line only.'))
  const of = (period: TargetPeriod): Figure | undefined => group.find((one) => one.period === period)?.figure
  const [year, parts] = [of('year'), quarters.map(of)]
  if (year && indicator.accrual === 'flow' && parts.every((part) => part !== undefined)) {
    const sum = sumOfFigures(indicator, parts)
    if (sum && valueOf(sum) !== valueOf(year))
      faults.push(fault('year-differs', '四个季度之和与全年不等，请核对。', 'the quarters do not sum to the year.'))
  }
  if (year && indicator.accrual === 'stock' && parts[3] && valueOf(parts[3]) !== valueOf(year))
    faults.push(
      fault(
        'year-is-not-the-last',
        '是期末数，全年应等于第四季度，请核对。',
        'a stock: the year equals the last quarter.',
      ),
    )
  return faults
}
