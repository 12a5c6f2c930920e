import { attachDatabase, migrate } from '../foundation/storage/server/index.ts'
import { configured } from './configured.ts'

export function run(words: readonly string[]): Promise<number> {
  return configured(words, { form: '[--data DIR]', flags: { data: 'text' } }, async ({ configuration }) => {
    const attached = await attachDatabase(configuration)
    try {
      const applied = await migrate(attached.address)
      for (const name of applied) process.stdout.write(`applied ${name}\n`)
      if (applied.length === 0) process.stdout.write('the database is up to date\n')
      return 0
    } finally {
      await attached.release()
    }
  })
}
