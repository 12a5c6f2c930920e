import { notFound } from '../../../foundation/access/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import { namesOf } from '../../../pilot/parties/server/index.ts'
import { proposalObject, quotationObject } from './objects.ts'
import { type ProposalView, viewOf as proposalViewOf } from './proposal/proposal-view.ts'
import { type QuotationView, viewOf as quotationViewOf } from './quotation/quotation-view.ts'
import { findProposal, listProposals } from './store/proposals.ts'
import { findQuotation } from './store/quotations.ts'

/** The newest first, in two statements however many there are: the rows, and the names of whom they are about. */
export async function lookAtProposals(
  acting: Acting,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
) {
  const permitted = acting.permitList('list', 'proposal')
  if (!permitted.ok) return permitted
  const found = await listProposals(acting.tx, before ?? null, limit + 1)
  const rows = found.slice(0, limit)
  const names = await namesOf(
    acting.tx,
    rows.flatMap(({ applicantId, insuredId }) => [applicantId, insuredId]),
  )
  const nameOf = (id: string): string => names.get(id)?.name ?? ''
  return ok({
    proposals: rows.map(({ applicantId, insuredId, assessment, ...row }) => ({
      ...row,
      applicantName: nameOf(applicantId),
      insuredName: nameOf(insuredId),
      band: (assessment as { readonly band?: string } | null)?.band ?? null,
    })),
    next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
    mayCreate: acting.permitList('create', 'proposal').ok,
  })
}

export async function lookAtProposal(acting: Acting, id: string): Promise<Result<ProposalView>> {
  const row = await findProposal(acting.tx, id)
  if (!row) return refuse(notFound)
  const permitted = acting.permit('read', proposalObject(acting, row))
  return permitted.ok ? ok(await proposalViewOf(acting, row)) : permitted
}

export async function lookAtQuotation(acting: Acting, id: string): Promise<Result<QuotationView>> {
  const row = await findQuotation(acting.tx, id)
  const proposal = row && (await findProposal(acting.tx, row.proposalId))
  if (!row || !proposal) return refuse(notFound)
  const permitted = acting.permit('read', quotationObject(acting, row))
  return permitted.ok ? ok(await quotationViewOf(acting, row, proposal)) : permitted
}
