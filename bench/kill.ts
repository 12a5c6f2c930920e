// Kills server and database at random under load and counts what was acknowledged and is not there any more.
//   bin/shidian-node bench/kill.ts --kills 200 --acknowledgements 200000 [--synchronous-commit off] [--json]
// Exit status 0: nothing lost, nothing twice, every invariant and the chain hold. With synchronous_commit=off it must
// report loss; that run proves that this harness would see one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { attachDatabase, brokenInvariants, migrate, storageInvariants } from '../src/foundation/storage/server/index.ts'
import { chainStart, walkChain } from './kill-chain.ts'
import { killDatabase, keepWriter } from './kill-victims.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    acknowledgements: { type: 'string', default: '200000' },
    'synchronous-commit': { type: 'string', default: 'on' },
    clients: { type: 'string', default: '24' },
    json: { type: 'boolean', default: false },
  },
})
const wantedKills = Number(values.kills)
const wantedAcknowledgements = Number(values.acknowledgements)
const weak = values['synchronous-commit'] === 'off'

const work = mkdtempSync(join(tmpdir(), 'shidian-kill-'))
const dataFolder = join(work, 'data')
const attached = await attachDatabase({
  dataFolder,
  settings: { synchronous_commit: values['synchronous-commit'] },
})
const { address } = attached
await migrate(address)
await asOwner((client) =>
  client.query(`set role shidian_owner; create schema kill;
    create table kill.act (id uuid primary key, key text not null);
    create index on kill.act (key);
    grant usage on schema kill to shidian_app; grant insert on kill.act to shidian_app`),
)
const writer = keepWriter(address.app)

const acknowledged = new Set<string>()
const progress = { newest: 0 }
const unknown: string[] = []
const recent: string[] = []
let made = 0
const ended = new AbortController()
const recoveries: number[] = []
const faults: string[] = []
const lost = new Set<string>()
let place = chainStart

const clients = Array.from({ length: Number(values.clients) }, () => client())
const started = performance.now()
await killer()
ended.abort()
await Promise.all(clients)
await judge([...acknowledged])
const report = await finish()
await writer.stop()
await attached.release()
rmSync(work, { recursive: true, force: true })
print(report)
process.exitCode = report.lost + report.twice + report.faults.length === 0 ? 0 : 1

/** Sends one act after another; one whose outcome it does not know is sent again under its own key. */
async function client(): Promise<void> {
  while (!ended.signal.aborted) {
    const key = unknown.shift() ?? String((made += 1))
    const origin = writer.origin()
    const answer = origin ? await fetch(`${origin}/${key}`, { method: 'POST' }).catch(() => undefined) : undefined
    await answer?.body?.cancel()
    if (answer?.status === 200) {
      acknowledged.add(key)
      progress.newest = Math.max(progress.newest, Number(key))
      recent.push(key)
    } else {
      unknown.push(key)
      await pause(20)
    }
  }
}

async function killer(): Promise<void> {
  for (let kill = 1; kill <= wantedKills; kill += 1) {
    const target = Math.floor((wantedAcknowledgements / wantedKills) * kill)
    while (acknowledged.size < target) await pause(1)
    // A random moment inside a transaction, not the moment of an acknowledgement.
    if (!weak) await pause(Math.random() * 20)
    const victims = weak ? 'database' : (['server', 'database', 'both'] as const)[kill % 3]
    if (victims !== 'database') await writer.kill()
    if (victims !== 'server') await killDatabase(join(dataFolder, 'database', 'cluster'))
    recoveries.push(await recovered())
    await judge(recent.splice(0))
    if (kill % 20 === 0) console.error(`${kill} kills, ${acknowledged.size} acknowledgements, ${lost.size} lost`)
  }
  while (acknowledged.size < wantedAcknowledgements) await pause(10)
}

/** Milliseconds until an act that was begun after the kill is acknowledged, nobody helping. */
async function recovered(): Promise<number> {
  const began = performance.now()
  const before = made
  while (progress.newest <= before) {
    if (performance.now() - began > 60_000) throw new Error('it did not recover within a minute')
    await pause(5)
  }
  return performance.now() - began
}

async function judge(keys: readonly string[]): Promise<void> {
  await asOwner(async (client) => {
    for (let start = 0; start < keys.length; start += 10_000) {
      const some = keys.slice(start, start + 10_000)
      const { rows } = await client.query<{ key: string }>(
        'select k as key from unnest($1::text[]) k where not exists (select from kill.act where key = k)',
        [some],
      )
      for (const { key } of rows) lost.add(key)
    }
    if (weak) return
    const next = await walkChain(client, place)
    if (typeof next === 'string') faults.push(next)
    else place = next
  })
  if (!address.backup) throw new Error('an embedded database has a role for backups')
  for (const { name, rows } of await brokenInvariants(address.backup, storageInvariants))
    faults.push(`${name}: ${rows}`)
}

interface Report {
  readonly kills: number
  readonly acknowledgements: number
  readonly lost: number
  readonly twice: number
  readonly faults: readonly string[]
  readonly entries: string
  readonly seconds: number
  readonly recoveryMedian: number
  readonly recoveryLongest: number
}

async function finish(): Promise<Report> {
  const sorted = recoveries.toSorted((a, b) => a - b)
  const twice = await asOwner(async (client) => {
    const { rowCount } = await client.query('select key from kill.act group by key having count(*) > 1')
    if (weak) place = chainStart
    const end = await walkChain(client, place)
    if (typeof end === 'string') faults.push(end)
    else place = end
    return rowCount ?? 0
  })
  return {
    kills: recoveries.length,
    acknowledgements: acknowledged.size,
    lost: lost.size,
    twice,
    faults: [...new Set(faults)],
    entries: String(place.seq),
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
  console.log(`evidence log: ${report.entries} entries follow one another`)
  for (const fault of report.faults) console.log(`fault: ${fault}`)
}

async function asOwner<Value>(run: (client: pg.Client) => Promise<Value>): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client(address.owner)
    client.on('error', () => {})
    try {
      await client.connect()
      return await run(client)
    } catch (error) {
      if (tries > 100) throw error
      await pause(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
}
