import type { AuditedTable } from '../../../foundation/audit/server/index.ts'
import type { Canonical } from '../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../foundation/storage/server/index.ts'
import { flashColumns, type FlashRow } from './store/flashes.ts'
import { outcomeColumns, type OutcomeRow } from './store/outcomes.ts'
import { periodColumns, type PeriodRow } from './store/periods.ts'
import { reportColumns, type ReportRow } from './store/reports.ts'
import { workspaceColumns, type WorkspaceRow } from './store/workspace.ts'

type Change = EvidenceEntry['changes'][number]
type Values = { readonly id: string; readonly version: number } & object

interface Recorded<Row> {
  readonly table: string
  readonly columns: readonly (keyof Row & string)[]
  readonly read: string
}

const recorded = <Row>(table: string, columns: readonly (keyof Row & string)[], read: string): Recorded<Row> => ({
  table: `implementation.${table}`,
  columns,
  read: `select ${read} from implementation.${table}`,
})

/** What the evidence log fixes of each row; due instants follow their period, so the period fixes them. */
const tables = {
  period: recorded<PeriodRow>(
    'period',
    ['programmeId', 'number', 'from', 'until', 'due', 'movedReason'],
    periodColumns,
  ),
  report: recorded<ReportRow>(
    'report',
    ['programmeId', 'periodId', 'pilotId', 'state', 'answerSetId', 'sequence', 'acceptedSequence', 'reason'],
    reportColumns,
  ),
  entry: recorded<WorkspaceRow>(
    'workspace_entry',
    ['pilotId', 'kind', 'title', 'due', 'state', 'outcome'],
    workspaceColumns,
  ),
  outcome: recorded<OutcomeRow>('outcome', ['programmeId', 'state', 'source', 'lines', 'publishedAt'], outcomeColumns),
  flash: recorded<FlashRow>(
    'flash_report',
    ['pilotId', 'kind', 'happenedAt', 'summary', 'state', 'note'],
    flashColumns,
  ),
} as const

function canonicalRow(columns: readonly string[], row: object): Canonical {
  const values = row as Readonly<Record<string, Canonical>>
  return Object.fromEntries(columns.map((column) => [column, values[column] ?? null]))
}

const change =
  <Row extends Values>({ table, columns }: Recorded<Row>) =>
  (row: Row): Change => ({ table, id: row.id, version: row.version, row: canonicalRow(columns, row) })

export const changed = {
  period: change(tables.period),
  report: change(tables.report),
  flash: change(tables.flash),
  outcome: change(tables.outcome),
  entry: change(tables.entry),
} as const

/** For `audit verify`: every row that an entry has named, as the entry fixed it. */
export const auditedTables: readonly AuditedTable[] = Object.values(tables).map(({ table, columns, read }) => ({
  table,
  read,
  row: (row: object) => canonicalRow(columns, row),
}))
