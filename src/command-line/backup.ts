import { resolve } from 'node:path'
import { attachDatabase, backUp } from '../foundation/storage/server/index.ts'
import { dataFoldersOf, leftOut, signerOf } from './backed-up.ts'
import { configured } from './configured.ts'

const form = 'DIR [--data DIR]'

export function run(words: readonly string[]): Promise<number> {
  return configured(words, { form, flags: { data: 'text' }, words: 1 }, async (input) => {
    const { configuration } = input
    const attached = await attachDatabase(configuration)
    try {
      const manifest = await backUp({
        address: attached.address,
        target: resolve(input.words[0] ?? ''),
        folders: dataFoldersOf(configuration),
        signer: signerOf(configuration),
        without: leftOut(configuration),
      })
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      process.stdout.write(
        `${rows} rows of ${manifest.tables.length} tables and ${manifest.files.length} files, as of ${manifest.createdAt}\n`,
      )
      for (const words of manifest.without) process.stdout.write(`not in it: ${words}\n`)
      return 0
    } finally {
      await attached.release()
    }
  })
}
