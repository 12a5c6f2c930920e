import { ok } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import type { Database, Scope, Tx } from '../../storage/server/index.ts'
import { checkpointText, readCheckpoint } from '../domain/checkpoint.ts'
import type { Checkpoint, SignedCheckpoint } from '../domain/checkpoint.ts'
import { appendCheckpoint, checkpointFolderOf, lastCheckpoint } from './checkpoint-files.ts'
import { enrolOnce } from './enrol-key.ts'
import type { Notary } from './notary.ts'
import { claimKeeping, insertCheckpoint, readAnchor, readHead } from './store/checkpoints.ts'
import type { Head } from './store/checkpoints.ts'
import { buildSubtrees, rootAt } from './tree.ts'

const worker: Scope = { kind: 'system', actor: 'notary' }

/** The alarm of a log that was set back behind what its own checkpoints have vouched for. */
export class RolledBack extends Error {
  readonly entries: number
  readonly vouchedFor: number
  readonly at: Instant

  constructor({ size, at }: Checkpoint, entries: number) {
    super(
      `ALARM: the evidence log holds ${entries} entries, but its checkpoint of ${at} vouches for ${size}: ` +
        'an older state was restored. No checkpoint is made until it is settled: stop the server, run ' +
        '"shidian audit verify --full", and restore the newest backup (with --older where there is no newer one)',
    )
    this.entries = entries
    this.vouchedFor = size
    this.at = at
  }
}

/**
 * Vouches for all entries up to now, when there are new ones and nobody else is at it. The checkpoint is in its file
 * before the database knows of it; one that a crash left in the file alone is taken over first. One that vouches for
 * more entries than there are raises the alarm `RolledBack`: to go on would promise two histories at once.
 */
export async function makeCheckpoint(database: Database, notary: Notary): Promise<Checkpoint | undefined> {
  for (;;) {
    const done = await withTx(database, worker, async (tx) => ok(await attempt(tx, notary)))
    if (!done.ok) return undefined
    if (done.value !== 'more') return done.value
  }
}

async function attempt(tx: Tx, notary: Notary): Promise<Checkpoint | undefined | 'more'> {
  if (!(await claimKeeping(tx))) return undefined
  const head = await readHead(tx)
  const anchor = await readAnchor(tx)
  const left = lastCheckpoint(checkpointFolderOf(notary.checkpointFolder, head.origin))
  refuseRolledBack(left, { head, notary })
  if (head.size <= anchor) return undefined
  if (!(await buildSubtrees(tx, head.size))) return 'more'
  await enrolOnce(tx, notary, head.origin)
  const taken = await takeOver(tx, left, { head, anchor, notary })
  return taken?.size === head.size ? taken : await vouch(tx, notary, head)
}

function refuseRolledBack(
  left: SignedCheckpoint | undefined,
  { head, notary }: { readonly head: Head; readonly notary: Notary },
): void {
  const said = left && readCheckpoint(left.text)
  if (!left || !said || said.size <= head.size) return
  // A text that this installation never signed is no promise of its.
  if (said.keyId === notary.keyId && !notary.verify(left.text, left.signature)) return
  throw new RolledBack(said, head.size)
}

async function vouch(tx: Tx, notary: Notary, { origin, size, head }: Head): Promise<Checkpoint> {
  const root = hex(await rootAt(tx, size))
  const checkpoint = { origin, size, root, head, at: tx.now, keyId: notary.keyId }
  const text = checkpointText(checkpoint)
  const signature = notary.sign(text)
  await appendCheckpoint(checkpointFolderOf(notary.checkpointFolder, origin), tx.now, { text, signature })
  await insertCheckpoint(tx, { ...checkpoint, text, signature })
  return checkpoint
}

// A crash between file and COMMIT leaves a checkpoint that people may already have seen; it stays one.
async function takeOver(
  tx: Tx,
  left: SignedCheckpoint | undefined,
  { head, anchor, notary }: { readonly head: Head; readonly anchor: number; readonly notary: Notary },
): Promise<Checkpoint | undefined> {
  const checkpoint = left && readCheckpoint(left.text)
  if (!left || !checkpoint || checkpoint.size <= anchor || checkpoint.size > head.size) return undefined
  if (checkpoint.keyId !== notary.keyId || !notary.verify(left.text, left.signature)) return undefined
  if (hex(await rootAt(tx, checkpoint.size)) !== checkpoint.root) return undefined
  await insertCheckpoint(tx, { ...checkpoint, ...left })
  return checkpoint
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
