import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { startTestServer } from '../../../../tests/server.ts'
import type { Answer, TestClient, TestServer } from '../../../../tests/server.ts'
import type { Role } from '../../../foundation/access/index.ts'
import type { AttachmentReference } from '../../../foundation/attachments/index.ts'
import { writeXlsx } from '../../../foundation/documents/server/index.ts'

let server: TestServer
let officer: TestClient
let support: TestClient

before(async () => {
  server = await startTestServer()
  const enter = (login: string, role: Role): Promise<TestClient> =>
    server.signIn({ login, name: '甲示例', grants: [{ role, regionCode: null }], organisationId: null })
  officer = await enter('imports.experts', 'ministry-officer')
  support = await enter('helps.only', 'support-officer')
})
after(() => server.close())

const columns = ['姓名', '专业', '现任职单位', '最多评阅件数'].map((title) => ({ title, width: 20 }))

async function upload(who: TestClient, rows: readonly (readonly (string | number)[])[]): Promise<string> {
  const answer = await fetch(`${server.origin}/attachments?name=${encodeURIComponent('专家.xlsx')}`, {
    method: 'POST',
    body: writeXlsx([{ name: '专家', columns, rows }]) as BodyInit,
    headers: {
      cookie: who.cookie,
      origin: server.origin,
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  })
  assert.equal(answer.status, 201, await answer.clone().text())
  return ((await answer.json()) as AttachmentReference).id
}

const importing = (who: TestClient, fileId: string, mode: 'look' | 'enter'): Promise<Answer> =>
  who.ask('POST /api/experts/import', { key: `${mode}-${fileId}`, body: { fileId, mode } })

interface Imported {
  readonly readable: number
  readonly entered: number
  readonly findings: readonly { readonly row: number; readonly code: string }[]
}
const listedNow = async (): Promise<number> =>
  (await server.sql<{ readonly count: number }>('select count(*)::integer as count from review.expert'))[0]?.count ?? -1

test('a table is looked at without a trace, entered whole and once, and its second time finds everybody listed', async () => {
  const rows = [
    ['甲子（示例）', '保险', '示例大学甲', 8],
    ['乙丑（示例）', '法律', '无', 6],
  ]
  const file = await upload(officer, rows)
  assert.deepEqual((await importing(officer, file, 'look')).body, { readable: 2, entered: 0, findings: [] })
  assert.equal(await listedNow(), 0)
  const entered = await importing(officer, file, 'enter')
  assert.deepEqual(entered.body, { readable: 2, entered: 2, findings: [] })
  assert.deepEqual((await importing(officer, file, 'enter')).body, entered.body)
  assert.equal(await listedNow(), 2)
  const again = (await importing(officer, await upload(officer, rows), 'look')).body as Imported
  assert.deepEqual(
    again.findings.map(({ row, code }) => `${row} ${code}`),
    ['2 already-listed', '3 already-listed'],
  )
})

test('one finding keeps the whole table out and is named with its row', async () => {
  const before = await listedNow()
  const file = await upload(officer, [
    ['丙寅（示例）', '保险', '', 8],
    ['丁卯（示例）', '诗歌', '', 8],
    ['戊辰（示例）', '法律', '示例所 91110000600037341L', 0],
  ])
  const refused = await importing(officer, file, 'enter')
  assert.equal(refused.status, 422)
  const { code, facts } = refused.body as { readonly code: string; readonly facts: Imported }
  assert.equal(code, 'table-has-findings')
  assert.deepEqual(
    facts.findings.map((one) => `${one.row} ${one.code}`),
    ['3 profession-unknown', '4 load-out-of-range', '4 organisation-not-on-record'],
  )
  assert.equal(await listedNow(), before)
})

test('an official imports only a file of one’s own, and whoever only helps imports none', async () => {
  const file = await upload(support, [['己巳（示例）', '保险', '', 8]])
  assert.equal((await importing(officer, file, 'look')).status, 404)
  assert.equal((await importing(support, file, 'look')).status, 403)
})
