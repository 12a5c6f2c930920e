import { zipSync } from 'fflate'
import { ok } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import { readTx } from '../../storage/server/index.ts'
import type { Database, Scope } from '../../storage/server/index.ts'
import { proofText } from '../domain/proof.ts'
import { instructions } from '../texts.ts'
import type { Notary } from './notary.ts'
import { provedReceipt } from './read-receipt.ts'
import { findKey } from './store/checkpoints.ts'

export interface ReceiptBundle {
  readonly number: string
  /** receipt, checkpoint and proof as text, two signatures, the public keys, and how to check them. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

const visitor: Scope = { kind: 'session', sessionHash: null }
// The same hour in every zone, so that the archive is the same to the byte wherever it is made.
const archiveTime = new Date(2000, 0, 1)

/** What a person downloads to check a receipt without the platform. */
export async function receiptBundle(database: Database, notary: Notary, typed: string): Promise<Result<ReceiptBundle>> {
  const proved = await provedReceipt(database, notary, typed)
  if (!proved.ok) return proved
  const { receipt, checkpoint, proof } = proved.value
  const files = new Map<string, Uint8Array>([
    ['receipt.txt', bytes(receipt.text)],
    ['receipt.sig', receipt.signature],
    ['checkpoint.txt', bytes(checkpoint.text)],
    ['checkpoint.sig', checkpoint.signature],
    ['proof.txt', bytes(proofText(proof))],
    ['README.txt', bytes(`${instructions.zh}\n${instructions.en}`)],
  ])
  await readTx(database, visitor, async (tx) => {
    for (const id of [receipt.keyId, checkpoint.keyId]) {
      files.set(`key-${id}.pem`, bytes((await findKey(tx, id)) ?? ''))
    }
  })
  return ok({ number: receipt.number, files })
}

/** The bundle as one archive, with a folder of the receipt's number in it. */
export function zipped({ number, files }: ReceiptBundle): Uint8Array {
  const entries = [...files].map(([name, content]) => [`${number}/${name}`, content] as const)
  return zipSync(Object.fromEntries(entries), { mtime: archiveTime })
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}
