import type { Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import { reportColumns, type ReportRow } from './reports.ts'

export interface ReportFilter {
  readonly programmeId: string
  readonly period: number | null
  readonly states: readonly string[] | null
  readonly regions: readonly string[] | null
  readonly kinds: readonly string[] | null
  readonly words: string | null
  /** Only what is due before this instant and not handed in. */
  readonly overdueAt: Instant | null
  /** The last `<period>:<pilot number>` of the page before; lists page by key. */
  readonly after: readonly [period: number, pilot: string] | null
  readonly limit: number
}

const filtered = `programme_id = $1 and ($2::integer is null or period_number = $2)
   and ($3::text[] is null or state = any($3)) and ($4::text[] is null or region_code = any($4))
   and ($5::text[] is null or kind = any($5))
   and ($6::text is null or unit_name ilike '%' || $6 || '%' or pilot_title ilike '%' || $6 || '%' or pilot_number = $6)
   and ($7::timestamptz is null or (state in ('expected', 'draft', 'returned') and due <= $7))`

const page = statement(
  'implementation.reports',
  `select ${reportColumns} from implementation.report where ${filtered}
     and ($8::integer is null or (period_number, pilot_number) > ($8, $9))
   order by period_number, pilot_number limit $10`,
)
const total = statement(
  'implementation.count-reports',
  `select count(*)::integer as total from implementation.report where ${filtered}`,
)
const funnel = statement(
  'implementation.funnel',
  `select period_number as period, count(*)::integer as expected, count(*) filter (where sequence > 0)::integer as "handedIn",
     count(*) filter (where accepted_sequence is not null)::integer as accepted,
     count(*) filter (where state = 'returned')::integer as returned,
     count(*) filter (where state in ('expected', 'draft', 'returned') and due <= $2)::integer as overdue
   from implementation.report where programme_id = $1 and state <> 'released' group by period_number order by period_number`,
)

export async function pageOfReports(
  tx: Tx,
  filter: ReportFilter,
): Promise<{ readonly lines: readonly ReportRow[]; readonly total: number }> {
  const { programmeId, period, states, regions, kinds, overdueAt, after, limit } = filter
  const words = filter.words === null ? null : filter.words.replaceAll(/[\\%_]/g, String.raw`\$&`)
  const shared = [programmeId, period, states, regions, kinds, words, overdueAt]
  const [lines, counted] = await Promise.all([
    tx.query<ReportRow>(page, [...shared, after?.[0] ?? null, after?.[1] ?? null, limit]),
    tx.query<{ total: number }>(total, shared),
  ])
  return { lines, total: counted[0]?.total ?? 0 }
}

/** How far the reports of each period have come. */
export interface FunnelRow {
  readonly period: number
  readonly expected: number
  readonly handedIn: number
  readonly accepted: number
  readonly returned: number
  readonly overdue: number
}

export const funnelOf = (tx: Tx, programmeId: string): Promise<readonly FunnelRow[]> =>
  tx.query<FunnelRow>(funnel, [programmeId, tx.now])
