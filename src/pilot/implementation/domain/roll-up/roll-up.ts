import type { Text } from '../../../../foundation/kernel/index.ts'
import { findRegion, type RegionArea, regionAreas } from '../../../parties/index.ts'
import type { Segment } from '../../../work-plans/index.ts'
import { derivedIndicators, findReportIndicator } from '../indicators/dictionary.ts'

/** What the reports of one region say of one indicator for one period; sums in the smallest unit. */
export interface Sum {
  readonly indicator: string
  readonly segment: Segment
  readonly period: number
  readonly region: string
  readonly value: bigint
  /** Of a mean: the sum of value × weight, and of weights. */
  readonly weighed: bigint
  readonly weight: bigint
  /** Rows of reports of which it is made. */
  readonly cells: number
}

export interface Figure {
  /** Undefined where nothing was reported, or a mean weighs nothing: never a zero. */
  readonly value: bigint | undefined
  readonly cells: number
}

/** One indicator over the periods and the year, for a nation, an area or a region. */
export interface Line {
  readonly indicator: string
  readonly segment: Segment
  readonly periods: readonly Figure[]
  readonly year: Figure
}

export interface RolledUp {
  readonly nation: readonly Line[]
  readonly areas: Readonly<Record<RegionArea, readonly Line[]>>
  readonly regions: ReadonlyMap<string, readonly Line[]>
}

const key = ({ indicator, segment }: Pick<Sum, 'indicator' | 'segment'>): string => `${indicator} ${segment}`

/**
 * Region → area → nation from one list of sums. Flows add over periods; of stocks the last reported period counts; means
 * are formed anew from weighed sums, never from means. A planning city lies inside the cell of its province.
 */
export function rollUpSums(sums: readonly Sum[], periods: number): RolledUp {
  const byRegion = grouped(sums, ({ region }) => provinceOf(region))
  const byArea = grouped(sums, ({ region }) => findRegion(provinceOf(region))?.area)
  const areas = Object.keys(regionAreas) as RegionArea[]
  return {
    nation: linesOf(sums, periods),
    areas: Object.fromEntries(areas.map((area) => [area, linesOf(byArea.get(area) ?? [], periods)])) as Record<
      RegionArea,
      readonly Line[]
    >,
    regions: new Map([...byRegion].map(([region, own]) => [region, linesOf(own, periods)])),
  }
}

export const provinceOf = (region: string): string => findRegion(region)?.parent ?? region

function linesOf(sums: readonly Sum[], periods: number): readonly Line[] {
  return [...grouped(sums, key).values()].flatMap((own): Line[] => {
    const [first] = own
    const known = first && findReportIndicator(first.indicator)
    if (!first || !known) return []
    const numbers = Array.from({ length: periods }, (_, index) => index + 1)
    const perPeriod = numbers.map((number) =>
      figureOfSums(
        own.filter(({ period }) => period === number),
        known.accrual,
      ),
    )
    const { indicator, segment } = first
    return [{ indicator, segment, periods: perPeriod, year: yearOf(own, perPeriod, known.accrual) }]
  })
}

/** The browsers' floor has no Map.groupBy. */
function grouped<Key>(sums: readonly Sum[], by: (sum: Sum) => Key): ReadonlyMap<Key, readonly Sum[]> {
  const groups = new Map<Key, Sum[]>()
  for (const sum of sums) {
    const group = groups.get(by(sum))
    if (group) group.push(sum)
    else groups.set(by(sum), [sum])
  }
  return groups
}

const total = (sums: readonly Sum[], of: 'value' | 'weighed' | 'weight'): bigint =>
  sums.reduce((sum, one) => sum + one[of], 0n)

function figureOfSums(sums: readonly Sum[], accrual: 'flow' | 'stock' | 'mean'): Figure {
  const cells = sums.reduce((sum, one) => sum + one.cells, 0)
  if (sums.length === 0) return { value: undefined, cells: 0 }
  if (accrual !== 'mean') return { value: total(sums, 'value'), cells }
  const weight = total(sums, 'weight')
  return { value: weight === 0n ? undefined : rounded(total(sums, 'weighed'), weight), cells }
}

function yearOf(sums: readonly Sum[], periods: readonly Figure[], accrual: 'flow' | 'stock' | 'mean'): Figure {
  if (accrual === 'stock') return periods.findLast(({ value }) => value !== undefined) ?? { value: undefined, cells: 0 }
  return figureOfSums(sums, accrual)
}

/** Half away from zero; all amounts are non-negative. */
const rounded = (amount: bigint, by: bigint): bigint => (2n * amount + by) / (2n * by)

export interface DerivedLine {
  readonly code: string
  readonly name: Text
  readonly unit: Text
  /** Hundredths of the unit. */
  readonly periods: readonly (bigint | undefined)[]
  readonly year: bigint | undefined
}

/** Rates and shares, from the sums of the whole and never from the rates of the parts. */
export function derivedLines(lines: readonly Line[]): readonly DerivedLine[] {
  const of = (code: string): Line | undefined => lines.find(({ indicator }) => indicator === code)
  return derivedIndicators.flatMap(({ code, name, unit, of: [upper, lower], per }) => {
    const [part, whole] = [of(upper), of(lower)]
    if (!part || !whole) return []
    const share = (a: bigint | undefined, b: bigint | undefined): bigint | undefined =>
      a === undefined || b === undefined || b === 0n ? undefined : rounded(a * per * 100n, b)
    const periods = part.periods.map(({ value }, index) => share(value, whole.periods[index]?.value))
    return [{ code, name, unit, periods, year: share(part.year.value, whole.year.value) }]
  })
}
