import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { startTestServer } from '../../../../tests/server.ts'
import type { TestClient, TestServer } from '../../../../tests/server.ts'
import { riskSlice } from './index.ts'

let server: TestServer
let official: TestClient

interface Stress {
  readonly cells:
    | readonly {
        readonly name: string
        readonly insureds: number
        readonly insurers: number
        readonly losses: readonly { readonly hours: number; readonly mean: number; readonly all: number }[]
      }[]
    | null
}

const unitOf = (number: number): string => `019aa000-0000-7000-8000-0000000000d${number}`

before(async () => {
  server = await startTestServer()
  official = await server.signIn({
    login: 'an.official',
    name: '乙示例',
    grants: [{ role: 'ministry-officer', regionCode: null }],
    organisationId: null,
  })
})
after(() => server.close())

/** An insurer that runs a book to its end. */
async function insurer(
  number: number,
  rows: readonly (readonly [cloud: string, count: number])[],
): Promise<TestClient> {
  const client = await server.signIn({
    login: `insurer.${number}`,
    name: '甲示例',
    grants: [{ role: 'underwriter', regionCode: null }],
    organisationId: unitOf(number),
  })
  const book = {
    rows: rows.map(([cloud, count]) => ({
      sector: 'telecom-internet',
      size: 'medium',
      count,
      region: '330000',
      cloud,
      supplier: '',
    })),
    sharePpm: 500_000,
    adjustments: [],
  }
  const made = await client.ask('POST /api/risk/runs', {
    key: 'run',
    body: { name: '组合', book, years: 4096, seed: 1 },
  })
  const { id } = made.body as { readonly id: string }
  await riskSlice.jobs?.[0]?.run(server.host, { run: id, part: 0 }, () => Promise.resolve(true))
  return client
}

const stress = async (scenario = 'cloud-outage'): Promise<Stress> =>
  (await official.ask(`GET /api/risk/stress?scenario=${scenario}`)).body as Stress

test('two insurers alone are not shown; with a third the whole is, and small clouds stand together', async () => {
  await insurer(1, [
    ['云甲', 100],
    ['云乙', 20],
  ])
  await insurer(2, [['云甲', 60]])
  assert.equal((await stress()).cells, null)
  const third = await insurer(3, [
    ['云甲', 40],
    ['云丙', 5],
  ])
  const { cells } = await stress()
  assert.deepEqual(
    cells?.map(({ name, insureds, insurers }) => [name, insureds, insurers]),
    [
      ['云甲', 200, 3],
      ['', 25, 1],
    ],
  )
  // 200 medium firms at a line of a half, 72 − 12 hours of 20,000 yuan: 120 million where all are hit.
  assert.equal(Math.round(cells?.[0]?.losses[0]?.all ?? 0), 120_000_000)
  assert.equal((await third.ask('GET /api/risk/stress?scenario=cloud-outage')).status, 403)
  assert.equal((await official.ask('GET /api/risk/stress?scenario=none')).status, 422)
})

test('the function behind it answers nothing to who is no official, whatever is asked', async () => {
  const [row] = await server.sql<{ readonly count: number }>(
    `select count(*)::integer as count from risk.exposure('{"small": 1, "medium": 1, "large": 1}')`,
  )
  assert.equal(row?.count, 0)
})

test('an insurer counts once, with the book that it has last run to its end', async () => {
  const before = (await stress('mass-ransomware')).cells?.[0]?.insureds
  const client = await server.signIn({
    login: 'insurer.3.again',
    name: '丙示例',
    grants: [{ role: 'underwriter', regionCode: null }],
    organisationId: unitOf(3),
  })
  const [row] = ((await client.ask('GET /api/risk/runs')).body as { readonly runs: readonly { readonly id: string }[] })
    .runs
  const again = await client.ask(`POST /api/risk/runs/${row?.id}/rerun`, { key: 'again', body: {} })
  const { id } = again.body as { readonly id: string }
  assert.equal((await stress('mass-ransomware')).cells?.[0]?.insureds, before)
  await riskSlice.jobs?.[0]?.run(server.host, { run: id, part: 0 }, () => Promise.resolve(true))
  assert.equal((await stress('mass-ransomware')).cells?.[0]?.insureds, before)
})
