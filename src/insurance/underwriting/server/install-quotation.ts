import { relate } from '../../../foundation/access/server/index.ts'
import { ok, type Day, type Id, type Instant, type Result } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import type { QuotedContent } from '../index.ts'
import { proposalChange, quotationChange } from './evidence-entries.ts'
import { installAccepted, installProposal, type InstalledProposal } from './store/installed.ts'

export interface InstalledQuotation extends Omit<
  InstalledProposal,
  'id' | 'startsOn' | 'endsOn' | 'productCode' | 'productEdition'
> {
  readonly content: QuotedContent
  readonly validUntil: Day
  readonly decidedAt: Instant
  readonly acceptedOn: Day
  readonly acceptedByName: string
}

/** An accepted quotation as a whole, for the demo and for tests: a signed and assessed proposal with one offer on it. */
export async function installQuotation(tx: Tx, one: InstalledQuotation): Promise<Result<Id<'quotation'>>> {
  const { content, insurerId } = one
  const id = tx.newId<'proposal'>()
  await relate(tx, [{ subject: `organisation:${insurerId}`, relation: 'own', resource: id }])
  const proposal = await installProposal(tx, {
    ...one,
    id,
    startsOn: content.term.start,
    endsOn: content.term.end,
    productCode: content.productCode,
    productEdition: content.productVersion,
  })
  const quotation = await installAccepted(tx, { ...one, id: tx.newId<'quotation'>(), proposalId: id })
  const changes = [proposalChange(proposal), quotationChange(quotation)]
  tx.record({ action: 'quotation.install', resource: 'quotation', id: quotation.id, version: 1, changes })
  return ok(quotation.id)
}
