import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { startTestServer } from '../../../../tests/server.ts'
import type { Answer, TestClient, TestServer } from '../../../../tests/server.ts'
import { verifyEvidence } from '../../../foundation/audit/server/index.ts'
import type { Canonical } from '../../../foundation/kernel/index.ts'
import { bookOf, portfolioOf, shippedAssumptions } from '../index.ts'
import { riskSlice, runSimulation } from './index.ts'

const unit = '019aa000-0000-7000-8000-0000000000b1'
const rival = '019aa000-0000-7000-8000-0000000000b2'

let server: TestServer
let underwriter: TestClient
let stranger: TestClient
let filler: TestClient

before(async () => {
  server = await startTestServer()
  const enter = (login: string, role: 'underwriter' | 'filler', organisationId: string): Promise<TestClient> =>
    server.signIn({ login, name: '甲示例', grants: [{ role, regionCode: null }], organisationId })
  underwriter = await enter('looks.at.risk', 'underwriter', unit)
  stranger = await enter('of.another', 'underwriter', rival)
  filler = await enter('fills', 'filler', unit)
})
after(() => server.close())

const book = {
  rows: [
    { sector: 'telecom-internet', size: 'medium', count: 120, region: '330000', cloud: '云甲', supplier: '' },
    { sector: 'industrial-internet', size: 'small', count: 300, region: '320000', cloud: '云乙', supplier: '丙' },
  ],
  sharePpm: 500_000,
  adjustments: [],
} as const
const wanted = { name: '甲组合（示例）', book, years: 40_000, seed: 7 }

interface Run {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly done: number
  readonly total: number
  readonly fingerprint: string | null
  readonly repeats: boolean | null
  readonly rerunOf: string | null
  readonly actions: readonly string[]
  readonly picture: {
    readonly years: number
    readonly aal: number
    readonly tvar99: number
    readonly curve: readonly { readonly period: number; readonly annual: number }[]
    readonly groups: readonly { readonly kind: string; readonly name: string; readonly coTvar99: number }[]
    readonly drivers: readonly { readonly driver: string; readonly down: number; readonly up: number }[]
  } | null
}

let keys = 0
const act = (line: string, body: object, who: TestClient = underwriter): Promise<Answer> => {
  keys += 1
  return who.ask(line, { key: `risk-${keys}`, body })
}
const start = async (more: object = {}): Promise<Run> => {
  const { status, body } = await act('POST /api/risk/runs', { ...wanted, ...more })
  assert.equal(status, 200, JSON.stringify(body))
  return body as Run
}
const read = async (id: string): Promise<Run> => (await underwriter.ask(`GET /api/risk/runs/${id}`)).body as Run
const codeIn = ({ body }: Answer): string => (body as { readonly code: string }).code

/** What the worker would do with one part; what is asked between chunks answers by `progress`. */
const work = async (run: string, part: number, progress = () => Promise.resolve(true)): Promise<void> => {
  const payload: Canonical = { run, part }
  await riskSlice.jobs?.find(({ name }) => name === 'risk.simulate')?.run(server.host, payload, progress)
}

test('a run waits, shows a first curve from its first stretch, and is done when all stretches are', async () => {
  const started = await start()
  assert.deepEqual([started.state, started.done, started.total, started.picture], ['waiting', 0, 10, null])
  assert.deepEqual(started.actions, ['list', 'read', 'create', 'cancel'])
  await work(started.id, 0)
  const first = await read(started.id)
  assert.deepEqual([first.state, first.done, first.picture?.years], ['running', 4, 16_384])
  await work(started.id, 1)
  const done = await read(started.id)
  assert.deepEqual([done.state, done.done, done.picture?.years], ['done', 10, 40_000])
  assert.deepEqual(done.actions, ['list', 'read', 'rerun'])
  // The same figures as the engine gives on the command line.
  const { portfolio } = portfolioOf(bookOf(book), shippedAssumptions)
  const plain = await runSimulation(portfolio, { years: 40_000, seed: 7, workers: 1, memory: 1e9 })
  assert.ok(plain.ok)
  assert.deepEqual([done.picture?.aal, done.picture?.tvar99], [plain.value.aal, plain.value.tvar99])
  const sizes = done.picture?.drivers.map(({ down, up }) => Math.max(Math.abs(down), Math.abs(up))) ?? []
  assert.deepEqual(
    sizes,
    sizes.toSorted((a, b) => b - a),
  )
  assert.equal(sizes.length, 5)
  assert.deepEqual(
    done.picture?.groups.filter(({ kind }) => kind === 'cloud').map(({ name }) => name),
    ['云甲', '云乙'],
  )
  assert.deepEqual(await server.sql('select part from risk.run_part where run_id = $1', [started.id]), [])
})

test('stretches worked out in any order, or twice, give the same bits, and so does a rerun', async () => {
  const once = await start()
  for (const part of [1, 0, 1]) await work(once.id, part)
  const first = await read(once.id)
  const again = (await act(`POST /api/risk/runs/${once.id}/rerun`, {})).body as Run
  assert.deepEqual([again.rerunOf, again.repeats], [once.id, null])
  for (const part of [0, 1]) await work(again.id, part)
  const second = await read(again.id)
  assert.deepEqual([second.fingerprint, second.repeats, second.picture], [first.fingerprint, true, first.picture])
  const other = await start({ seed: 8 })
  for (const part of [0, 1]) await work(other.id, part)
  assert.notEqual((await read(other.id)).fingerprint, first.fingerprint)
})

test('cancelling frees the worker at its next look, and nothing is kept of what it had', async () => {
  const { id } = await start({ years: 2_000_000 })
  await work(id, 0)
  let looks = 0
  await work(id, 1, async () => {
    looks += 1
    if (looks === 1) assert.equal((await act(`POST /api/risk/runs/${id}/cancel`, {})).status, 200)
    return true
  })
  assert.equal(looks, 1)
  const cancelled = await read(id)
  assert.deepEqual(
    [cancelled.state, cancelled.fingerprint, cancelled.actions],
    ['cancelled', null, ['list', 'read', 'rerun']],
  )
  await work(id, 2)
  assert.equal((await read(id)).done, cancelled.done)
  assert.equal(codeIn(await act(`POST /api/risk/runs/${id}/cancel`, {})), 'not-in-this-state')
})

test('a run is asked for once, and not for an unknown sector, nothing, or more than fits', async () => {
  const body = { ...wanted, name: '一次' }
  const first = await underwriter.ask('POST /api/risk/runs', { key: 'once', body })
  assert.deepEqual((await underwriter.ask('POST /api/risk/runs', { key: 'once', body })).body, first.body)
  const [row] = book.rows
  const refused = async (rows: readonly object[]): Promise<readonly [number, string]> => {
    const answer = await act('POST /api/risk/runs', { ...wanted, book: { ...book, rows } })
    return [answer.status, codeIn(answer)]
  }
  assert.deepEqual(await refused([{ ...row, sector: 'poetry' }]), [422, 'unknown-sector'])
  const huge = Array.from({ length: 40 }, (_, index) => ({ ...row, count: 1_000_000, cloud: `云${index}` }))
  assert.deepEqual(await refused(huge), [413, 'simulation-exceeds-memory'])
  assert.equal((await refused([]))[0], 400)
  assert.equal((await refused([{ ...row, count: -1 }]))[0], 400)
})

test('another insurer’s run is not there, and who is no underwriter has no runs', async () => {
  const { id } = await start()
  const random = '019aa000-0000-7000-8000-0000000000ff'
  const [theirs, nothing] = [
    await stranger.ask(`GET /api/risk/runs/${id}`),
    await stranger.ask(`GET /api/risk/runs/${random}`),
  ]
  assert.deepEqual([theirs.status, codeIn(theirs)], [nothing.status, codeIn(nothing)])
  assert.equal(theirs.status, 404)
  assert.equal((await act(`POST /api/risk/runs/${id}/cancel`, {}, stranger)).status, 404)
  assert.deepEqual(((await stranger.ask('GET /api/risk/runs')).body as { readonly runs: unknown }).runs, [])
  assert.equal((await filler.ask('GET /api/risk/runs')).status, 403)
  assert.equal((await filler.ask(`GET /api/risk/runs/${id}`)).status, 404)
})

test('the list is a page in a fixed number of statements', async () => {
  for (let index = 0; index < 3; index++) await start()
  const before = server.database.statementsSent
  const page = (await underwriter.ask('GET /api/risk/runs?limit=2')).body as {
    readonly runs: readonly { readonly id: string }[]
    readonly next: string | null
    readonly mayCreate: boolean
  }
  assert.ok(server.database.statementsSent - before <= 8, String(server.database.statementsSent - before))
  assert.deepEqual([page.runs.length, page.mayCreate, page.next], [2, true, page.runs[1]?.id])
  const rest = (await underwriter.ask(`GET /api/risk/runs?limit=2&before=${page.next}`)).body as typeof page
  assert.ok(rest.runs[0] && rest.runs[0].id < page.next!)
})

test('a price is exact, inside its bracket, and names what it rests on', async () => {
  const query = 'scenario=telecom-internet.attack.data-tampering&size=medium'
  const price = async (more: string) =>
    (await underwriter.ask(`GET /api/risk/price?${query}${more}`)).body as {
      readonly fen: string
      readonly figures: Readonly<Record<string, number>>
      readonly bracket: Readonly<Record<string, readonly [number, number]>>
      readonly drivers: readonly { readonly driver: string }[]
      readonly evidence: object
      readonly engine: string
    }
  const plain = await price('')
  assert.equal(plain.fen, String(Math.round(plain.figures['mean']! * 100)))
  const [low, high] = plain.bracket['mean']!
  assert.ok(low <= plain.figures['mean']! && plain.figures['mean']! <= high)
  assert.deepEqual(plain.evidence, { frequency: 'D', severity: 'D' })
  assert.ok(BigInt((await price('&limit=none')).fen) >= BigInt(plain.fen))
  assert.ok(BigInt((await price('&deductible=1000000')).fen) < BigInt(plain.fen))
  assert.equal((await underwriter.ask('GET /api/risk/price?scenario=none&size=medium')).status, 422)
  assert.equal((await underwriter.ask(`GET /api/risk/price?${query}&deductible=-1`)).status, 400)
  assert.equal((await filler.ask(`GET /api/risk/price?${query}`)).status, 403)
})

test('what is in the log agrees with the runs, and a run changed behind it is found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'risk-'))
  const verify = async (): Promise<readonly [number, number | undefined]> => {
    const { rows, counts } = await verifyEvidence({
      database: server.database,
      tables: riskSlice.auditedTables ?? [],
      keyFolder: folder,
      checkpointFolder: folder,
      full: false,
    })
    return [rows, counts['row-differs']]
  }
  const adjusted = await start({
    book: { ...book, adjustments: [{ of: 'frequency', factorPpm: 1_200_000, reason: '本机构三年赔付' }] },
  })
  const [rows, differing] = await verify()
  assert.ok(rows > 5 && !differing, `${rows} rows, ${differing} differ`)
  await server.sql('update risk.run set seed = 99 where id = $1', [adjusted.id])
  assert.equal((await verify())[1], 1)
})
