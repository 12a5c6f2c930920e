// Kills server and database at random under load and counts what was acknowledged and is not there any more.
//   bin/shidian-node bench/kill.ts --kills 200 --acknowledgements 200000 [--acts plain] [--synchronous-commit off] [--json]
// Exit status 0: nothing lost, nothing twice, every invariant and the chain hold. With synchronous_commit=off it must
// report loss; that run proves that this harness would see one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import {
  attachDatabase,
  brokenInvariants,
  migrate,
  readConfiguration,
  storageInvariants,
} from '../src/foundation/storage/server/index.ts'
import { slices } from '../src/server/slices.ts'
import type { Acts } from './kill-acts.ts'
import { chainStart, walkChain } from './kill-chain.ts'
import { filingActs } from './kill-filing.ts'
import { plainActs, plainTables } from './kill-plain.ts'
import { killDatabase } from './kill-victims.ts'
import { prepareRows } from './ready-rows.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    acknowledgements: { type: 'string', default: '200000' },
    acts: { type: 'string', default: 'filing' },
    'synchronous-commit': { type: 'string', default: 'on' },
    clients: { type: 'string', default: '24' },
    json: { type: 'boolean', default: false },
  },
})
const wantedKills = Number(values.kills)
const wantedAcknowledgements = Number(values.acknowledgements)
const clientCount = Number(values.clients)
const weak = values['synchronous-commit'] === 'off'

const work = mkdtempSync(join(tmpdir(), 'shidian-kill-'))
const dataFolder = join(work, 'data')
const attached = await attachDatabase({ dataFolder })
const { address } = attached
await migrate(address)
const acts = await prepareActs()
if (weak) await onDatabase((client) => client.query('alter database shidian set synchronous_commit = off'))

// Loss shows only where the acknowledgement was a moment ago, so the weak run looks at nothing else.
const invariants = weak ? [] : [...storageInvariants, ...slices.flatMap((slice) => slice.invariants ?? [])]
const ended = new AbortController()
const progress = { acknowledged: 0, newestBegun: 0 }
const recoveries: number[] = []
const faults = new Set<string>()
const lost: string[] = []
let place = chainStart

const clients = Array.from({ length: clientCount }, (_, index) => client(index))
const started = performance.now()
await killer()
ended.abort()
await Promise.all(clients)
const report = await finish()
await acts.close()
await attached.release()
rmSync(work, { recursive: true, force: true })
print(report)
process.exitCode = report.lost + report.twice + report.faults.length === 0 ? 0 : 1

async function prepareActs(): Promise<Acts> {
  if (values.acts === 'plain') {
    await onDatabase((client) => client.query(plainTables))
    return plainActs(address.app)
  }
  const count = Math.ceil(wantedAcknowledgements * 0.055) + clientCount * 4
  const rows = await prepareRows(readConfiguration({ SHIDIAN_DATA: dataFolder }), address, count)
  return filingActs({ rows, dataFolder, clients: clientCount })
}

async function client(index: number): Promise<void> {
  while (!ended.signal.aborted) {
    const begun = performance.now()
    if (!(await acts.act(index))) continue
    progress.acknowledged += 1
    progress.newestBegun = Math.max(progress.newestBegun, begun)
  }
}

async function killer(): Promise<void> {
  await recovered(performance.now())
  for (let kill = 1; kill <= wantedKills; kill += 1) {
    const target = Math.floor((wantedAcknowledgements / wantedKills) * kill)
    while (progress.acknowledged < target) await pause(1)
    // A random moment inside a transaction, not the moment of an acknowledgement.
    if (!weak) await pause(Math.random() * 20)
    const victims = weak ? 'database' : (['server', 'database', 'both'] as const)[kill % 3]
    if (victims !== 'database') await acts.killServer()
    if (victims !== 'server') await killDatabase(join(dataFolder, 'database', 'cluster'))
    recoveries.push(await recovered(performance.now()))
    await judge()
    if (kill % 20 === 0) console.error(`${kill} kills, ${progress.acknowledged} acknowledgements, ${lost.length} lost`)
  }
  while (progress.acknowledged < wantedAcknowledgements) await pause(10)
}

/** Milliseconds until an act that was begun after the kill is acknowledged, nobody helping. */
async function recovered(killed: number): Promise<number> {
  while (progress.newestBegun <= killed) {
    if (performance.now() - killed > 60_000) throw new Error(`it did not recover: ${[...acts.faults].join('\n')}`)
    await pause(5)
  }
  return performance.now() - killed
}

async function judge(): Promise<void> {
  await onDatabase(async (client) => {
    lost.push(...(await acts.lost(client)))
    if (weak) return
    const next = await walkChain(client, place)
    if (typeof next === 'string') faults.add(next)
    else place = next
  })
  if (!address.backup) throw new Error('an embedded database has a role for backups')
  for (const { name, rows } of await brokenInvariants(address.backup, invariants)) faults.add(`${name}: ${rows} rows`)
}

interface Report {
  readonly kills: number
  readonly acknowledgements: number
  readonly lost: number
  readonly twice: number
  readonly faults: readonly string[]
  readonly invariants: number
  readonly entries: string
  readonly seconds: number
  readonly recoveryMedian: number
  readonly recoveryLongest: number
}

async function finish(): Promise<Report> {
  await judge()
  const sorted = recoveries.toSorted((a, b) => a - b)
  const twice = await onDatabase((client) => acts.twice(client))
  const whole = await onDatabase((client) => walkChain(client, chainStart))
  if (typeof whole === 'string') faults.add(whole)
  return {
    kills: recoveries.length,
    acknowledgements: progress.acknowledged,
    lost: lost.length,
    twice,
    faults: [...faults, ...acts.faults],
    invariants: invariants.length,
    entries: typeof whole === 'string' ? '0' : String(whole.seq),
    seconds: Math.round((performance.now() - started) / 1000),
    recoveryMedian: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    recoveryLongest: Math.round(sorted.at(-1) ?? 0),
  }
}

function print(report: Report): void {
  if (values.json) {
    console.log(JSON.stringify(report))
    return
  }
  console.log(
    `${report.kills} kills, ${report.acknowledgements} acknowledgements in ${report.seconds} s: ` +
      `${report.lost} lost, ${report.twice} twice, ${report.faults.length} other faults`,
  )
  console.log(`recovery: median ${report.recoveryMedian} ms, longest ${report.recoveryLongest} ms`)
  console.log(
    `${report.invariants} invariants after each kill; ${report.entries} entries of the evidence log in one chain`,
  )
  for (const one of lost.slice(0, 5)) console.log(`lost: ${one}`)
  for (const fault of report.faults) console.log(`fault: ${fault}`)
}

async function onDatabase<Value>(run: (client: pg.Client) => Promise<Value>): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client(address.owner)
    client.on('error', () => {})
    try {
      await client.connect()
      return await run(client)
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (tries > 100 || !/^(57P0|ECONN|ENOENT|08)/.test(code)) throw error
      await pause(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
}
