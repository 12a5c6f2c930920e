import type { Segment } from '../../../work-plans/index.ts'

/** Where a figure of business stands; empty where the indicator is not split. */
export interface Place {
  readonly coverClass: string
  readonly sector: string
  readonly scenario: string
  readonly size: string
  /** Region of the insured; without rows that of the reporting unit. */
  readonly region: string
}

export const nowhere: Place = { coverClass: '', sector: '', scenario: '', size: '', region: '' }

/** One figure of a report in the smallest unit of its indicator. Every amount of a report stands in one cell only. */
export interface Cell extends Place {
  readonly indicator: string
  readonly segment: Segment
  /** Of which row of the report; 0 where the indicator is not split. */
  readonly row: number
  readonly value: bigint
  /** Of a mean: how much it counts; a mean without weight counts nothing. */
  readonly weight: bigint | null
}

/** Sums by indicator; the two lines of business have indicators of their own and never meet. Means are weighed. */
export function totalsOf(cells: readonly Cell[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { indicator, value } of cells) sums.set(indicator, (sums.get(indicator) ?? 0n) + value)
  return sums
}
