import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { receiptByNumber } from '../../../../foundation/audit/server/index.ts'
import { type Instant, ok } from '../../../../foundation/kernel/index.ts'
import { furtherReceipts } from '../further-receipts.ts'
import { type Standing, standingOfReceipt } from '../store/sealed-versions.ts'

export interface CheckedReceipt {
  readonly number: string
  readonly arrivedAt: Instant
  readonly fingerprint: string
  readonly standing: Standing
  readonly paperInHand: number
}

/** 「收到了吗」 for whoever holds a receipt's number: that it arrived and how it stands, nothing of what was filed. */
export const checkReceipt =
  (input: { readonly number: string }): UseCase<CheckedReceipt> =>
  async (acting) => {
    const permit = acting.permit('check', { resource: 'receipt', id: input.number, state: 'issued', relations: [] })
    if (!permit.ok) return permit
    const kept = await receiptByNumber(acting.host.database, input.number)
    if (!kept.ok) return kept
    const { number, arrival, content } = kept.value
    const [own, further] = await Promise.all([
      standingOfReceipt(acting.tx, number),
      acting.host.find(furtherReceipts)?.standingOf(acting.tx, number) ?? null,
    ])
    const { standing, paperInHand } = further === null ? own : { standing: further, paperInHand: 0 }
    return ok({ number, arrivedAt: arrival, fingerprint: content, standing, paperInHand })
  }
