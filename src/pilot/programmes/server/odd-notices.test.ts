import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Answer, startTestServer, type TestClient, type TestServer } from '../../../../tests/server.ts'
import { day, instant } from '../../../foundation/kernel/index.ts'
import { demoDays, demoNoticeText } from '../../notice/index.ts'
import { slice } from './index.ts'

let server: TestServer
let officer: TestClient
before(async () => {
  server = await startTestServer({ slices: [slice] })
  await server.setClock(instant('2026-03-01T10:00:00+08:00'))
  const grants = [{ role: 'ministry-officer', regionCode: null }] as const
  officer = await server.signIn({ login: 'officer', name: '经办（示例）', organisationId: null, grants })
  const body = { from: '2023-356', code: 'long-round', title: { zh: '长文', en: 'Long' }, reason: '试' }
  assert.equal((await officer.ask('POST /api/rounds', { body, key: 'clone' })).status, 200)
})
after(() => server.close())

interface Said {
  readonly code: string
  readonly message: { readonly zh: string; readonly en: string }
  readonly remedy: { readonly zh: string; readonly en: string }
}

async function file(bytes: BodyInit): Promise<readonly [status: number, said: Said]> {
  const answer = await fetch(`${server.origin}/official-files/text`, {
    method: 'POST',
    headers: { origin: server.origin, cookie: officer.cookie },
    body: bytes,
  })
  return [answer.status, (await answer.json()) as Said]
}

const preview = (text: string): Promise<Answer> =>
  officer.ask('POST /api/rounds/long-round/notice/preview', { body: { text } })

const text = demoNoticeText(demoDays(day('2026-03-01')))
/** A page of an official document has 22 lines of 28 characters. */
const pages = (count: number): string => `${'甲'.repeat(27)}。\n`.repeat(22 * count)

test('an empty file, one of white space alone and one that is no text are refused with what to do', async () => {
  for (const bytes of ['', ' \r\n\u3000\n']) {
    const [status, said] = await file(bytes)
    assert.deepEqual([status, said.code], [422, 'notice-is-empty'])
  }
  const [status, said] = await file(Uint8Array.from([0, 1, 2, 3]))
  assert.deepEqual([status, said.code], [422, 'official-file-not-text'])
  for (const words of [said.message, said.remedy]) assert.ok(words.zh !== '' && words.en !== '')
  assert.deepEqual((await preview('　\n')).status, 422)
})

test('a file of more than 20 MB is refused with its own limit, not with that of a form', async () => {
  const [status, said] = await file(new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61))
  assert.deepEqual([status, said.code], [413, 'official-file-too-large'])
  const [beyond, told] = await file(new Uint8Array(22 * 1024 * 1024).fill(0x61))
  assert.deepEqual([beyond, told.code, told.message.zh], [413, 'request-too-large', '请求内容超过 21 MB，没有受理。'])
})

test('a notice of two hundred pages is read whole, and one of a thousand is refused and loses nothing', async () => {
  const [head = '', ...rest] = text.split('二、')
  const long = [head, `${pages(200)}二、${rest.join('二、')}`].join('')
  const read = await preview(long)
  assert.equal(read.status, 200)
  const { report } = read.body as { report: { sentences: number; unexplained: unknown[] } }
  // 58 sentences of the demo notice and 4,400 lines of one sentence each, which no round explains.
  assert.deepEqual([report.sentences, report.unexplained.length], [58 + 4400, 4400])
  const body = { version: 1, text: long, reason: '试' }
  const kept = await officer.ask('POST /api/rounds/long-round/notice', { body, key: 'long' })
  assert.ok(kept.status === 200 || kept.status === 422, JSON.stringify(kept.body).slice(0, 300))
  const tooLong = await preview(long + pages(1000))
  assert.deepEqual([tooLong.status, (tooLong.body as Said).code], [413, 'request-too-large'])
  assert.equal(
    server.log.some((line) => line.includes('"level":"fault"')),
    false,
  )
})

test('a text that is no notice is refused with what was missing, whatever it looks like', async () => {
  for (const odd of [
    '今天天气很好。',
    '<html><body>404</body></html>',
    '一、甲\n二、乙',
    '关于某事的通知',
    '{"a": 1}',
  ]) {
    const answer = await preview(odd)
    assert.deepEqual([answer.status, (answer.body as Said).code], [422, 'not-a-notice'], odd)
  }
})
