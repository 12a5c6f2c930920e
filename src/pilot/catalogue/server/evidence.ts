import type { AuditedTable } from '../../../foundation/audit/server/index.ts'
import type { Canonical } from '../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../foundation/storage/server/index.ts'
import { canonicalContent } from '../index.ts'
import { type ItemRow, type PublicityRow, publicityColumns } from './store/publicities.ts'
import { type ObjectionRow, objectionColumns } from './store/objections.ts'
import { type ReleaseRow, releaseColumns } from './store/releases.ts'

type Change = EvidenceEntry['changes'][number]

export const selectionClause = '4.1.p2.s3'

function publicityRow(row: PublicityRow): Canonical {
  const { programmeId, sequence, state, reason, workingDays, lastDay, closesAt, concludedAt } = row
  return { programmeId, sequence, state, reason, workingDays, lastDay, closesAt, concludedAt }
}

/** Name and contact are personal, and facts may be; none of them enters the log. */
function objectionRow(row: ObjectionRow): Canonical {
  const { publicityId, solutionId, receiptNumber, objector, ground, state, arrivedAt, sealedAt } = row
  const { finding, remedy, amendment, answer, reportedAt, decidedAt, reason } = row
  return {
    publicityId,
    solutionId,
    receiptNumber,
    objector,
    ground,
    state,
    arrivedAt,
    sealedAt,
    finding,
    remedy,
    amendment: amendment && canonicalContent(amendment),
    answer,
    reportedAt,
    decidedAt,
    reason,
  }
}

function releaseRow(row: ReleaseRow): Canonical {
  const { programmeId, number, state, basis, effectiveFrom, preparedAt, publishedAt, returnedReason } = row
  return { programmeId, number, state, basis, effectiveFrom, preparedAt, publishedAt, returnedReason }
}

const change =
  <Row extends { readonly id: string; readonly version: number }>(table: string, canonical: (row: Row) => Canonical) =>
  (row: Row): Change => ({ table: `catalogue.${table}`, id: row.id, version: row.version, row: canonical(row) })

export const changed = {
  publicity: change('publicity', publicityRow),
  objection: change('objection', objectionRow),
  release: change('release', releaseRow),
} as const

/** What was laid before the public, as facts of the entry that opened it. */
export function itemFacts(items: readonly Pick<ItemRow, 'number' | 'change' | 'content' | 'note'>[]): Canonical {
  return items.map(({ number, change: how, content, note }) => ({
    number,
    change: how,
    note,
    content: canonicalContent(content),
  }))
}

const audited = (table: string, columns: string, row: AuditedTable['row'] & object): AuditedTable => ({
  table: `catalogue.${table}`,
  read: `select ${columns} from catalogue.${table}`,
  row,
})

/** The tables whose rows are fixed one by one; an objection is named from its first act on. */
export const auditedRows: readonly AuditedTable[] = [
  audited('publicity', publicityColumns, publicityRow),
  audited('objection', objectionColumns, objectionRow),
  audited('release', releaseColumns, releaseRow),
]
