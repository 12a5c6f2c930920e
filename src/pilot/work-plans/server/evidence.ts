import type { AuditedTable } from '../../../foundation/audit/server/index.ts'
import type { Canonical } from '../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../foundation/storage/server/index.ts'
import { intakeColumns, type IntakeRow } from './store/intakes.ts'
import { partnerColumns, type PartnerRow } from './store/partners.ts'
import { pilotColumns, pilotListColumns, type PilotListRow, type PilotRow } from './store/pilot-lists.ts'
import { planColumns, type PlanRow } from './store/plans.ts'

type Change = EvidenceEntry['changes'][number]
type Values = { readonly id: string; readonly version: number } & object

/** A table whose changes are recorded, the columns that the log fixes of each row, and how they are read again. */
interface Recorded<Row> {
  readonly table: string
  readonly columns: readonly (keyof Row & string)[]
  readonly read: string
}

const recorded = <Row>(table: string, columns: readonly (keyof Row & string)[], read: string): Recorded<Row> => ({
  table: `work_plans.${table}`,
  columns,
  read: `select ${read} from work_plans.${table}`,
})

/**
 * What the evidence log fixes of each row: states, people, reasons and dates. Answers have a history of their own, and
 * titles follow them until the plan is published, so neither stands here before.
 */
const tables = {
  intake: recorded<IntakeRow>('intake', ['programmeId', 'state', 'opensAt', 'deadline'], intakeColumns),
  plan: recorded<PlanRow>(
    'plan',
    ['programmeId', 'number', 'kind', 'applicantId', 'state', 'answerSetId', 'withdrawReason', 'decisionReason'],
    planColumns,
  ),
  partner: recorded<PartnerRow>(
    'partner',
    ['planId', 'organisationId', 'state', 'answeredAt', 'reason'],
    partnerColumns,
  ),
  pilotList: recorded<PilotListRow>(
    'pilot_list',
    ['programmeId', 'number', 'state', 'draftedBy', 'publishedAt'],
    pilotListColumns,
  ),
  pilot: recorded<PilotRow>(
    'pilot',
    ['programmeId', 'number', 'kind', 'title', 'applicantId', 'regionCode', 'from', 'until', 'publishedAt'],
    pilotColumns,
  ),
} as const

/** The canonical row; every recorded column is text, a number or nothing. */
function canonicalRow(columns: readonly string[], row: object): Canonical {
  const values = row as Readonly<Record<string, Canonical>>
  return Object.fromEntries(columns.map((column) => [column, values[column] ?? null]))
}

const change =
  <Row extends Values>({ table, columns }: Recorded<Row>) =>
  (row: Row): Change => ({ table, id: row.id, version: row.version, row: canonicalRow(columns, row) })

export const changed = {
  intake: change(tables.intake),
  plan: change(tables.plan),
  partner: change(tables.partner),
  pilotList: change(tables.pilotList),
  pilot: change(tables.pilot),
} as const

/** For `audit verify`: every row that an entry has named, as the entry fixed it. */
export const auditedTables: readonly AuditedTable[] = Object.values(tables).map(({ table, columns, read }) => ({
  table,
  read,
  row: (row: object) => canonicalRow(columns, row),
}))
