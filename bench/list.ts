import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { attachDatabase, migrate, readConfiguration } from '../src/foundation/storage/server/index.ts'
import { quantile, shoot, type Shot } from './load.ts'
import { prepareRows } from './ready-rows.ts'
import { perRequest, processorSeconds, startServer, statementsSent, submission, whenReady } from './surge-stage.ts'

// The office's list of a round, a thousand solutions on one page, each filed over HTTP; against reading the rows of the
// list by plain SQL and writing them as JSON in this process.
const { values } = parseArgs({
  options: {
    solutions: { type: 'string', default: '1000' },
    tries: { type: 'string', default: '50' },
    port: { type: 'string', default: '3946' },
  },
})
const count = Number(values.solutions)
const tries = Number(values.tries)

const folder = mkdtempSync(join(tmpdir(), 'shidian-list-'))
const configuration = readConfiguration({ SHIDIAN_DATA: folder, SHIDIAN_PORT: values.port })
const attached = await attachDatabase(configuration)
await migrate(attached.address)
const prepared = await prepareRows(configuration, attached.address, count)
const origin = `http://127.0.0.1:${configuration.port}`
const server = startServer({ folder, port: values.port, profile: '' })
const agent = new Agent({ keepAlive: true, maxSockets: 8 })
try {
  await whenReady(origin)
  await fileAll()
  await analyse()
  await measure('whole list', `/api/solutions?programme=demo-open&limit=${count}`)
  await measure('by sector', `/api/solutions?programme=demo-open&limit=${count}&sector=telecom-internet`)
  await measure('by words', `/api/solutions?programme=demo-open&limit=50&words=${encodeURIComponent('压力测试')}`)
} finally {
  agent.destroy()
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  await attached.release()
  rmSync(folder, { recursive: true, force: true })
}

async function fileAll(): Promise<void> {
  let next = 0
  const one = async (): Promise<void> => {
    for (let draft = prepared.drafts[next++]; draft; draft = prepared.drafts[next++]) {
      const { status, body } = await shoot(agent, new URL(origin), submission(prepared, origin, draft))
      if (status !== 200) throw new Error(`${status} ${body.slice(0, 300)}`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, one))
}

/** What autovacuum would have done a minute later. */
async function analyse(): Promise<void> {
  const client = new pg.Client(attached.address.owner)
  await client.connect()
  await client.query('analyze')
  await client.end()
}

async function measure(name: string, path: string): Promise<void> {
  const shot: Shot = { method: 'GET', path, headers: { cookie: prepared.officer } }
  const first = await shoot(agent, new URL(origin), shot)
  const { lines } = JSON.parse(first.body) as { lines: unknown[] }
  const statements = await statementsOf(() => shoot(agent, new URL(origin), shot))
  const before = processorSeconds(server, folder)
  const milliseconds: number[] = []
  for (let index = 0; index < tries; index += 1) {
    const started = performance.now()
    await shoot(agent, new URL(origin), shot)
    milliseconds.push(performance.now() - started)
  }
  const used = perRequest(before, processorSeconds(server, folder), tries)
  milliseconds.sort((a, b) => a - b)
  const plain = await plainRead(lines.length)
  const median = quantile(milliseconds, 0.5)
  console.log(
    `${name}: ${lines.length} lines, ${(first.body.length / 1024).toFixed(0)} KB, ${statements} statements, ms p50 ${median.toFixed(1)} p99 ${quantile(milliseconds, 0.99).toFixed(1)} (≤ 100), processor ${used}, ${(median / plain).toFixed(1)} times a plain read (${plain.toFixed(1)} ms)`,
  )
}

async function statementsOf(act: () => Promise<unknown>): Promise<number> {
  const before = await statementsSent(agent, origin)
  await act()
  return (await statementsSent(agent, origin)) - before
}

/** The rows of the list and what hangs on them, read bare and written as JSON. */
async function plainRead(limit: number): Promise<number> {
  const client = new pg.Client(attached.address.owner)
  await client.connect()
  const milliseconds: number[] = []
  for (let index = 0; index < 20; index += 1) {
    const started = performance.now()
    const { rows } = await client.query(
      `select s.*, v.arrived_at, v.receipt_number from solicitation.solution s
       join solicitation.sealed_version v on v.solution_id = s.id order by s.number limit $1`,
      [limit],
    )
    JSON.stringify(rows)
    milliseconds.push(performance.now() - started)
  }
  await client.end()
  return quantile(
    milliseconds.sort((a, b) => a - b),
    0.5,
  )
}
