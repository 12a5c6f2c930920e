import type { Instant } from '../../kernel/index.ts'
import { statement } from './statement.ts'
import type { Tx } from './transaction.ts'

export interface JobRun {
  readonly id: string
  readonly name: string
  readonly state: 'running' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number
  readonly cancelRequested: boolean
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
}

const find = statement(
  'storage.job-run',
  `select id, name, state, done, total, cancel_requested as "cancelRequested", started_at as "startedAt",
          finished_at as "finishedAt"
   from storage.job_run where id = $1`,
)
const cancel = statement(
  'storage.cancel-job',
  `update storage.job_run set cancel_requested = true where id = $1 and state = 'running' returning id`,
)

/** How far a job is; nothing while it waits in the queue. Who may ask is for the slice that enqueued it. */
export async function jobRun(tx: Tx, id: string): Promise<JobRun | undefined> {
  const [row] = await tx.query<JobRun>(find, [id])
  return row
}

/** Asks a running job to stop at its next chunk; false when it does not run. */
export async function cancelJob(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query(cancel, [id])
  return rows.length === 1
}
