import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { verifyEvidence } from '../foundation/audit/server/index.ts'
import type { Verification } from '../foundation/audit/server/index.ts'
import { attachDatabase, ConfigurationFault, openDatabase } from '../foundation/storage/server/index.ts'
import { slices } from '../server/slices.ts'
import { configured } from './configured.ts'

const form = '[--full] [--receipts DIR] [--json] [--data DIR]'
const flags = { full: 'yes', receipts: 'text', json: 'yes', data: 'text' } as const

/** Exit status: 0 whole, 2 broken, 3 cut or rolled back, 4 a business row differs, 5 an anchor is missing. */
export function run(words: readonly string[]): Promise<number> {
  return configured(words, { form, flags }, async (input) => {
    const { configuration } = input
    const receiptFolder = folderOf(input.text('receipts'))
    const attached = await attachDatabase(configuration)
    try {
      const { backup } = attached.address
      if (!backup) throw new ConfigurationFault('verifying reads every row: set SHIDIAN_OWNER_URL beside DATABASE_URL')
      const database = await openDatabase({ app: backup, poolSize: 1 }).catch(noLogYet)
      try {
        const done = await verifyEvidence({
          database,
          tables: slices.flatMap((slice) => slice.auditedTables ?? []),
          keyFolder: configuration.keyFolder,
          checkpointFolder: configuration.checkpointFolder,
          ...(receiptFolder === undefined ? {} : { receiptFolder }),
          full: input.said('full'),
        })
        print(done, input.said('json'))
        return done.status
      } finally {
        await database.close()
      }
    } finally {
      await attached.release()
    }
  })
}

/** A database that was never migrated knows neither the login of the reader nor the tables. */
function noLogYet(error: unknown): never {
  const { code } = error as { readonly code?: string }
  if (code !== '28P01' && code !== '28000') throw error
  throw new ConfigurationFault('there is no evidence log in this database yet: run "shidian migrate" first')
}

function folderOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  const folder = resolve(given)
  if (!existsSync(folder)) throw new ConfigurationFault(`there is no folder ${given}`)
  return folder
}

const conclusions: Readonly<Record<number, string>> = {
  0: 'whole',
  2: 'broken: the log was altered',
  3: 'cut or rolled back: entries that people were promised are gone',
  4: 'a business row differs from its last entry',
  5: 'an anchor is missing',
}

function print(done: Verification, asJson: boolean): void {
  if (asJson) {
    process.stdout.write(`${JSON.stringify(done)}\n`)
    return
  }
  const { entries, checkpoints, receipts, witnesses, rows } = done
  const kept = witnesses > 0 ? `, ${witnesses} receipts of other people` : ''
  const read = `${entries} entries, ${checkpoints} checkpoints, ${receipts} receipts${kept}, ${rows} business rows`
  process.stdout.write(`${conclusions[done.status]}: ${read}\n`)
  for (const { kind, what } of done.findings) process.stdout.write(`  ${kind}: ${what}\n`)
  const total = Object.values(done.counts).reduce((sum, count) => sum + count, 0)
  if (total > done.findings.length) process.stdout.write(`  and ${total - done.findings.length} more\n`)
  for (const remark of done.remarks) process.stderr.write(`shidian: ${remark}\n`)
}
