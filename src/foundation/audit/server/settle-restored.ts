import { millisecondsOf } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { readTx } from '../../storage/server/index.ts'
import type { Database, Scope } from '../../storage/server/index.ts'
import { readCheckpoint } from '../domain/checkpoint.ts'
import { checkpointFolderOf, setCheckpointsAside } from './checkpoint-files.ts'
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
