import type { Canonical } from '../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../foundation/storage/server/index.ts'
import type { CallRow } from './store/calls.ts'
import type { DeterminationRow } from './store/determinations.ts'
import type { ExtensionRow } from './store/extensions.ts'
import type { LeadRow } from './store/leads.ts'
import type { PaperCopyRow } from './store/paper-copies.ts'
import type { PartnershipRow } from './store/partnerships.ts'
import type { RecommendationRow } from './store/recommendations.ts'
import type { SolutionRow } from './store/solutions.ts'
import type { WaiverRow } from './store/waivers.ts'

type Change = EvidenceEntry['changes'][number]

/** A table whose changes are recorded, and the columns that the log fixes of each row. */
interface Recorded<Row> {
  readonly table: string
  readonly columns: readonly (keyof Row & string)[]
}

const recorded = <Row>(table: string, columns: readonly (keyof Row & string)[]): Recorded<Row> => ({ table, columns })

/**
 * What the evidence log fixes of each row: states, people, reasons and figures of decisions. Answers have a history of
 * their own, and titles follow them, so neither stands here.
 */
export const recordedTables = {
  call: recorded<CallRow>('call', ['programmeId', 'state', 'opensAt', 'deadline']),
  lead: recorded<LeadRow>('lead', ['places']),
  solution: recorded<SolutionRow>('solution', [
    'programmeId',
    'number',
    'leadId',
    'legalPersonId',
    'state',
    'place',
    'answerSetId',
    'lateReason',
    'lateProposedBy',
    'lateOpinion',
    'lateOpinionReason',
  ]),
  partnership: recorded<PartnershipRow>('partnership', [
    'solutionId',
    'organisationId',
    'state',
    'answeredAt',
    'reason',
  ]),
  waiver: recorded<WaiverRow>('waiver', [
    'solutionId',
    'rule',
    'state',
    'applicantReason',
    'opinion',
    'opinionReason',
    'decisionReason',
    'decidedAt',
  ]),
  determination: recorded<DeterminationRow>('determination', [
    'solutionId',
    'rule',
    'basis',
    'state',
    'applicantReason',
    'decisionReason',
    'decidedAt',
  ]),
  paperCopy: recorded<PaperCopyRow>('paper_copy', ['solutionId', 'number', 'state', 'printed', 'registeredAt']),
  extension: recorded<ExtensionRow>('extension', [
    'programmeId',
    'state',
    'newDeadline',
    'oldDeadline',
    'reason',
    'decisionReason',
    'decidedAt',
  ]),
  recommendation: recorded<RecommendationRow>('recommendation', [
    'programmeId',
    'authorityId',
    'state',
    'documentNumber',
    'signedAt',
    'fingerprint',
    'withdrawReason',
  ]),
} as const

type Values = { readonly id: string; readonly version: number } & object

/** The canonical row; every recorded column is text, a number or nothing. */
export function canonicalRow(columns: readonly string[], row: object): Canonical {
  const values = row as Readonly<Record<string, Canonical>>
  return Object.fromEntries(columns.map((column) => [column, values[column] ?? null]))
}

const change =
  <Row extends Values>({ table, columns }: Recorded<Row>) =>
  (row: Row): Change => ({
    table: `solicitation.${table}`,
    id: row.id,
    version: row.version,
    row: canonicalRow(columns, row),
  })

export const changed = {
  call: change(recordedTables.call),
  lead: change(recordedTables.lead),
  solution: change(recordedTables.solution),
  partnership: change(recordedTables.partnership),
  waiver: change(recordedTables.waiver),
  determination: change(recordedTables.determination),
  paperCopy: change(recordedTables.paperCopy),
  extension: change(recordedTables.extension),
  recommendation: change(recordedTables.recommendation),
} as const
