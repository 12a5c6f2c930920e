import { readdirSync } from 'node:fs'
import { millisecondsOf, ok } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { readTx, withTx } from '../../storage/server/index.ts'
import type { Database, Scope } from '../../storage/server/index.ts'
import { checkpointText, readCheckpoint } from '../domain/checkpoint.ts'
import type { Checkpoint } from '../domain/checkpoint.ts'
import { appendCheckpoint, checkpointFolderOf, lastCheckpoint, setCheckpointsAside } from './checkpoint-files.ts'
import type { Notary } from './notary.ts'
import { readHead } from './store/checkpoints.ts'

const reader: Scope = { kind: 'system', actor: 'restore' }
/** The clock of a checkpoint is read a moment before its entries are. */
const margin = 5_000

/**
 * A backup copies its files after the snapshot of the database, so it may hold checkpoints that were made in between and
 * vouch for entries that the snapshot lacks. After a restore they are set aside in a file of their own; how many, is
 * answered. Checkpoints from before the snapshot stay: if one of them vouches for more, the backup is an older state.
 */
export async function settleRestoredCheckpoints(
  database: Database,
  checkpointFolder: string,
  backedUpAt: Instant,
): Promise<number> {
  const { origin, size } = await readTx(database, reader, readHead)
  return setCheckpointsAside(checkpointFolderOf(checkpointFolder, origin), ({ text }) => {
    const said = readCheckpoint(text)
    return said !== undefined && said.size > size && millisecondsOf(said.at) > millisecondsOf(backedUpAt) - margin
  })
}

/** A checkpoint that people may hold vouches for more than is there: entries they were promised would be gone. */
export interface OlderState {
  readonly entries: number
  readonly vouched: Checkpoint
}

/**
 * Whether the log that is to come back is older than what a folder of checkpoints outside it has vouched for. The
 * checkpoints that the backup itself brings were made while it was made, and tell nothing against it.
 */
export function olderStateOf(
  keptFolder: string,
  backup: { readonly checkpointFolder: string; readonly entries: number },
): OlderState | undefined {
  const { entries } = backup
  for (const origin of originsIn(backup.checkpointFolder)) {
    const vouched = lastIn(keptFolder, origin)
    const brought = lastIn(backup.checkpointFolder, origin)
    if (vouched && vouched.size > Math.max(entries, brought?.size ?? 0)) return { entries, vouched }
  }
  return undefined
}

/** Puts on record that an older state was restored on purpose, and how much of the log people were promised is gone. */
export async function recordOlderState(
  database: Database,
  { entries, vouched }: OlderState,
  backedUpAt: Instant,
): Promise<void> {
  const done = await withTx(database, { kind: 'system', actor: 'restore' }, (tx) => {
    tx.record({
      action: 'restore-older-state',
      resource: 'evidence-log',
      id: vouched.origin,
      facts: { backedUpAt, entries, vouchedFor: vouched.size, vouchedAt: vouched.at, lastHead: vouched.head },
      changes: [],
    })
    return Promise.resolve(ok(null))
  })
  if (!done.ok) throw new Error(done.refusal.message.en)
}

/** What a drill plants beside a restored log: a signed checkpoint over one entry more than the log has. */
export async function plantLaterCheckpoint(database: Database, notary: Notary): Promise<void> {
  const { head, at } = await readTx(database, reader, async (tx) => ({ head: await readHead(tx), at: tx.now }))
  const { origin, size } = head
  const text = checkpointText({ origin, size: size + 1, root: head.head, head: head.head, at, keyId: notary.keyId })
  const folder = checkpointFolderOf(notary.checkpointFolder, origin)
  await appendCheckpoint(folder, at, { text, signature: notary.sign(text) })
}

function originsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function lastIn(folder: string, origin: string): Checkpoint | undefined {
  const last = lastCheckpoint(checkpointFolderOf(folder, origin))
  return last && readCheckpoint(last.text)
}
