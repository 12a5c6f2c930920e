import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { startTestServer } from '../../../../tests/server.ts'
import type { TestClient, TestServer } from '../../../../tests/server.ts'
import { nationalCrypto } from '../../audit/server/index.ts'
import { makeId } from '../../kernel/index.ts'
import type { AttachmentReference } from '../index.ts'

const pdf = '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n'
const organisationId = makeId<'organisation'>(1_700_000_000_000, new Uint8Array(10).fill(5))

let server: TestServer
let filler: TestClient

before(async () => {
  server = await startTestServer()
  const grants = [{ role: 'filler', regionCode: null }] as const
  filler = await server.signIn({ login: 'filler-of-files', name: '填报人', grants, organisationId })
})
after(() => server.close())

function post(body: BodyInit, name: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${server.origin}/attachments?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body,
    headers: { cookie: filler.cookie, origin: server.origin, 'content-type': 'application/pdf', ...headers },
  })
}

test('a file of five megabytes goes up and comes down as it was', async () => {
  const large = `${pdf}${'%'.repeat(5 * 1024 * 1024)}\n%%EOF\n`
  const answer = await post(large, '扫描件.pdf')
  assert.equal(answer.status, 201)
  const file = (await answer.json()) as AttachmentReference
  assert.equal(file.fingerprint, nationalCrypto.sm3Hex(large))
  const back = await fetch(`${server.origin}/attachments/${file.id}`, { headers: { cookie: filler.cookie } })
  assert.equal(back.status, 200)
  assert.match(back.headers.get('content-disposition') ?? '', /^attachment;/)
  assert.match(back.headers.get('content-security-policy') ?? '', /sandbox/)
  assert.equal(nationalCrypto.sm3Hex(await back.text()), file.fingerprint)
})

test('refusals come with their status, their reason and what to do', async () => {
  const wrong = await post('no pdf', 'a.pdf', { accept: 'application/json' })
  assert.equal(wrong.status, 422)
  const said = (await wrong.json()) as { code: string; message: { zh: string }; remedy: { zh: string } }
  assert.equal(said.code, 'not-what-it-says')
  assert.ok(said.message.zh && said.remedy.zh)
  const tooLarge = await post(new Uint8Array(50 * 1024 * 1024 + 1), 'a.pdf')
  assert.equal(tooLarge.status, 413)
})

test('an upload from another site or without a session is refused', async () => {
  assert.equal((await post(pdf, 'a.pdf', { origin: 'https://elsewhere.example' })).status, 403)
  assert.equal((await post(pdf, 'a.pdf', { cookie: '' })).status, 401)
})

test('nobody learns from the answer whether a file exists', async () => {
  const file = (await (await post(pdf, 'b.pdf')).json()) as AttachmentReference
  const ask = async (id: string): Promise<readonly [number, string]> => {
    const answer = await fetch(`${server.origin}/attachments/${id}`, { headers: { accept: 'application/json' } })
    return [answer.status, (await answer.text()).replace(/"requestId":"\w+"/, '')]
  }
  assert.deepEqual(await ask(file.id), await ask(makeId(1_800_000_000_000, new Uint8Array(10))))
})
