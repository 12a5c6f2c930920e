import type { Tx } from '../../storage/server/index.ts'
import type { Notary } from './notary.ts'
import { enrolKey } from './store/checkpoints.ts'

const enrolled = new WeakMap<Notary, Set<string>>()

/** Puts the public key where receipts are served from; once a process and installation. */
export async function enrolOnce(tx: Tx, notary: Notary, origin: string): Promise<void> {
  const known = enrolled.get(notary) ?? new Set<string>()
  enrolled.set(notary, known)
  if (known.has(origin)) return
  await enrolKey(tx, notary.keyId, notary.publicPem)
  known.add(origin)
}
