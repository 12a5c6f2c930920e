import type { Canonical, Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import { writeMoney } from '../../../cover/index.ts'
import type { QuotedContent } from '../../index.ts'
import { proposalColumns, type ProposalRow } from './proposals.ts'
import { quotationColumns, type QuotationRow } from './quotations.ts'

export interface InstalledProposal {
  readonly id: Id<'proposal'>
  readonly insurerId: string
  readonly applicantId: string
  readonly insuredId: string
  readonly brokerId?: string
  readonly roundId?: string
  readonly productCode: string
  readonly productEdition: string
  readonly sector: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly formVersion: string
  readonly answers: Canonical
  readonly answersHash: string
  readonly assessment: Canonical
  readonly personName: string
}

const proposal = statement(
  'underwriting.install-proposal',
  `insert into underwriting.proposal (id, insurer_id, applicant_id, insured_id, broker_id, round_id, product_code,
     product_edition, sector, starts_on, ends_on, state, form_version, answers, answers_hash, signed_by_name, signed_on,
     assessment, assessed_by, assessed_by_name, assessed_at, is_demo, created_by, created_by_name, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'assessed', $12, $13, $14, $15, $16, $17, $1, $15, $18, true, $1,
     $15, $18)
   returning ${proposalColumns}`,
)
const accepted = statement(
  'underwriting.install-quotation',
  `insert into underwriting.quotation (id, proposal_id, insurer_id, number, state, wanted, content, premium, answers_hash,
     valid_until, drafted_by, drafted_by_name, drafted_at, decided_by_name, decided_at, accepted_by_name, accepted_on)
   values ($1, $2, $3, 1, 'accepted', '{}', $4, $5, $6, $7, $1, $8, $9, $8, $9, $10, $11)
   returning ${quotationColumns}`,
)

/** In a system scope: a proposal that has been signed and assessed. */
export async function installProposal(tx: Tx, one: InstalledProposal): Promise<ProposalRow> {
  const { insurerId, applicantId, insuredId, brokerId = null, roundId = null } = one
  const what = [one.productCode, one.productEdition, one.sector, one.startsOn, one.endsOn, one.formVersion]
  const written = [
    JSON.stringify(one.answers),
    one.answersHash,
    one.personName,
    one.startsOn,
    JSON.stringify(one.assessment),
  ]
  const values = [one.id, insurerId, applicantId, insuredId, brokerId, roundId, ...what, ...written, tx.now]
  return only(await tx.query<ProposalRow>(proposal, values))
}

export interface InstalledOffer {
  readonly id: Id<'quotation'>
  readonly proposalId: Id<'proposal'>
  readonly insurerId: string
  readonly content: QuotedContent
  readonly answersHash: string
  readonly validUntil: Day
  readonly decidedAt: Instant
  readonly acceptedByName: string
  readonly acceptedOn: Day
  readonly personName: string
}

export async function installAccepted(tx: Tx, one: InstalledOffer): Promise<QuotationRow> {
  const { id, proposalId, insurerId, content } = one
  const offer = [JSON.stringify(writeMoney(content)), content.premium, one.answersHash, one.validUntil]
  const decided = [one.personName, one.decidedAt, one.acceptedByName, one.acceptedOn]
  return only(await tx.query<QuotationRow>(accepted, [id, proposalId, insurerId, ...offer, ...decided]))
}
