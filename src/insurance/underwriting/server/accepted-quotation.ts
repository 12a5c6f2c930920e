import { notFound } from '../../../foundation/access/index.ts'
import { dayOf, ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import type { AcceptedQuotation } from '../index.ts'
import { quotationChange } from './evidence-entries.ts'
import { notAccepted } from './quotation-refusals.ts'
import { openPointsOf } from './store/open-points.ts'
import { findProposal } from './store/proposals.ts'
import { contentOf, findQuotation, lockQuotation, type QuotationRow, storeMoved } from './store/quotations.ts'

/** What a policy is bound from, with what is open on the present day; refused where it is not accepted, or not seen. */
export async function acceptedQuotation(tx: Tx, quotationId: string): Promise<Result<AcceptedQuotation>> {
  const row = await findQuotation(tx, quotationId)
  return row ? read(tx, row) : refuse(notFound)
}

/** Inside the act that binds: takes the quotation under a lock and makes it bound, once for all. */
export async function bindQuotation(tx: Tx, quotationId: string): Promise<Result<AcceptedQuotation>> {
  const row = await lockQuotation(tx, quotationId)
  if (!row) return refuse(notFound)
  if (row.state !== 'accepted') return refuse(notAccepted(row.state))
  const accepted = await read(tx, row)
  if (!accepted.ok) return accepted
  const bound = await storeMoved(tx, { id: row.id }, { state: 'bound' })
  const changes = [quotationChange(bound)]
  tx.record({ action: 'quotation.bind', resource: 'quotation', id: row.id, version: bound.version, changes })
  return ok({ ...accepted.value, state: 'bound' })
}

async function read(tx: Tx, row: QuotationRow): Promise<Result<AcceptedQuotation>> {
  const { id, proposalId, number, insurerId, state, answersHash, validUntil, decidedAt } = row
  if (state !== 'accepted' && state !== 'bound') return refuse(notAccepted(state))
  const content = contentOf(row)
  const proposal = await findProposal(tx, proposalId)
  if (!content || !proposal || !validUntil || !decidedAt) return refuse(notFound)
  const { blocks, contingencies } = await openPointsOf(tx, proposalId, dayOf(tx.now))
  const { applicantId, insuredId, brokerId, roundId } = proposal
  return ok({
    ...content,
    id,
    proposalId,
    number,
    insurerId,
    applicantId,
    insuredId,
    state,
    answersHash,
    validUntil,
    decidedAt,
    ...(brokerId === null ? {} : { brokerId }),
    ...(roundId === null ? {} : { roundId }),
    presentAnswersHash: proposal.answersHash,
    openBlocks: blocks,
    contingencies,
    exclusionsToShow: content.exclusions.flatMap(({ code, mustBeShown }) => (mustBeShown ? [code] : [])),
  })
}
