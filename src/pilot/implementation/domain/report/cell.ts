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

/** What a report says of one indicator in one region: what a roll-up adds. */
export interface CellSum {
  readonly indicator: string
  readonly segment: Segment
  readonly region: string
  readonly value: bigint
  readonly weighed: bigint
  readonly weight: bigint
  readonly cells: number
}

/** Sums by indicator, line and region; of means with their weights. */
export function sumsOfCells(cells: readonly Cell[]): readonly CellSum[] {
  const sums = new Map<string, CellSum>()
  for (const { indicator, segment, region, value, weight } of cells) {
    const key = `${indicator} ${segment} ${region}`
    const none = { indicator, segment, region, value: 0n, weighed: 0n, weight: 0n, cells: 0 }
    const before = sums.get(key) ?? none
    sums.set(key, {
      ...before,
      value: before.value + value,
      weighed: before.weighed + value * (weight ?? 0n),
      weight: before.weight + (weight ?? 0n),
      cells: before.cells + 1,
    })
  }
  return [...sums.values()]
}

/** Sums by indicator; the two lines of business have indicators of their own and never meet. Means are weighed. */
export function totalsOf(cells: readonly Cell[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { indicator, value } of cells) sums.set(indicator, (sums.get(indicator) ?? 0n) + value)
  return sums
}
