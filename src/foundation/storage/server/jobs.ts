import { PgBoss } from 'pg-boss'
import type { Job as QueuedJob } from 'pg-boss'
import { ok } from '../../kernel/index.ts'
import type { Canonical } from '../../kernel/index.ts'
import type { Connection, Database } from './database.ts'
import { poolConfiguration } from './database.ts'
import type { Log } from './log.ts'
import { queueSchema } from './queue.ts'
import { statement } from './statement.ts'
import { withTx } from './transaction.ts'

/** Called between chunks; false means that somebody asked the job to stop. */
export type JobProgress = (done: number, total: number) => Promise<boolean>

export interface JobDefinition {
  readonly name: string
  /** Five fields in Asia/Shanghai. */
  readonly cron?: string
  readonly run: (payload: Canonical, progress: JobProgress) => Promise<void>
}

export interface JobSettings {
  readonly database: Database
  readonly connection: Connection
  readonly jobs: readonly JobDefinition[]
  readonly log: Log
}

export interface RunningJobs {
  /** Lets running jobs finish for a while; what does not finish is taken up again by another worker. */
  stop(): Promise<void>
}

/** Takes jobs from the queue until stopped. Any number of workers may do so at once. */
export async function startJobs({ database, connection, jobs, log }: JobSettings): Promise<RunningJobs> {
  const { url, ...parts } = connection
  const boss = new PgBoss({
    ...(url ? { connectionString: url } : parts),
    options: poolConfiguration(connection).options ?? '',
    application_name: 'shidian worker',
    schema: queueSchema,
    max: 4,
    migrate: false,
    superviseIntervalSeconds: 30,
  })
  boss.on('error', (error) => log.fault('queue', error))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 3600 })
    if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: 'Asia/Shanghai' })
    await boss.work<Canonical>(job.name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async (batch) => {
      for (const one of batch) await runJob(database, job, one, log)
    })
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) }
}

const started = statement(
  'storage.job-started',
  `insert into storage.job_run (id, name, state, started_at) values ($1, $2, 'running', $3)
   on conflict (id) do update set state = 'running', fault = null, finished_at = null`,
)
const progressed = statement(
  'storage.job-progressed',
  'update storage.job_run set done = $2, total = $3 where id = $1 returning cancel_requested as "cancelRequested"',
)
const finished = statement(
  'storage.job-finished',
  'update storage.job_run set state = $2, fault = $3, finished_at = $4 where id = $1',
)

async function runJob(database: Database, job: JobDefinition, queued: QueuedJob<Canonical>, log: Log): Promise<void> {
  const id = queued.id
  let cancelled = false
  const progress: JobProgress = async (done, total) => {
    const going = await withTx(database, worker, async (tx) => {
      const [row] = await tx.query<{ cancelRequested: boolean }>(progressed, [id, done, total])
      return ok(!row?.cancelRequested)
    })
    // While the database is away nobody can ask for the end of a job.
    if (going.ok && !going.value) cancelled = true
    return !cancelled
  }
  await note(database, (now) => [started, [id, job.name, now]])
  const begun = performance.now()
  try {
    await job.run(queued.data, progress)
    const state = cancelled ? 'cancelled' : 'done'
    await note(database, (now) => [finished, [id, state, null, now]])
    log.info('job', { job: job.name, id, state, milliseconds: Math.round(performance.now() - begun) })
  } catch (error) {
    log.fault('job', error, { job: job.name, id })
    const fault = error instanceof Error ? error.name : 'error'
    await note(database, (now) => [finished, [id, 'failed', fault, now]])
    throw error
  }
}

const worker = { kind: 'system', actor: 'worker' } as const

type Note = (now: string) => readonly [ReturnType<typeof statement>, readonly (string | null)[]]

async function note(database: Database, make: Note): Promise<void> {
  await withTx(database, worker, async (tx) => {
    const [one, values] = make(tx.now)
    await tx.query(one, values)
    return ok(null)
  })
}
