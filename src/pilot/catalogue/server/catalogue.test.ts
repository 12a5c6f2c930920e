import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { plantEntries } from '../../../../tests/planted-catalogue.ts'
import { startTestServer, type TestServer } from '../../../../tests/server.ts'
import { readCsv } from '../../../foundation/documents/index.ts'
import { readXlsx } from '../../../foundation/documents/server/index.ts'

let server: TestServer
before(async () => {
  server = await startTestServer()
  await plantEntries(server, 1_000)
})
after(() => server.close())

interface Found {
  readonly total: number
  readonly entries: readonly { readonly number: string; readonly content: { readonly title: string } }[]
}

async function found(q: string): Promise<Found> {
  const answered = await server.visitor.ask(`GET /api/entries?size=100&q=${encodeURIComponent(q)}`)
  assert.equal(answered.status, 200, JSON.stringify(answered.body))
  return answered.body as Found
}

// tests/planted-catalogue.ts: of n entries every second is of the industrial internet, every third stops lines, every fifth
// has a partner, the limits of entry i are i and 10 i of 10,000 yuan.
test('words, fields, possessions and a minus are met together', async () => {
  assert.equal((await found('')).total, 1_000)
  assert.equal((await found('行业:工业互联网')).total, 500)
  assert.equal((await found('停产')).total, 333)
  assert.equal((await found('行业:工业互联网 停产')).total, 166)
  assert.equal((await found('行业:工业互联网 -停产')).total, 500 - 166)
  assert.equal((await found('has:联合单位')).total, 200)
  assert.equal((await found('"停产保障"')).total, 333)
  assert.equal((await found('"保障停产"')).total, 0)
})

test('a limit that is asked for touches the range of the entry', async () => {
  // Entry i reaches from i to 10 i, so 9,991 and more are met by i = 1,000 alone, at most 2 by i = 1 and 2.
  assert.equal((await found('限额:>=9991')).total, 1)
  assert.equal((await found('限额:<=2')).total, 2)
})

test('an order is total: pages in it never overlap', async () => {
  const { entries } = await found('order:-limit')
  assert.equal(entries[0]?.content.title.includes('1000'), true)
})

test('what is not understood is refused to programs and said on the page, with what can be written', async () => {
  const answered = await server.visitor.ask(`GET /api/entries?q=${encodeURIComponent('行页:x')}`)
  assert.deepEqual([answered.status, (answered.body as { code: string }).code], [400, 'search-unknown-field'])
  const page = await server.visitor.ask(`GET /catalogue?q=${encodeURIComponent('行页:x')}`)
  assert.equal(page.status, 400)
  assert.match(String(page.body), /这份清单没有“行页”这个检索项/)
  assert.match(String(page.body), /是不是“行业”/)
})

test('the boxes count what each would leave, and the page asks the database seven times', async () => {
  let least = Infinity
  // The server's own tasks ask as well now and then; the page alone is the least of several.
  for (let tries = 0; tries < 5; tries += 1) {
    const before = server.database.statementsSent
    const page = await server.visitor.ask('GET /catalogue?sector=industrial-internet')
    least = Math.min(least, server.database.statementsSent - before)
    assert.match(String(page.body), /找到 500 个方案/)
  }
  // BEGIN, context, page with its count, boxes, count of all, releases, COMMIT.
  assert.equal(least, 7)
})

test('an entry has a permanent address for every version, and a random number is not found', async () => {
  const [first] = (await found('')).entries
  const page = await server.visitor.ask(`GET /catalogue/${first?.number}`)
  assert.match(String(page.body), new RegExp(`/catalogue/${first?.number}/versions/1`))
  assert.equal((await server.visitor.ask(`GET /catalogue/${first?.number}/versions/1`)).status, 200)
  assert.equal((await server.visitor.ask(`GET /catalogue/${first?.number}/versions/2`)).status, 404)
  assert.equal((await server.visitor.ask('GET /catalogue/ML-2099-0001')).status, 404)
})

test('two or three entries stand side by side, and only what differs when asked', async () => {
  const [one, other] = (await found('')).entries
  const path = `/catalogue-comparison?entry=${one?.number}&entry=${other?.number}`
  const whole = String((await server.visitor.ask(`GET ${path}`)).body)
  assert.match(whole, /对比 2 个方案/)
  assert.ok(whole.includes('险种'))
  const different = String((await server.visitor.ask(`GET ${path}&only=different`)).body)
  assert.ok(!different.includes('<th scope="row">险种</th>'))
  assert.match(String((await server.visitor.ask('GET /catalogue-comparison')).body), /请选两个或三个方案/)
})

test('the three files hold the same entries as the list that was asked for', async () => {
  const q = encodeURIComponent('停产')
  const bytes = async (kind: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(`${server.origin}/catalogue.${kind}?q=${q}`)).arrayBuffer())
  const json = JSON.parse(new TextDecoder().decode(await bytes('json'))) as { entries: readonly { number: string }[] }
  const csv = readCsv(new TextDecoder().decode(await bytes('csv'))).rows
  const book = readXlsx(await bytes('xlsx'))
  assert.ok(book.ok)
  const numbers = json.entries.map(({ number }) => number)
  assert.equal(numbers.length, 333)
  assert.deepEqual(
    csv.slice(1).map(([number]) => number),
    numbers,
  )
  const rows = book.value[0]?.rows.slice(2) ?? []
  assert.deepEqual(
    rows.map(([cell]) => (cell?.kind === 'text' ? cell.text : '')),
    numbers,
  )
})

test('the feed tells the latest changes as Atom', async () => {
  const answered = await fetch(`${server.origin}/catalogue.atom`)
  assert.match(answered.headers.get('content-type') ?? '', /^application\/atom\+xml/)
  const text = await answered.text()
  assert.equal(text.match(/<entry>/g)?.length, 100)
  assert.doesNotMatch(text, /&(?!amp;|lt;|gt;|quot;)/)
})
