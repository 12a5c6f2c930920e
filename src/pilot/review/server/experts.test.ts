import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { plantedRecord } from '../../../../tests/planted-parties.ts'
import { startTestServer } from '../../../../tests/server.ts'
import type { Answer, TestClient, TestServer } from '../../../../tests/server.ts'
import type { Role } from '../../../foundation/access/index.ts'
import { verifyEvidence } from '../../../foundation/audit/server/index.ts'
import { ok } from '../../../foundation/kernel/index.ts'
import { withTx } from '../../../foundation/storage/server/index.ts'
import { installOrganisation } from '../../parties/server/index.ts'
import { reviewSlice } from './index.ts'

let server: TestServer
let officer: TestClient
let expert: TestClient
let qinghe: string

before(async () => {
  server = await startTestServer()
  const made = await withTx(server.database, { kind: 'system', actor: 'test' }, async (tx) =>
    ok(await installOrganisation(tx, plantedRecord())),
  )
  assert.ok(made.ok)
  qinghe = made.value
  const enter = (login: string, role: Role): Promise<TestClient> =>
    server.signIn({ login, name: '甲示例', grants: [{ role, regionCode: null }], organisationId: null })
  officer = await enter('keeps.experts', 'ministry-officer')
  expert = await enter('an.expert', 'expert')
})
after(() => server.close())

const details = (more: object = {}): object => ({
  name: '甲子（示例）',
  profession: 'law',
  employers: [],
  former: [],
  declared: [],
  topics: { contract: 3 },
  maxLoad: 8,
  away: null,
  ...more,
})

interface Kept {
  readonly expert: {
    readonly id: string
    readonly version: number
    readonly state: string
    readonly pauseReason: string
  }
  readonly actions: readonly string[]
}

let keys = 0
const act = (line: string, body: object): Promise<Answer> => {
  keys += 1
  return officer.ask(line, { key: `expert-${keys}`, body })
}
const enter = (more: object = {}): Promise<Answer> => act('POST /api/experts', { details: details(more) })
const keptIn = ({ body }: Answer): Kept => body as Kept
const codeIn = ({ body }: Answer): string => (body as { readonly code: string }).code

test('an expert is entered once, changed, paused with a reason and resumed', async () => {
  const body = { details: details() }
  const first = await officer.ask('POST /api/experts', { key: 'once', body })
  assert.equal(first.status, 200, JSON.stringify(first.body))
  assert.deepEqual((await officer.ask('POST /api/experts', { key: 'once', body })).body, first.body)
  const { id } = keptIn(first).expert
  const edited = await act(`PUT /api/experts/${id}`, { version: 1, details: details({ maxLoad: 12 }) })
  assert.deepEqual([edited.status, keptIn(edited).expert.version], [200, 2])
  const paused = await act(`POST /api/experts/${id}/pause`, { version: 2, reason: '出国访学' })
  assert.deepEqual(keptIn(paused).actions, ['read', 'list', 'edit', 'resume'])
  assert.deepEqual([keptIn(paused).expert.state, keptIn(paused).expert.pauseReason], ['paused', '出国访学'])
  const resumed = await act(`POST /api/experts/${id}/resume`, { version: 3 })
  assert.deepEqual([keptIn(resumed).expert.state, keptIn(resumed).expert.pauseReason], ['listed', ''])
})

test('of two officials who change one expert the second is shown what the first wrote', async () => {
  const { id } = keptIn(await enter({ name: '乙丑（示例）' })).expert
  await act(`PUT /api/experts/${id}`, { version: 1, details: details({ name: '乙丑（示例）', maxLoad: 3 }) })
  const late = await act(`PUT /api/experts/${id}`, {
    version: 1,
    details: details({ name: '乙丑（示例）', maxLoad: 9 }),
  })
  assert.deepEqual([late.status, codeIn(late)], [409, 'expert-changed-meanwhile'])
  const { theirs } = (late.body as { readonly facts: { readonly theirs: { readonly maxLoad: number } } }).facts
  assert.equal(theirs.maxLoad, 3)
})

test('an employer on record stands by the record’s name; one that is not there, twice or later is refused', async () => {
  const employer = { organisationId: qinghe, name: '写错的名称' }
  const named = await enter({ employers: [employer] })
  const { employers } = keptIn(named).expert as unknown as { readonly employers: readonly { readonly name: string }[] }
  assert.equal(employers[0]?.name, '青禾示例财产保险股份有限公司')
  const byCode = await enter({
    former: [{ organisationId: null, creditCode: '91310000dem000014u', name: '青禾', until: null }],
  })
  assert.deepEqual((keptIn(byCode).expert as unknown as { readonly former: unknown }).former, [
    { organisationId: qinghe, name: '青禾示例财产保险股份有限公司', until: null },
  ])
  const nobody = { organisationId: '019aa000-0000-7000-8000-0000000000ff', name: '无此单位' }
  const refused = [
    [{ declared: [nobody] }, 'organisation-not-on-record'],
    [
      { declared: [{ organisationId: null, creditCode: '91110000600037341L', name: '无此单位' }] },
      'organisation-not-on-record',
    ],
    [{ employers: [employer], former: [{ ...employer, until: '2020-01-01' }] }, 'employer-stated-twice'],
    [{ former: [{ ...employer, until: '2199-01-01' }] }, 'former-employment-ends-later'],
    [{ away: { from: '2026-12-02', until: '2026-12-01' } }, 'away-out-of-order'],
  ] as const
  for (const [more, code] of refused) {
    const answer = await enter(more)
    assert.deepEqual([answer.status, codeIn(answer)], [422, code])
  }
  for (const more of [
    { maxLoad: 0 },
    { topics: { contract: 4 } },
    { profession: 'poetry' },
    { former: [{ ...employer, until: '2026-02-30' }] },
  ])
    assert.equal((await enter(more)).status, 400, JSON.stringify(more))
})

test('the register is a page by name in a fixed number of statements, and is not there for an expert', async () => {
  for (const name of ['丙寅（示例）', '丁卯（示例）', '戊辰（示例）']) await enter({ name, profession: 'security' })
  const page = async (query: string) =>
    (await officer.ask(`GET /api/experts?${query}`)).body as {
      readonly experts: readonly { readonly name: string }[]
      readonly counts: Readonly<Record<string, number>>
      readonly next: { readonly name: string; readonly id: string } | null
      readonly mayCreate: boolean
    }
  const before = server.database.statementsSent
  const first = await page('profession=security&limit=2')
  // Begin, who asks, the page, the counts and the end; access adds what its session needs.
  assert.ok(server.database.statementsSent - before <= 10, String(server.database.statementsSent - before))
  assert.equal(first.mayCreate, true)
  assert.equal(first.counts['security'], 3)
  const { next } = first
  assert.ok(next)
  const second = await page(`profession=security&limit=2&afterName=${encodeURIComponent(next.name)}&afterId=${next.id}`)
  const names = [...first.experts, ...second.experts].map(({ name }) => name)
  assert.deepEqual(names, names.toSorted())
  assert.equal(new Set(names).size, 3)
  assert.deepEqual(
    (await page(`words=${encodeURIComponent('戊辰')}`)).experts.map(({ name }) => name),
    ['戊辰（示例）'],
  )
  assert.equal((await page('words=%25')).experts.length, 0)
  assert.equal((await expert.ask('GET /api/experts')).status, 403)
})

test('what is in the log agrees with the register, a row changed behind it is found, and no name stands in it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'experts-'))
  const verify = async (): Promise<readonly [number, number | undefined]> => {
    const { rows, counts } = await verifyEvidence({
      database: server.database,
      tables: reviewSlice.auditedTables ?? [],
      keyFolder: folder,
      checkpointFolder: folder,
      full: false,
    })
    return [rows, counts['row-differs']]
  }
  const [rows, differing] = await verify()
  assert.ok(rows > 5 && !differing, `${rows} rows, ${differing} differ`)
  await server.sql(`update review.expert set max_load = 99 where name = '乙丑（示例）'`)
  assert.equal((await verify())[1], 1)
  const entries = await server.sql<{ readonly pre: string }>('select pre from audit.entry')
  assert.ok(entries.some(({ pre }) => pre.includes('expert.create')))
  assert.ok(!entries.some(({ pre }) => pre.includes('（示例）')))
})
