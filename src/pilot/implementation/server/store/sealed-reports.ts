import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import { type Cell, sumsOfCells } from '../../domain/report/cell.ts'

export interface SealedReportRow {
  readonly id: Id<'sealed-report'>
  readonly reportId: string
  readonly sequence: number
  readonly answersVersion: number
  readonly fingerprint: string
  readonly dictionaryVersion: number
  readonly arrivedAt: Instant
  readonly sealedByName: string
  readonly reasons: readonly { readonly indicator: string; readonly why: string }[]
}

const columns = `id, report_id as "reportId", sequence, answers_version as "answersVersion", fingerprint,
  dictionary_version as "dictionaryVersion", arrived_at as "arrivedAt", sealed_by_name as "sealedByName", reasons`

const insert = statement(
  'implementation.insert-sealed',
  `insert into implementation.sealed_report (id, report_id, pilot_id, sequence, answers_version, fingerprint,
     dictionary_version, arrived_at, sealed_by, sealed_by_name, reasons, sum_indicators,
     sum_segments, sum_regions, sum_values, sum_weighed, sum_weights, sum_cells)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
)
const all = statement(
  'implementation.sealed-of-report',
  `select ${columns} from implementation.sealed_report where report_id = $1 order by sequence desc`,
)
const insertFigures = statement(
  'implementation.insert-figures',
  `insert into implementation.figure (report_id, sequence, place, pilot_id, indicator, segment, cover_class, sector,
     scenario, size, region_code, row_number, value, weight)
   select $1, $2, one.place, $3, one.indicator, one.segment, one."coverClass", one.sector, one.scenario, one.size,
     one.region, one.row, one.value, one.weight
   from jsonb_to_recordset($4::jsonb) as one (place integer, indicator text, segment text, "coverClass" text, sector text,
     scenario text, size text, region text, row integer, value bigint, weight bigint)`,
)
const totals = statement(
  'implementation.totals-of-report',
  `select indicator, sum(value)::text as value from implementation.figure
   where report_id = $1 and sequence = $2 group by indicator`,
)
const earlier = statement(
  'implementation.totals-before',
  `select figure.indicator, sum(figure.value)::text as value
   from implementation.report join implementation.figure
     on figure.report_id = report.id and figure.sequence = coalesce(report.accepted_sequence, report.sequence)
   where report.pilot_id = $1 and report.period_number < $2 group by figure.indicator`,
)

/** Freezes what was handed in, and its figures as the roll-up reads them. */
export async function sealReport(
  tx: Tx,
  permit: Permit<'report', 'submit'>,
  sealed: Omit<SealedReportRow, 'reportId'> & { readonly pilotId: string; readonly cells: readonly Cell[] },
): Promise<void> {
  const { id, pilotId, sequence, answersVersion, fingerprint, dictionaryVersion, arrivedAt, sealedByName } = sealed
  const named = [id, permit.id, pilotId, sequence, answersVersion, fingerprint, dictionaryVersion, arrivedAt]
  const cells = sealed.cells.map((cell, index) => ({
    ...cell,
    place: index + 1,
    value: String(cell.value),
    weight: cell.weight === null ? null : String(cell.weight),
  }))
  const sums = sumsOfCells(sealed.cells)
  const kept = [
    sums.map(({ indicator }) => indicator),
    sums.map(({ segment }) => segment),
    sums.map(({ region }) => region),
    sums.map(({ value }) => String(value)),
    sums.map(({ weighed }) => String(weighed)),
    sums.map(({ weight }) => String(weight)),
    sums.map((sum) => sum.cells),
  ]
  await Promise.all([
    tx.query(insert, [...named, permit.by, sealedByName, json(sealed.reasons), ...kept]),
    tx.query(insertFigures, [permit.id, sequence, pilotId, json(cells)]),
  ])
}

export const sealedOf = (tx: Tx, reportId: string): Promise<readonly SealedReportRow[]> =>
  tx.query<SealedReportRow>(all, [reportId])

type Sums = readonly { readonly indicator: string; readonly value: string }[]
const asMap = (rows: Sums): ReadonlyMap<string, bigint> =>
  new Map(rows.map(({ indicator, value }) => [indicator, BigInt(value)]))

/** Sums by indicator of one version of a report. */
export async function totalsOfReport(tx: Tx, reportId: string, sequence: number): Promise<ReadonlyMap<string, bigint>> {
  return asMap(await tx.query<Sums[number]>(totals, [reportId, sequence]))
}

/** Sums by indicator of all periods before; of use for flows alone. */
export async function totalsBefore(tx: Tx, pilotId: string, period: number): Promise<ReadonlyMap<string, bigint>> {
  return asMap(await tx.query<Sums[number]>(earlier, [pilotId, period]))
}
