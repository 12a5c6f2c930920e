import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { ok } from '../../kernel/index.ts'
import type { Canonical } from '../../kernel/index.ts'
import { cancelJob, jobRun } from './job-runs.ts'
import { startJobs } from './jobs.ts'
import type { JobDefinition, RunningJobs } from './jobs.ts'
import { openLog } from './log.ts'
import { storageJobs } from './tidying.ts'
import { readTx, withTx } from './transaction.ts'

let held: TestDatabase
let running: RunningJobs | undefined
const silent = openLog(() => {})

before(async () => {
  held = await testDatabase({ migrations: ['01'] })
})
after(async () => {
  await running?.stop()
  await held.close()
})

const start = async (jobs: readonly JobDefinition[]): Promise<void> => {
  await running?.stop()
  assert.ok(held.address.job)
  running = await startJobs({ database: held.database, connection: held.address.job, jobs, log: silent })
}

const enqueue = (job: string, payload: Canonical): Promise<unknown> =>
  withTx(held.database, { kind: 'session', sessionHash: null }, async (tx) => {
    await tx.enqueue(job, payload)
    return ok(null)
  })

async function until<Value>(read: () => Promise<Value | undefined>): Promise<Value> {
  for (let tries = 0; tries < 300; tries += 1) {
    const value = await read()
    if (value !== undefined) return value
    await pause(50)
  }
  throw new Error('it never came')
}

const runOf = (name: string, state: string) =>
  until(async () => (await held.sql('select * from storage.job_run where name = $1 and state = $2', [name, state]))[0])

test('a job of an act is run by the worker with its payload, and its progress is kept', async () => {
  const seen: Canonical[] = []
  await start([
    {
      name: 'count',
      run: async (payload, progress) => {
        seen.push(payload)
        await progress(3, 4)
      },
    },
  ])
  await enqueue('count', { list: [1, '二'] })
  const row = await runOf('count', 'done')
  assert.deepEqual(seen, [{ list: [1, '二'] }])
  assert.deepEqual([row['done'], row['total'], row['fault']], [3, 4, null])
})

test('a job that somebody cancels stops between two chunks', async () => {
  await start([
    {
      name: 'long',
      run: async (_payload, progress) => {
        for (let done = 0; await progress(done, 1_000_000); done += 1) await pause(10)
      },
    },
  ])
  const scope = { kind: 'session', sessionHash: null } as const
  const enqueued = await withTx(held.database, scope, async (tx) => ok(await tx.enqueue('long', {})))
  assert.ok(enqueued.ok)
  const id = enqueued.value
  await runOf('long', 'running')
  assert.deepEqual(await withTx(held.database, scope, async (tx) => ok(await cancelJob(tx, id))), ok(true))
  await runOf('long', 'cancelled')
  const run = await readTx(held.database, scope, (tx) => jobRun(tx, id))
  assert.deepEqual([run?.name, run?.state, run?.total], ['long', 'cancelled', 1_000_000])
  assert.deepEqual(await withTx(held.database, scope, async (tx) => ok(await cancelJob(tx, id))), ok(false))
})

test('a job that fails is tried again', async () => {
  let tries = 0
  await start([
    {
      name: 'stumble',
      run: async () => {
        tries += 1
        if (tries === 1) throw new Error('not yet')
      },
    },
  ])
  await enqueue('stumble', {})
  await runOf('stumble', 'done')
  assert.equal(tries, 2)
})

test('a job enqueued while no worker runs waits for one', async () => {
  await running?.stop()
  running = undefined
  await enqueue('later', {})
  await start([{ name: 'later', run: async () => {} }])
  await runOf('later', 'done')
})

test('keys are forgotten after seven days and the runs of jobs after ninety', async () => {
  await held.sql(`insert into storage.idempotency (actor, key, body_hash, answer, created_at) values
    ('a', 'old', 'h', '{}', clock_now() - interval '7 days 1 minute'), ('a', 'new', 'h', '{}', clock_now() - interval '6 days')`)
  await held.sql(`insert into storage.job_run (id, name, state, started_at, finished_at) values
    (gen_random_uuid(), 'past', 'done', clock_now() - interval '91 days', clock_now() - interval '91 days')`)
  for (const job of storageJobs(held.database)) await job.run({}, () => Promise.resolve(true))
  assert.deepEqual(await held.sql(`select key from storage.idempotency`), [{ key: 'new' }])
  assert.deepEqual(await held.sql(`select name from storage.job_run where name = 'past'`), [])
})
