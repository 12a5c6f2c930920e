import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { writeXlsx } from '../../../foundation/documents/server/index.ts'
import { ok } from '../../../foundation/kernel/index.ts'
import { withTx } from '../../../foundation/storage/server/index.ts'
import {
  acting,
  enterprise,
  insurers,
  plantUnit,
  type PlantedUnit,
  provider,
  saltFor,
  signed,
  sm3Of,
  statementFor,
} from '../../../../tests/planted-policies.ts'
import { startTestServer, type Answer, type TestClient, type TestServer } from '../../../../tests/server.ts'
import { attributionColumns } from '../index.ts'
import { attributionOf, attributionOfRegion, nationalTotals } from './index.ts'

let server: TestServer
let leader: PlantedUnit
let follower: PlantedUnit
let security: PlantedUnit
let factory: PlantedUnit
let province: TestClient
let official: TestClient

before(async () => {
  server = await startTestServer()
  leader = await plantUnit(server, insurers.one)
  follower = await plantUnit(server, insurers.two)
  security = await plantUnit(server, provider, 'security-company')
  factory = await plantUnit(server, enterprise, 'other-industry')
  const enter = (role: 'local-officer' | 'ministry-officer', regionCode: string | null): Promise<TestClient> =>
    server.signIn({ login: `counts.${role}`, name: '官员示例', grants: [{ role, regionCode }], organisationId: null })
  province = await enter('local-officer', '310000')
  official = await enter('ministry-officer', null)
})
after(() => server.close())

interface Board {
  readonly national: {
    readonly policies: number
    readonly followedOnly: number
    readonly contested: number
    readonly unconfirmed: number
    readonly led: { readonly policies: number; readonly premiumGross: string }
    readonly cells: readonly { readonly policies: number | null; readonly statements: readonly string[] }[]
  }
  readonly sources: readonly { readonly id: string }[]
  readonly attributed: readonly { readonly part: string; readonly policies: number; readonly unconfirmed: number }[]
}
interface Mine {
  readonly id: string
  readonly part: string
  readonly reported: number
  readonly confirmed: number
  readonly added: number
  readonly already: number
  readonly lines: readonly { readonly key: string; readonly confirmed: boolean }[]
}

const board = async (): Promise<Board> => {
  const { status, body } = await official.ask('GET /api/policies/board?round=demo-open')
  assert.equal(status, 200, JSON.stringify(body))
  return body as Board
}
const policy = { leader: insurers.one, number: 'POL-1' }
const report = async (who: TestClient, policies: readonly object[] = [policy]): Promise<Mine> => {
  const { status, body } = await acting(who, 'POST /api/policies/attribution', { round: 'demo-open', policies })
  assert.equal(status, 200, JSON.stringify(body))
  return body as Mine
}
const mine = async (who: TestClient): Promise<Mine> =>
  (await who.ask('GET /api/policies/attribution?round=demo-open')).body as Mine
const codeIn = ({ body }: Answer): string => (body as { readonly code: string }).code

test('one policy reported by insurer, security partner, enterprise and province raises the national count by 1', async () => {
  const keyOfPolicy = sm3Of(`${await saltFor(leader)}|${insurers.one}|POL-1`)
  const before = await board()
  // Before any insurer has sent it, it counts nowhere and stands apart.
  for (const who of [security.clerk, factory.clerk, province])
    assert.deepEqual((({ reported, confirmed }) => [reported, confirmed])(await report(who)), [1, 0])
  const apart = await board()
  assert.deepEqual([apart.national.policies - before.national.policies, apart.national.unconfirmed], [0, 1])
  const file = await statementFor(leader, { led: 1, followed: 0 })
  await signed(leader, { ...file, keys: [{ key: keyOfPolicy, role: 'leader' }] })
  const after = await board()
  assert.deepEqual([after.national.policies - before.national.policies, after.national.unconfirmed], [1, 0])
  assert.deepEqual(after.attributed, [
    { part: 'authority', policies: 1, unconfirmed: 0 },
    { part: 'enterprise', policies: 1, unconfirmed: 0 },
    { part: 'service', policies: 1, unconfirmed: 0 },
    { part: 'all', policies: 1, unconfirmed: 0 },
  ])
  for (const who of [security.clerk, factory.clerk, province]) {
    const { reported, confirmed, lines } = await mine(who)
    assert.deepEqual([reported, confirmed, lines.map(({ key }) => key)], [1, 1, [keyOfPolicy]])
  }
  // The follower of the same policy adds nothing either; a policy whose leader sent nothing adds one without premium.
  const followed = await statementFor(follower, { led: 0, followed: 2, word: 'follower' })
  const [, second] = followed.keys
  await signed(follower, { ...followed, keys: [{ key: keyOfPolicy, role: 'follower' }, second] })
  const { national, sources } = await board()
  assert.deepEqual(
    [national.policies, national.followedOnly, national.led.policies, national.led.premiumGross],
    [2, 1, 1, '106'],
  )
  // One policy is fewer than five: its cell is hidden nationally too, and leads to its statement.
  const [cell] = national.cells
  const first = sources.find(({ id }) => cell?.statements.includes(id))
  assert.deepEqual([cell?.policies, first !== undefined], [null, true])
})

test('the same door gives other slices the same figures', async () => {
  const [round] = await server.sql<{ id: string }>(`select id from programmes.programme where code = 'demo-open'`)
  const roundId = round?.id ?? ''
  const seen = await withTx(server.database, { kind: 'system', actor: 'test' }, async (tx) =>
    ok({
      national: await nationalTotals(tx, roundId),
      security: await attributionOf(tx, security.id, roundId),
      province: await attributionOfRegion(tx, '310000', roundId),
      nobody: await attributionOf(tx, leader.id, roundId),
    }),
  )
  assert.ok(seen.ok)
  const { national } = await board()
  assert.deepEqual(seen.value.national, national)
  assert.deepEqual(seen.value.security, { reported: 1, confirmed: 1 })
  assert.deepEqual(seen.value.province, { reported: 1, confirmed: 1 })
  assert.deepEqual(seen.value.nobody, { reported: 0, confirmed: 0 })
})

test('two insurers that both say they lead a policy are shown, and it counts once', async () => {
  const word = 'contested'
  await signed(leader, await statementFor(leader, { led: 6, followed: 0, word, asOf: '2026-02-28' }))
  await signed(follower, await statementFor(follower, { led: 7, followed: 0, word, asOf: '2026-02-28' }))
  const { national } = await board()
  assert.deepEqual([national.policies, national.contested, national.led.policies], [7, 6, 13])
})

test('reporting twice counts once, one row wrong takes none, and what was a mistake is taken back', async () => {
  const again = await report(factory.clerk, [policy, { ...policy, number: 'POL-2' }])
  assert.deepEqual([again.added, again.already, again.reported], [1, 1, 2])
  const wrong = await acting(factory.clerk, 'POST /api/policies/attribution', {
    round: 'demo-open',
    policies: [
      { ...policy, number: 'POL-3' },
      { leader: 'x', number: 'POL-4' },
    ],
  })
  assert.deepEqual([wrong.status, codeIn(wrong)], [422, 'attribution-rows-do-not-hold'])
  assert.match(JSON.stringify(wrong.body), /第 2 行：首席保险人/)
  assert.equal((await mine(factory.clerk)).reported, 2)
  const { id, lines } = await mine(factory.clerk)
  const remove = `POST /api/policies/attributions/${id}/remove`
  const [line] = lines
  assert.equal((await acting(security.clerk, remove, { key: line?.key })).status, 404)
  assert.equal((await acting(factory.clerk, remove, { key: line?.key })).status, 200)
  assert.equal(codeIn(await acting(factory.clerk, remove, { key: line?.key })), 'attribution-not-there')
  assert.equal((await mine(factory.clerk)).reported, 1)
  assert.equal(
    codeIn(await acting(leader.clerk, 'POST /api/policies/attribution', { round: 'demo-open', policies: [policy] })),
    'insurers-send-statements',
  )
})

test('a table as XLSX or CSV is read by its columns, and no policy number is kept anywhere', async () => {
  const columns = [attributionColumns.leader, attributionColumns.number].map(({ zh }) => ({ title: zh, width: 30 }))
  const rows = ['TAB-1', 'TAB-2'].map((number) => [insurers.two, number])
  const send = async (bytes: BodyInit, key: string): Promise<Answer> => {
    const answered = await fetch(`${server.origin}/policies/attributions?round=demo-open`, {
      method: 'POST',
      headers: {
        origin: server.origin,
        cookie: security.clerk.cookie,
        'x-shidian-request': '1',
        'idempotency-key': key,
        'content-type': 'application/octet-stream',
      },
      body: bytes,
    })
    return { status: answered.status, body: await answered.json(), headers: answered.headers }
  }
  const sheet = await send(writeXlsx([{ name: '保单', columns, rows }]) as BodyInit, 'xlsx')
  assert.deepEqual([sheet.status, (sheet.body as Mine).added], [201, 2], JSON.stringify(sheet.body))
  const csv = `\uFEFF保单号,首席保险人统一社会信用代码\r\nTAB-2,${insurers.two}\r\nTAB-3,${insurers.two}\r\n`
  const table = await send(csv, 'csv')
  assert.deepEqual([(table.body as Mine).added, (table.body as Mine).already], [1, 1])
  assert.equal(codeIn(await send('甲,乙\r\n1,2\r\n', 'columns')), 'attribution-without-columns')
  assert.equal(codeIn(await send(new Uint8Array([0x50, 0x4b, 1, 2]), 'broken')), 'workbook-unreadable')
  for (const { table_name: name } of await server.sql<{ table_name: string }>(
    `select table_name from information_schema.tables where table_schema = 'policies'`,
  )) {
    const found = await server.sql(`select 1 from policies.${name} t where t::text like '%TAB-%'`)
    assert.deepEqual(found, [], name)
  }
  const logged = await server.sql(`select 1 from audit.entry where pre like '%TAB-%'`)
  assert.deepEqual(logged, [])
})

test('board and statement are exported as workbooks to whoever may read them', async () => {
  const { sources } = await board()
  const statement = `GET /policies/statements/${sources[0]?.id ?? ''}/statement.xlsx`
  for (const line of [statement, 'GET /policies/board.xlsx?round=demo-open']) {
    const { status, headers } = await official.ask(line)
    assert.deepEqual([status, headers.get('content-type')?.includes('spreadsheetml')], [200, true])
  }
  assert.equal((await security.clerk.ask(statement)).status, 404)
  assert.equal((await security.clerk.ask('GET /policies/board.xlsx?round=demo-open')).status, 403)
})

test('board and attribution take a fixed number of SQL statements', async () => {
  const sent = async (who: TestClient, line: string) => {
    const start = server.database.statementsSent
    assert.equal((await who.ask(line)).status, 200)
    return server.database.statementsSent - start
  }
  assert.ok((await sent(official, 'GET /api/policies/board?round=demo-open')) <= 9)
  assert.ok((await sent(security.clerk, 'GET /api/policies/attribution?round=demo-open')) <= 8)
})
