import { ok } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import { readTx, withTx } from '../../storage/server/index.ts'
import type { Database, Scope } from '../../storage/server/index.ts'
import { parseReceiptNumber } from '../domain/receipt-number.ts'
import { inclusionProof } from './inclusion-proof.ts'
import type { ProvedEntry } from './inclusion-proof.ts'
import type { Notary } from './notary.ts'
import { unknownReceipt, unreadableReceiptNumber } from './refusals.ts'
import { signReceipt } from './sign-receipts.ts'
import type { SignedReceipt } from './sign-receipts.ts'
import { findReceipt, listReceiptsOf } from './store/receipts.ts'
import type { KeptReceipt } from './store/receipts.ts'

const visitor: Scope = { kind: 'session', sessionHash: null }
const worker: Scope = { kind: 'system', actor: 'notary' }

/** What anybody may learn who knows the number, typed as people type it. */
export async function receiptByNumber(database: Database, typed: string): Promise<Result<KeptReceipt>> {
  const number = parseReceiptNumber(typed)
  if (!number) return unreadableReceiptNumber
  const kept = await readTx(database, visitor, (tx) => findReceipt(tx, number))
  return kept ? ok(kept) : unknownReceipt
}

/** The receipts of one object, the first first; the caller has asked the gate about that object. */
export async function receiptsOf(
  database: Database,
  subject: { readonly resource: string; readonly id: string },
): Promise<readonly KeptReceipt[]> {
  return readTx(database, worker, (tx) => listReceiptsOf(tx, subject.resource, subject.id))
}

/** The signed receipt with its proof; refused with 503 until the next checkpoint covers it. */
export async function provedReceipt(
  database: Database,
  notary: Notary,
  typed: string,
): Promise<Result<{ readonly receipt: SignedReceipt } & ProvedEntry>> {
  const number = parseReceiptNumber(typed)
  if (!number) return unreadableReceiptNumber
  const signed = await signReceipt(database, notary, number)
  if (!signed.ok) return signed
  const { seq, leaf } = signed.value
  const proved = await withTx(database, visitor, (tx) => inclusionProof(tx, seq, leaf))
  return proved.ok ? ok({ receipt: signed.value, ...proved.value }) : proved
}
