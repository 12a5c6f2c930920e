import { dayOf, fen, ok, type Result } from '../../../../foundation/kernel/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { factsOf } from '../../../../pilot/parties/server/index.ts'
import { acceptedQuotation } from '../../../underwriting/server/index.ts'
import { type BindFacts, factsArranged } from '../../index.ts'
import { type PolicyRow, receiptsOfPolicy } from '../store/policies.ts'

/** Everything the bind gate asks about, as it stands now. */
export async function bindFactsOf(tx: Tx, row: PolicyRow): Promise<Result<BindFacts>> {
  const quotation = await acceptedQuotation(tx, row.quotationId)
  if (!quotation.ok) return quotation
  const today = dayOf(tx.now)
  const insurer = (await factsOf(tx, [row.insurerId], today)).get(row.insurerId)
  const licence = insurer?.member.insuranceLicence
  const receipts = await receiptsOfPolicy(tx, row.id)
  return ok({
    today,
    quotation: quotation.value,
    insurer: {
      holdsLicence: licence
        ? licence.kind === 'insurer' && (licence.validUntil === 'long-term' || (licence.validUntil ?? '') >= today)
        : undefined,
      isOfGoodStanding: insurer && insurer.state === 'verified' ? insurer.standing !== 'disqualified' : undefined,
    },
    receipts: receipts.map(({ amount, receivedAt, holder, voucher }) => ({
      amount: fen(BigInt(amount)),
      receivedAt,
      holder,
      voucher,
    })),
    ...factsArranged(row.arranged),
  })
}
