import { dayOf } from '../../kernel/index.ts'
import type { Canonical, Instant } from '../../kernel/index.ts'
import type { EvidenceEntry, Tx } from '../../storage/server/index.ts'
import { receiptNumber } from '../domain/receipt-number.ts'
import type { ReceiptNumber } from '../domain/receipt-number.ts'
import type { ReceiptFacts } from '../domain/receipt.ts'
import { takeSerial } from './store/receipts.ts'

export interface ReceiptedAct {
  /** Two capital letters for what is receipted: SQ for a solution. */
  readonly series: string
  readonly arrival: Instant
  /** SM3 of what was received, in lower-case hex. */
  readonly content: string
  /** The act itself; it is recorded here, so that no receipt is without its entry. */
  readonly entry: Omit<EvidenceEntry, 'facts'> & {
    readonly version: number
    readonly facts?: { readonly [key: string]: Canonical }
  }
}

/**
 * Records an act and gives it a receipt, both with COMMIT. Call it last: a number that was taken by an act that is then
 * refused is skipped. The signed text is made afterwards by `signReceipt`.
 */
export async function issueReceipt(tx: Tx, act: ReceiptedAct): Promise<ReceiptNumber> {
  const { series, arrival, content, entry } = act
  const year = Number(dayOf(arrival).slice(0, 4))
  const number = receiptNumber(series, year, await takeSerial(tx))
  const { resource, id, version } = entry
  const receipt: ReceiptFacts = { number, arrival, content, subject: { resource, id, version } }
  tx.record({ ...entry, facts: { ...entry.facts, receipt: { ...receipt, subject: { ...receipt.subject } } } })
  return number
}
