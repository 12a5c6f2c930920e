import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestServer, type TestClient, type TestServer } from '../../../../tests/server.ts'
import { requestHeader } from '../../../foundation/access/server/index.ts'
import { writeCsv } from '../../../foundation/documents/index.ts'
import { writeXlsx } from '../../../foundation/documents/server/index.ts'

let server: TestServer
let officer: TestClient

before(async () => {
  server = await startTestServer()
  const grants = [{ role: 'ministry-officer', regionCode: null }] as const
  officer = await server.signIn({ login: 'list.officer', name: '甲（示例）', organisationId: null, grants })
})
after(() => server.close())

const heads = ['方案名称', '牵头单位', '牵头单位类型', '地区', '行业', '险种', '限额下限（万元）', '限额上限（万元）']
const sound = ['示例停产方案', '示例财产保险', '保险公司', '江苏', '工业互联网', '财产类', '500', '5000']

async function uploaded(name: string, type: string, body: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const headers = { origin: server.origin, cookie: officer.cookie, [requestHeader]: '1', 'content-type': type }
  const url = `${server.origin}/attachments?name=${encodeURIComponent(name)}`
  const answered = await fetch(url, { method: 'POST', headers, body })
  assert.equal(answered.status, 201, await answered.clone().text())
  return ((await answered.json()) as { id: string }).id
}

interface Begun {
  readonly release: { readonly id: string; readonly version: number }
  readonly lines: readonly {
    readonly content: { readonly limit: object | null; readonly sectors: readonly string[] }
  }[]
}

async function begun(programme: string): Promise<Begun['release']> {
  const made = await officer.ask('POST /api/releases', { key: crypto.randomUUID(), body: { programme } })
  assert.equal(made.status, 200, JSON.stringify(made.body))
  return (made.body as Begun).release
}

const sent = ({ id, version }: Begun['release'], fileId: string, mode: 'look' | 'enter') =>
  officer.ask(`POST /api/releases/${id}/import`, { key: crypto.randomUUID(), body: { version, fileId, mode } })

test('a list from a table is looked at first and then taken over whole, with codes and fen', async () => {
  const release = await begun('2023-356')
  const csv = await uploaded('目录.csv', 'text/csv', writeCsv([heads, sound]))
  const looked = await sent(release, csv, 'look')
  assert.deepEqual(looked.body, { readable: 1, entered: 0, findings: [], version: release.version })
  const entered = await sent(release, csv, 'enter')
  assert.equal((entered.body as { entered: number }).entered, 1)
  const { lines } = (await officer.ask(`GET /api/releases/${release.id}`)).body as Begun
  // 500 and 5,000 of 10,000 yuan are 500,000,000 and 5,000,000,000 fen.
  assert.deepEqual(lines[0]?.content.limit, { from: '500000000', to: '5000000000' })
  assert.deepEqual(lines[0]?.content.sectors, ['industrial-internet'])
})

test('every fault of every row is told at once, and nothing is taken over while there is one', async () => {
  const release = await begun('demo-open')
  const rows = [
    sound,
    sound,
    ['', '示例', '保险公司', '火星', '工业互联网', '财产类', '500', '5000'],
    ['示例方案', '示例', '保险公司', '江苏', '工业互联网', '财产类', '9', '5'],
    ['示例方案二', '示例', '保险公司', '江苏', '航空', '财产类', '', ''],
  ]
  const columns = heads.map((title) => ({ title, width: 10 }))
  const book = writeXlsx([{ name: '目录', columns, rows }])
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const file = await uploaded('目录.xlsx', type, new Uint8Array(book))
  const refused = await sent(release, file, 'enter')
  assert.equal(refused.status, 422)
  const { code, facts } = refused.body as {
    code: string
    facts: { findings: readonly { row: number; code: string; column?: string }[] }
  }
  assert.equal(code, 'list-has-findings')
  assert.deepEqual(
    facts.findings.map((one) => [one.row, one.code, one.column]),
    [
      [3, 'twice-in-table', '方案名称'],
      [4, 'value-unknown', '地区'],
      [4, 'cell-empty', '方案名称'],
      [5, 'limit-unreadable', '限额下限（万元）'],
      [6, 'value-unknown', '行业'],
    ],
  )
  const { lines } = (await officer.ask(`GET /api/releases/${release.id}`)).body as Begun
  assert.equal(lines.length, 0)
})

test('wrong columns are named before any row is read', async () => {
  const [first] = (
    (await officer.ask('GET /api/releases?state=draft')).body as { releases: readonly Begun['release'][] }
  ).releases
  assert.ok(first)
  const file = await uploaded(
    '目录.csv',
    'text/csv',
    writeCsv([
      ['方案名称', '价格'],
      ['示例', '1'],
    ]),
  )
  const looked = await sent(first, file, 'look')
  const { findings } = looked.body as { findings: readonly { code: string; column?: string }[] }
  assert.deepEqual(
    findings.map(({ code, column }) => `${code} ${column}`),
    [
      'unknown-column 价格',
      ...['牵头单位', '牵头单位类型', '地区', '行业', '险种'].map((column) => `column-missing ${column}`),
    ],
  )
})
