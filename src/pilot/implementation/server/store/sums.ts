import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { Segment } from '../../../work-plans/index.ts'
import type { Sum } from '../../index.ts'

/** Which version of a report counts: what was accepted, or what was handed in last. */
export type Counting = 'accepted' | 'handed-in'
export const countings: readonly Counting[] = ['accepted', 'handed-in']

const counted: Readonly<Record<Counting, string>> = {
  accepted: 'report.accepted_sequence',
  'handed-in': 'nullif(report.sequence, 0)',
}

const from = (counting: Counting): string => `from implementation.report join implementation.figure
  on figure.report_id = report.id and figure.sequence = ${counted[counting]}
  where report.programme_id = $1`

const sums = statementsBy(
  'sums',
  (
    counting,
  ) => `select sum.indicator, sum.segment, report.period_number as period, sum.region, sum(sum.value)::text as value,
    sum(sum.weighed)::text as weighed, sum(sum.weight)::text as weight, sum(sum.cells)::integer as cells
  from implementation.report join implementation.sealed_report sealed
    on sealed.report_id = report.id and sealed.sequence = ${counted[counting]}
  cross join lateral unnest(sealed.sum_indicators, sealed.sum_segments, sealed.sum_regions, sealed.sum_values,
    sealed.sum_weighed, sealed.sum_weights, sealed.sum_cells)
    as sum (indicator, segment, region, value, weighed, weight, cells)
  where report.programme_id = $1 group by 1, 2, 3, 4`,
)

interface SumRow {
  readonly indicator: string
  readonly segment: Segment
  readonly period: number
  readonly region: string
  readonly value: string
  readonly weighed: string
  readonly weight: string
  readonly cells: number
}

/** All sums of a round by indicator, segment, period and region; what row security lets through, and nothing else. */
export async function sumsOf(tx: Tx, programmeId: string, counting: Counting): Promise<readonly Sum[]> {
  const rows = await tx.query<SumRow>(sums[counting], [programmeId])
  return rows.map(({ value, weighed, weight, ...named }) => ({
    ...named,
    value: BigInt(value),
    weighed: BigInt(weighed),
    weight: BigInt(weight),
  }))
}

export const dimensions = ['class', 'sector', 'scenario', 'size'] as const
export type Dimension = (typeof dimensions)[number]

const columnOf: Readonly<Record<Dimension, string>> = {
  class: 'cover_class',
  sector: 'sector',
  scenario: 'scenario',
  size: 'size',
}

const splits = Object.fromEntries(
  dimensions.map((dimension) => [
    dimension,
    statementsBy(
      `split-by-${dimension}`,
      (counting) => `select figure.indicator, figure.${columnOf[dimension]} as part, report.period_number as period,
        sum(figure.value)::text as value
      ${from(counting)} and figure.row_number > 0 group by 1, 2, 3`,
    ),
  ]),
) as Record<Dimension, Readonly<Record<Counting, ReturnType<typeof statement>>>>

export interface SplitRow {
  readonly indicator: string
  readonly part: string
  readonly period: number
  readonly value: string
}

/** The enterprise line by one dimension. */
export const splitsOf = (
  tx: Tx,
  programmeId: string,
  { counting, dimension }: { readonly counting: Counting; readonly dimension: Dimension },
): Promise<readonly SplitRow[]> => tx.query<SplitRow>(splits[dimension][counting], [programmeId])

export interface FigureFilter {
  readonly programmeId: string
  readonly counting: Counting
  readonly indicator: string
  readonly segment: Segment
  readonly period: number | null
  /** A province with its planning cities, or all. */
  readonly regions: readonly string[] | null
  readonly after: readonly [report: string, place: number] | null
  readonly limit: number
}

const figured = `and figure.indicator = $2 and figure.segment = $3 and ($4::integer is null or report.period_number = $4)
  and ($5::text[] is null or figure.region_code = any($5))`

const rows = statementsBy(
  'figure-rows',
  (counting) => `select figure.report_id as "reportId", figure.place, report.unit_name as "unitName",
    report.pilot_number as "pilotNumber", report.period_number as period, figure.region_code as region,
    figure.cover_class as "coverClass", figure.sector, figure.scenario, figure.size, figure.value::text as value,
    figure.weight::text as weight
  ${from(counting)} ${figured} and ($6::uuid is null or (figure.report_id, figure.place) > ($6, $7))
  order by figure.report_id, figure.place limit $8`,
)
const rowTotals = statementsBy(
  'figure-row-totals',
  (counting) =>
    `select count(*)::integer as rows, coalesce(sum(figure.value), 0)::text as value ${from(counting)} ${figured}`,
)

export interface FigureRow {
  readonly reportId: string
  readonly place: number
  readonly unitName: string
  readonly pilotNumber: string
  readonly period: number
  readonly region: string
  readonly coverClass: string
  readonly sector: string
  readonly scenario: string
  readonly size: string
  readonly value: string
  readonly weight: string | null
}

/** The rows of which a figure is made, with how many there are and what they make together. */
export async function figureRows(
  tx: Tx,
  filter: FigureFilter,
): Promise<{ readonly lines: readonly FigureRow[]; readonly rows: number; readonly value: string }> {
  const { programmeId, counting, indicator, segment, period, regions, after, limit } = filter
  const shared = [programmeId, indicator, segment, period, regions]
  const [lines, [totals]] = await Promise.all([
    tx.query<FigureRow>(rows[counting], [...shared, after?.[0] ?? null, after?.[1] ?? null, limit]),
    tx.query<{ rows: number; value: string }>(rowTotals[counting], shared),
  ])
  return { lines, rows: totals?.rows ?? 0, value: totals?.value ?? '0' }
}

/** One statement for each way of counting; which one is taken is never a parameter of SQL, so that each has its plan. */
function statementsBy(
  name: string,
  text: (counting: Counting) => string,
): Readonly<Record<Counting, ReturnType<typeof statement>>> {
  return {
    accepted: statement(`implementation.${name}-accepted`, text('accepted')),
    'handed-in': statement(`implementation.${name}-handed-in`, text('handed-in')),
  }
}
