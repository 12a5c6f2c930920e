import { ok } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import type { Database, Scope, Tx } from '../../storage/server/index.ts'
import type { ReceiptNumber } from '../domain/receipt-number.ts'
import { receiptText } from '../domain/receipt.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Notary } from './notary.ts'
import { enrolOnce } from './enrol-key.ts'
import { findReceipt, keepSignature, listUnsigned } from './store/receipts.ts'
import type { KeptReceipt } from './store/receipts.ts'
import { unknownReceipt } from './refusals.ts'

/** A receipt whose text is signed; text and signature never change. */
export interface SignedReceipt extends Receipt {
  readonly text: string
  readonly signature: Uint8Array
}

const visitor: Scope = { kind: 'session', sessionHash: null }
const worker: Scope = { kind: 'system', actor: 'notary' }

/**
 * The signed receipt of an act that is committed: the one that is kept, or else made now. Called after COMMIT, so the
 * signing holds no lock; of two callers the first signature stays and both get it.
 */
export function signReceipt(database: Database, notary: Notary, number: ReceiptNumber): Promise<Result<SignedReceipt>> {
  return withTx(database, visitor, async (tx) => {
    const kept = await findReceipt(tx, number)
    return kept ? ok(signedOf(kept) ?? (await sign(tx, notary, kept))) : unknownReceipt
  })
}

/** Signs what a crash left unsigned; answers how many. */
export async function signPendingReceipts(database: Database, notary: Notary, limit = 500): Promise<number> {
  const done = await withTx(database, worker, async (tx) => {
    const pending = await listUnsigned(tx, limit)
    for (const kept of pending) await sign(tx, notary, kept)
    return ok(pending.length)
  })
  // A database that is away is asked again by the next round of the keeper.
  return done.ok ? done.value : 0
}

async function sign(tx: Tx, notary: Notary, kept: KeptReceipt): Promise<SignedReceipt> {
  const { keyId } = notary
  const text = receiptText({ ...kept, keyId })
  const made = { text, signature: notary.sign(text), keyId }
  await enrolOnce(tx, notary, kept.origin)
  const isFirst = await keepSignature(tx, kept.number, made)
  const signed = signedOf(isFirst ? { ...kept, signed: made } : ((await findReceipt(tx, kept.number)) ?? kept))
  if (!signed) throw new Error(`the signature of ${kept.number} was not kept`)
  return signed
}

export function signedOf(kept: KeptReceipt): SignedReceipt | undefined {
  const { signed, ...receipt } = kept
  return signed ? { ...receipt, ...signed } : undefined
}
