import { join, resolve } from 'node:path'
import {
  olderStateOf,
  recordOlderState,
  recorder,
  settleRestoredCheckpoints,
} from '../foundation/audit/server/index.ts'
import type { OlderState } from '../foundation/audit/server/index.ts'
import { instant } from '../foundation/kernel/index.ts'
import {
  attachDatabase,
  BackupFault,
  openDatabase,
  restore,
  UnreadableBackup,
} from '../foundation/storage/server/index.ts'
import type { Configuration, DatabaseAddress, Manifest } from '../foundation/storage/server/index.ts'
import { dataFoldersOf, verifierFor } from './backed-up.ts'
import { configured } from './configured.ts'
import { exit, say } from './input.ts'

const form = 'DIR [--older] [--data DIR]'

/** Status 2: there is no backup; 1: it is refused, since it does not match, there is something already, or it is older. */
export function run(words: readonly string[]): Promise<number> {
  return configured(words, { form, flags: { older: 'yes', data: 'text' }, words: 1 }, async (input) => {
    const { configuration } = input
    const source = resolve(input.words[0] ?? '')
    const { signer, vouched } = verifierFor(configuration, source)
    const attached = await attachDatabase(configuration)
    try {
      let older: OlderState | undefined
      const judge = (manifest: Manifest): void => {
        older = olderState(configuration, source, manifest)
        if (older && !input.said('older')) throw new BackupFault(alarm(older, configuration))
      }
      const folders = dataFoldersOf(configuration)
      const manifest = await restore({ address: attached.address, source, folders, signer, judge })
      await settle(attached.address, { configuration, manifest, older })
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      process.stdout.write(`${rows} rows of ${manifest.tables.length} tables are back, as of ${manifest.createdAt}\n`)
      if (!vouched) say('shidian: this installation had no keys yet: the backup was verified with its own')
      return exit.good
    } catch (error) {
      if (!(error instanceof BackupFault)) throw error
      say(`shidian: ${error.message}`)
      return error instanceof UnreadableBackup ? exit.unreadable : exit.refused
    } finally {
      await attached.release()
    }
  })
}

function olderState(configuration: Configuration, source: string, manifest: Manifest): OlderState | undefined {
  const entries = manifest.tables.find(({ name }) => name === 'audit.entry')?.rows ?? 0
  return olderStateOf(configuration.checkpointFolder, {
    checkpointFolder: join(source, 'files', 'checkpoints'),
    entries,
  })
}

function alarm({ entries, vouched }: OlderState, { checkpointFolder }: Configuration): string {
  return (
    `ALARM: this backup is an older state. It ends with entry ${entries} of the evidence log; the checkpoint of ` +
    `${vouched.at} in ${checkpointFolder} vouches for ${vouched.size}. Entries ${entries + 1} to ${vouched.size}, and ` +
    'receipts that people hold for them, would be gone. Restore a newer backup. If there is none, say --older: the ' +
    'later checkpoints are set aside and the loss is put on record. Nothing was touched'
  )
}

interface Settling {
  readonly configuration: Configuration
  readonly manifest: Manifest
  readonly older: OlderState | undefined
}

async function settle({ app, job }: DatabaseAddress, { configuration, manifest, older }: Settling): Promise<void> {
  const database = await openDatabase({ app, ...(job ? { job } : {}), poolSize: 1, recorder })
  try {
    const backedUpAt = instant(manifest.createdAt)
    const count = await settleRestoredCheckpoints(database, configuration.checkpointFolder, backedUpAt)
    if (count > 0) say(`shidian: ${count} checkpoints that are later than the backup were set aside`)
    if (!older) return
    await recordOlderState(database, older, backedUpAt)
    say(`shidian: it is on record that entries ${older.entries + 1} to ${older.vouched.size} are gone`)
  } finally {
    await database.close()
  }
}
