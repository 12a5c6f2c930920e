import { resolve } from 'node:path'
import { attachDatabase, BackupFault, restore } from '../foundation/storage/server/index.ts'
import { dataFoldersOf, verifierFor } from './backed-up.ts'
import { configured } from './configured.ts'

const form = 'DIR [--data DIR]'

export function run(words: readonly string[]): Promise<number> {
  return configured(words, { form, flags: { data: 'text' }, words: 1 }, async (input) => {
    const { configuration } = input
    const source = resolve(input.words[0] ?? '')
    const { signer, vouched } = verifierFor(configuration, source)
    const attached = await attachDatabase(configuration)
    try {
      const manifest = await restore({
        address: attached.address,
        source,
        folders: dataFoldersOf(configuration),
        signer,
      })
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      process.stdout.write(`${rows} rows of ${manifest.tables.length} tables are back, as of ${manifest.createdAt}\n`)
      if (!vouched) process.stdout.write('this installation had no keys yet: the backup was verified with its own\n')
      return 0
    } catch (error) {
      if (!(error instanceof BackupFault)) throw error
      process.stderr.write(`shidian: ${error.message}\n`)
      return 1
    } finally {
      await attached.release()
    }
  })
}
