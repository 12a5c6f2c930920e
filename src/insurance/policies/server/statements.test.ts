import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import {
  acting,
  insurers,
  type KeptStatement,
  plantUnit,
  type PlantedUnit,
  provider,
  saltFor,
  signed,
  sm3Of,
  statementFor,
  uploaded,
} from '../../../../tests/planted-policies.ts'
import { startTestServer, type Answer, type TestClient, type TestServer } from '../../../../tests/server.ts'
import { verifyEvidence } from '../../../foundation/audit/server/index.ts'
import { policiesSlice } from './index.ts'

let server: TestServer
let one: PlantedUnit
let two: PlantedUnit
let official: TestClient

before(async () => {
  server = await startTestServer()
  one = await plantUnit(server, insurers.one)
  two = await plantUnit(server, insurers.two)
  official = await server.signIn({
    login: 'counts.policies',
    name: '官员示例',
    grants: [{ role: 'ministry-officer', regionCode: null }],
    organisationId: null,
  })
})
after(() => server.close())

const codeIn = ({ body }: Answer): string => (body as { readonly code: string }).code
const upload = (who: TestClient, file: unknown): Promise<Answer> =>
  acting(who, 'POST /policies/statements?round=demo-open', file)

test('all licensed insurers are given the same salt of a round, on record, and nobody else is', async () => {
  const salt = await saltFor(one)
  assert.match(salt, /^[0-9a-f]{32}$/)
  assert.equal(await saltFor(two), salt)
  const [row] = await server.sql<{ count: number }>(
    `select count(*)::integer as count from audit.entry where pre like '%policy-salt.open%'`,
  )
  assert.ok((row?.count ?? 0) >= 2)
  const security = await plantUnit(server, provider, 'security-company')
  const refused = await acting(security.clerk, 'POST /api/policies/salt', { round: 'demo-open' })
  assert.deepEqual([refused.status, codeIn(refused)], [422, 'insurers-only'])
  assert.equal((await acting(official, 'POST /api/policies/salt', { round: 'demo-open' })).status, 404)
})

test('what one uploads another signs with a fresh second factor, and the next statement takes its place', async () => {
  const first = await uploaded(one, await statementFor(one, { led: 6, followed: 1 }))
  assert.deepEqual([first.statement.state, first.statement.number], ['draft', 1])
  const { id, version } = first.statement
  const sign = `POST /api/policies/statements/${id}/sign`
  assert.equal((await acting(one.clerk, sign, { version })).status, 403)
  assert.equal((await acting(two.certifier, sign, { version })).status, 404)
  // A draft that is uploaded anew keeps its number; who looked at the earlier figures is told.
  const again = await uploaded(one, await statementFor(one, { led: 7, followed: 1 }))
  assert.deepEqual([again.statement.id, again.statement.version], [id, 2])
  const stale = await acting(one.certifier, sign, { version })
  assert.deepEqual([stale.status, codeIn(stale)], [409, 'statement-changed-meanwhile'])
  const done = await acting(one.certifier, sign, { version: 2 }, 'sign-once')
  assert.equal(done.status, 200, JSON.stringify(done.body))
  assert.deepEqual((await acting(one.certifier, sign, { version: 2 }, 'sign-once')).body, done.body)
  const next = await signed(one, await statementFor(one, { led: 9, followed: 1, asOf: '2026-02-28' }))
  assert.equal(next.statement.number, 2)
  assert.deepEqual(
    next.difference?.figures.slice(0, 1).map(({ field, change }) => [field, change]),
    [['policies', '2']],
  )
  const rows = await server.sql('select number, state from policies.statement where organisation_id = $1 order by 1', [
    one.id,
  ])
  assert.deepEqual(rows, [
    { number: 1, state: 'superseded' },
    { number: 2, state: 'signed' },
  ])
})

test('a file that does not hold is refused whole with every reason and what to do, and nothing of it is kept', async () => {
  const good = await statementFor(two, { led: 8, followed: 0 })
  const count = async () =>
    (await server.sql('select 1 from policies.statement where organisation_id = $1', [two.id])).length
  const refusedAs = async (file: unknown, codes: readonly string[]) => {
    const answer = await upload(two.clerk, file)
    assert.equal(answer.status, 422, JSON.stringify(answer.body))
    const { code, facts, remedy } = answer.body as {
      readonly code: string
      readonly facts?: { readonly findings: readonly { readonly code: string }[] }
      readonly remedy: { readonly zh: string }
    }
    assert.deepEqual(facts ? facts.findings.map((finding) => finding.code) : [code], codes)
    assert.ok(remedy.zh.length > 5)
  }
  const { totals, keys } = good
  await refusedAs({ ...good, totals: { ...totals, reporter: insurers.one } }, ['statement-of-another-insurer'])
  await refusedAs({ ...good, totals: { ...totals, saltDigest: sm3Of('salt|another') } }, ['salt-of-another-round'])
  await refusedAs({ ...good, totals: { ...totals, asOf: '2099-01-01', cells: [] } }, [
    'as-of-in-future',
    'cells-do-not-add-up',
    'cell-premiums-do-not-add-up',
  ])
  await refusedAs({ ...good, keys: [...keys.slice(1), keys[1]] }, ['key-listed-twice'])
  await refusedAs({ ...good, totals: null }, ['statement-without-totals'])
  await refusedAs({ ...good, keys: [{ ...keys[0], key: 'x\u0000' }] }, ['statement-field-unreadable'])
  const text = await two.clerk.ask('POST /policies/statements?round=demo-open', {
    key: 'no-json',
    body: new URLSearchParams({ not: 'json' }),
  })
  assert.deepEqual([text.status, codeIn(text)], [422, 'statement-is-not-json'])
  assert.equal((await upload(one.certifier, good)).status, 403)
  assert.equal(await count(), 0)
  await uploaded(two, good)
  const twice = await upload(two.clerk, good)
  assert.deepEqual([twice.status, codeIn(twice)], [422, 'statement-same-as-before'])
  const older = await statementFor(one, { led: 9, followed: 1, asOf: '2026-02-27' })
  assert.deepEqual(codeIn(await upload(one.clerk, older)), 'statement-does-not-hold')
})

test('one insurer never meets another’s statement, and officials only what is signed', async () => {
  const draft = await uploaded(two, await statementFor(two, { led: 5, followed: 0 }))
  const address = `GET /api/policies/statements/${draft.statement.id}`
  const random = await one.clerk.ask('GET /api/policies/statements/019aa000-0000-7000-8000-0000000000ff')
  const strange = await one.clerk.ask(address)
  const known = ({ body }: Answer) => ({ ...(body as object), requestId: '' })
  assert.deepEqual([strange.status, known(strange)], [404, known(random)])
  assert.equal((await official.ask(address)).status, 404)
  const list = (await one.clerk.ask('GET /api/policies/statements?round=demo-open')).body as {
    readonly statements: readonly { readonly number: number }[]
  }
  assert.deepEqual(
    list.statements.map(({ number }) => number),
    [2, 1],
  )
  const { id, version } = draft.statement
  await acting(two.certifier, `POST /api/policies/statements/${id}/sign`, { version })
  const seen = await official.ask(address)
  assert.deepEqual([seen.status, (seen.body as KeptStatement).statement.led.policies], [200, 5])
})

test('what was signed cannot be changed in the database either', async () => {
  for (const change of [
    `update policies.statement set led = '{}' where state = 'signed'`,
    `delete from policies.statement_key k using policies.statement s where s.id = k.statement_id and s.state = 'signed'`,
  ])
    await assert.rejects(server.sql(change), /signed statement/)
})

test('two uploads at once of one insurer leave one draft', async () => {
  const files = await Promise.all(
    [11, 12, 13, 14].map((led) => statementFor(two, { led, followed: 0, asOf: '2026-03-31' })),
  )
  const answers = await Promise.all(files.map((file) => upload(two.clerk, file)))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 201, 201, 201],
  )
  const drafts = await server.sql(`select 1 from policies.statement where state = 'draft' and organisation_id = $1`, [
    two.id,
  ])
  assert.equal(drafts.length, 1)
})

test('the log agrees with every statement and its keys, and a planted change of a key is found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policies-'))
  const differing = async () => {
    const tables = policiesSlice.auditedTables ?? []
    const given = { database: server.database, tables, keyFolder: folder, checkpointFolder: folder, full: false }
    const { rows, counts } = await verifyEvidence(given)
    return [rows > 2, counts['row-differs'] ?? 0]
  }
  assert.deepEqual(await differing(), [true, 0])
  await server.sql(
    `do $do$ begin perform set_config('session_replication_role', 'replica', true);
       update policies.statement_key set led = not led where ctid = (select min(ctid) from policies.statement_key); end $do$`,
  )
  assert.deepEqual(await differing(), [true, 1])
})

test('the list and a statement take a fixed number of SQL statements', async () => {
  const sent = async (line: string) => {
    const start = server.database.statementsSent
    assert.equal((await one.clerk.ask(line)).status, 200)
    return server.database.statementsSent - start
  }
  const [row] = await server.sql<{ id: string }>(`select id from policies.statement where organisation_id = $1`, [
    one.id,
  ])
  assert.ok((await sent('GET /api/policies/statements?round=demo-open')) <= 7)
  assert.ok((await sent(`GET /api/policies/statements/${row?.id ?? ''}`)) <= 7)
})
