import { ok } from '../../kernel/index.ts'
import type { Database } from './database.ts'
import type { JobDefinition } from './jobs.ts'
import { statement } from './statement.ts'
import { withTx } from './transaction.ts'

const keys = statement(
  'storage.forget-keys',
  `delete from storage.idempotency where created_at < $1::timestamptz - interval '7 days'`,
)
const runs = statement(
  'storage.forget-job-runs',
  `delete from storage.job_run where finished_at < $1::timestamptz - interval '90 days'`,
)

/** What storage itself lets the worker do: idempotency keys are kept for seven days, the runs of jobs for ninety. */
export function storageJobs(database: Database): readonly JobDefinition[] {
  return [
    {
      name: 'storage.tidy',
      cron: '17 3 * * *',
      run: async () => {
        await withTx(database, { kind: 'system', actor: 'storage.tidy' }, async (tx) => {
          await tx.query(keys, [tx.now])
          await tx.query(runs, [tx.now])
          return ok(null)
        })
      },
    },
  ]
}
