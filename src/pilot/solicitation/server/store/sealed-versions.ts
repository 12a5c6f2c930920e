import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, json, statement } from '../../../../foundation/storage/server/index.ts'
import type { JudgedFinding } from '../../index.ts'

/** Who stood in the sealed version, with what counted of each. */
export interface SealedMember {
  readonly organisationId: string
  readonly name: string
  readonly part: 'lead' | 'partner'
  readonly holdsLicence: boolean
}

export interface SealedRow {
  readonly id: Id<'sealed-version'>
  readonly solutionId: Id<'solution'>
  readonly sequence: number
  readonly answersVersion: number
  readonly fingerprint: string
  readonly arrivedAt: Instant
  readonly sealedAt: Instant
  readonly sealedBy: Id<'account'>
  readonly sealedByName: string
  readonly members: readonly SealedMember[]
  readonly findings: readonly JudgedFinding[]
  readonly programmeVersion: number
  readonly receiptNumber: string
  readonly kind: 'submission' | 'late-filing' | 'correction'
}

const columns = `id, solution_id as "solutionId", sequence, answers_version as "answersVersion", fingerprint,
  arrived_at as "arrivedAt", sealed_at as "sealedAt", sealed_by as "sealedBy", sealed_by_name as "sealedByName",
  members, findings, programme_version as "programmeVersion", receipt_number as "receiptNumber", kind`

const insert = statement(
  'solicitation.insert-sealed',
  `insert into solicitation.sealed_version (id, solution_id, sequence, answers_version, fingerprint, arrived_at,
     sealed_at, sealed_by, sealed_by_name, members, findings, programme_version, receipt_number, kind)
   values ($1, $2, (select count(*) + 1 from solicitation.sealed_version where solution_id = $2),
     $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)
const latest = statement(
  'solicitation.latest-sealed',
  `select ${columns} from solicitation.sealed_version where solution_id = $1 order by sequence desc limit 1`,
)
const history = statement(
  'solicitation.sealed-versions',
  `select ${columns} from solicitation.sealed_version where solution_id = $1 order by sequence`,
)

export async function insertSealed(
  tx: Tx,
  permit: Permit<'solution', 'submit' | 'file-late' | 'resubmit'>,
  sealed: Omit<SealedRow, 'solutionId' | 'sequence' | 'sealedAt' | 'sealedBy'>,
): Promise<void> {
  await tx.query(insert, [
    sealed.id,
    permit.id,
    sealed.answersVersion,
    sealed.fingerprint,
    sealed.arrivedAt,
    tx.now,
    permit.by,
    sealed.sealedByName,
    json(sealed.members),
    json(sealed.findings),
    sealed.programmeVersion,
    sealed.receiptNumber,
    sealed.kind,
  ])
}

export async function latestSealed(tx: Tx, solutionId: string): Promise<SealedRow | undefined> {
  return (await tx.query<SealedRow>(latest, [solutionId]))[0]
}

export const sealedVersionsOf = (tx: Tx, solutionId: string): Promise<readonly SealedRow[]> =>
  tx.query<SealedRow>(history, [solutionId])

export type Standing = 'received' | 'late' | 'refused' | 'withdrawn' | 'superseded'

const standing = statement(
  'solicitation.standing-of-receipt',
  'select standing, paper_in_hand as "paperInHand" from solicitation.standing_of_receipt($1)',
)

export async function standingOfReceipt(
  tx: Tx,
  receiptNumber: string,
): Promise<{ readonly standing: Standing; readonly paperInHand: number }> {
  const [row] = await tx.query<{ standing: Standing; paperInHand: number }>(standing, [receiptNumber])
  return row ?? { standing: 'received', paperInHand: 0 }
}
