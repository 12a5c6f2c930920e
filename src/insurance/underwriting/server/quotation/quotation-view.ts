import { notFound, type Permit } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { dayOf, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import { namesOf } from '../../../../pilot/parties/server/index.ts'
import { quotationChange } from '../evidence-entries.ts'
import { quotationObject } from '../objects.ts'
import { proposalRefusals } from '../proposal/proposal-refusals.ts'
import { moneyOf } from '../proposal/proposal-view.ts'
import { openPointsOf } from '../store/open-points.ts'
import { lockProposal, type ProposalRow } from '../store/proposals.ts'
import { findQuotation, lockQuotation, type QuotationRow } from '../store/quotations.ts'

export type QuotationView = Awaited<ReturnType<typeof viewOf>>

/** A version of an offer with what is open on its proposal today. */
export async function viewOf(acting: Acting, row: QuotationRow, proposal: ProposalRow) {
  const { tx } = acting
  const { blocks } = await openPointsOf(tx, row.proposalId, dayOf(tx.now))
  const names = await namesOf(tx, [proposal.applicantId])
  const { insurerId: _insurer, draftedBy: _by, premium, ...shown } = row
  return {
    ...shown,
    premium: moneyOf(premium),
    applicantName: names.get(proposal.applicantId)?.name ?? '',
    presentAnswersHash: proposal.answersHash,
    openBlocks: blocks,
    actions: acting.actionsOpenTo(quotationObject(acting, row)),
  }
}

export interface LockedQuotation<Action extends string> {
  readonly row: QuotationRow
  readonly proposal: ProposalRow
  readonly permit: Permit<'quotation', Action>
}

/** Proposal and quotation under locks, in that order, with leave to act on the offer as it stands. */
export async function lockedQuotation<Action extends string>(
  acting: Acting,
  action: Action,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<LockedQuotation<Action>>> {
  const seen = await findQuotation(acting.tx, id)
  const proposal = seen && (await lockProposal(acting.tx, seen.proposalId))
  const row = proposal && (await lockQuotation(acting.tx, id))
  if (!row || !proposal) return refuse(notFound)
  const permit = acting.permit(action, quotationObject(acting, row))
  if (!permit.ok) return permit
  if (row.version !== version) return refuse(proposalRefusals.changedMeanwhile)
  return ok({ row, proposal, permit: permit.value })
}

interface Recorded {
  readonly action: string
  readonly row: QuotationRow
  readonly proposal: ProposalRow
  readonly changes?: EvidenceEntry['changes']
}

export async function recorded(
  acting: Acting,
  { action, row, proposal, changes = [] }: Recorded,
): Promise<Result<QuotationView>> {
  const entry = { resource: 'quotation', id: row.id, version: row.version, changes: [quotationChange(row), ...changes] }
  acting.tx.record({ action: `quotation.${action}`, ...entry })
  return ok(await viewOf(acting, row, proposal))
}
