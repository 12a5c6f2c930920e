import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import {
  issueReceipt,
  makeCheckpoint,
  openNotary,
  provedReceipt,
  recorder,
  signReceipt,
  verifyEvidence,
} from '../src/foundation/audit/server/index.ts'
import { instantOf, ok } from '../src/foundation/kernel/index.ts'
import {
  embeddedAddress,
  ensureCluster,
  ensureDatabase,
  migrate,
  openDatabase,
  readMigrations,
  stopCluster,
  withTx,
} from '../src/foundation/storage/server/index.ts'
import type { Database, Scope, Tx } from '../src/foundation/storage/server/index.ts'
import { quantile } from './load.ts'

// What the evidence log adds to a transaction that inserts one row, on a database that waits for the disk, and what
// checkpoints, proofs and verification cost over many entries. Arguments: entries of the long log (default 100000).

const many = Number(process.argv[2] ?? 100_000)
const somebody: Scope = { kind: 'session', sessionHash: null }
const content = '7c'.repeat(32)
const insert = { name: 'bench.insert', text: 'insert into bench.row (id, words) values ($1, $2)' }

const folder = mkdtempSync(join(tmpdir(), 'shidian-bench-audit-'))
const cluster = await ensureCluster(folder)
try {
  await ensureDatabase(cluster, 'bench')
  const address = embeddedAddress(cluster, 'bench')
  await migrate(
    address,
    readMigrations().filter(({ name }) => /^0[12]/.test(name)),
  )
  const { backup = address.app, job = address.app, owner = address.app } = address
  const setUp = await openDatabase({ app: owner, poolSize: 1 })
  for (const [index, text] of [
    'create schema bench',
    'create table bench.row (id uuid primary key, words text)',
    'grant usage on schema bench to shidian_app',
    'grant insert on bench.row to shidian_app',
  ].entries()) {
    await withTx(setUp, somebody, async (tx) => ok(await tx.query({ name: `bench.${index}`, text })))
  }
  await setUp.close()
  const database = await openDatabase({ app: address.app, job, recorder, poolSize: 16 })
  const notary = openNotary({ keyFolder: join(folder, 'keys'), checkpointFolder: join(folder, 'checkpoints') })
  await compareTransactions(database, notary)
  await measureLongLog(database, notary)
  const reading = await openDatabase({ app: backup, poolSize: 1 })
  const began = performance.now()
  const settings = { keyFolder: join(folder, 'keys'), checkpointFolder: join(folder, 'checkpoints') }
  const done = await verifyEvidence({ database: reading, tables: [], ...settings, full: false })
  const seconds = (performance.now() - began) / 1000
  console.log(
    `verify: status ${done.status}, ${done.entries} entries in ${seconds.toFixed(1)} s, ${rate(done.entries, seconds)}`,
  )
  await reading.close()
  await database.close()
} finally {
  await stopCluster(cluster.folder)
  rmSync(folder, { recursive: true, force: true })
}

type Notary = ReturnType<typeof openNotary>
type Act = (database: Database, notary: Notary) => Promise<unknown>

async function plain(tx: Tx): Promise<string> {
  const id = tx.newId()
  await tx.query(insert, [id, 'words'])
  return id
}

function entryOf(id: string) {
  const row = { words: 'words', more: ['a', 'b'], count: 3 }
  const changes = [{ table: 'bench.row', id, version: 1, row }]
  return { action: 'row.insert', resource: 'row', id, version: 1, changes }
}

async function compareTransactions(database: Database, notary: Notary): Promise<void> {
  const acts: readonly (readonly [string, Act])[] = [
    ['plain insert', () => withTx(database, somebody, async (tx) => ok(await plain(tx)))],
    [
      'with its entry',
      () =>
        withTx(database, somebody, async (tx) => {
          tx.record(entryOf(await plain(tx)))
          return ok(null)
        }),
    ],
    [
      'with entry and signed receipt',
      async () => {
        const done = await withTx(database, somebody, async (tx) => {
          const entry = entryOf(await plain(tx))
          return ok(await issueReceipt(tx, { series: 'SQ', arrival: instantOf(Date.now()), content, entry }))
        })
        if (done.ok) await signReceipt(database, notary, done.value)
      },
    ],
  ]
  for (const atOnce of [1, 16]) {
    const count = atOnce === 1 ? 100 : 600
    const measured = acts.map(([name, act]) => ({ name, act, seconds: 0, sorted: [] as number[] }))
    // In turns, so that what else the machine does at a moment falls on all of them; the first turn warms up.
    for (let turn = 0; turn < 6; turn += 1) {
      for (const one of measured) {
        const { seconds, sorted } = await run(count, atOnce, () => one.act(database, notary))
        if (turn === 0) continue
        one.seconds += seconds
        one.sorted = [...one.sorted, ...sorted].sort((a, b) => a - b)
      }
    }
    for (const { name, seconds, sorted } of measured) {
      const ratio = (measured[0]?.seconds ?? 0) / seconds
      const at = (share: number): string => quantile(sorted, share).toFixed(2)
      console.log(
        `${atOnce} at once, ${name.padEnd(30)} ${rate(sorted.length, seconds).padStart(10)}  ms p50 ${at(0.5)} p99 ${at(0.99)}  ratio ${ratio.toFixed(2)}`,
      )
    }
  }
}

async function run(
  count: number,
  atOnce: number,
  act: () => Promise<unknown>,
): Promise<{ seconds: number; sorted: number[] }> {
  const sorted: number[] = []
  let left = count
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1
        const started = performance.now()
        await act()
        sorted.push(performance.now() - started)
      }
    }),
  )
  return { seconds: (performance.now() - began) / 1000, sorted: sorted.sort((a, b) => a - b) }
}

async function measureLongLog(database: Database, notary: Notary): Promise<void> {
  await makeCheckpoint(database, notary)
  const began = performance.now()
  for (let made = 0; made < many; made += 1000) {
    await withTx(database, somebody, async (tx) => {
      for (let index = 0; index < 1000; index += 1) tx.record(entryOf(tx.newId()))
      return ok(null)
    })
  }
  const appended = (performance.now() - began) / 1000
  console.log(`append 1000 in a transaction: ${many} entries in ${appended.toFixed(1)} s, ${rate(many, appended)}`)
  const first = performance.now()
  const made = await makeCheckpoint(database, notary)
  console.log(`checkpoint over ${many} new entries of ${made?.size}: ${(performance.now() - first).toFixed(0)} ms`)
  const done = await withTx(database, somebody, async (tx) =>
    ok(await issueReceipt(tx, { series: 'SQ', arrival: instantOf(Date.now()), content, entry: entryOf(tx.newId()) })),
  )
  const next = performance.now()
  await makeCheckpoint(database, notary)
  console.log(`checkpoint over one new entry: ${(performance.now() - next).toFixed(1)} ms`)
  if (!done.ok) throw new Error('the receipt was refused')
  const asked = performance.now()
  const proved = await provedReceipt(database, notary, done.value)
  console.log(
    `signed receipt with proof of ${proved.ok ? proved.value.proof.path.length : 0} steps: ${(performance.now() - asked).toFixed(1)} ms`,
  )
}

function rate(count: number, seconds: number): string {
  return `${Math.round(count / seconds)}/s`
}
