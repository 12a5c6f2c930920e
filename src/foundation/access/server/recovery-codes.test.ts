import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestServer, type Answer, type TestClient, type TestServer } from '../../../../tests/server.ts'
import { accessSlice } from './access-slice.ts'
import { demoPassword, demoSecret } from './demo-accounts.ts'
import { codeAt } from './one-time-codes.ts'
import { isRecoveryCode } from './recovery-codes.ts'

let server: TestServer
let codes: readonly string[]
let client: TestClient
const login = 'lost.telephone'

before(async () => {
  server = await startTestServer({ slices: [accessSlice] })
  const grants = [{ role: 'ministry-officer', regionCode: null }] as const
  client = await server.signIn({ login, name: '甲', organisationId: null, grants })
})
after(() => server.close())

const enter = (code: string, password = demoPassword): Promise<Answer> =>
  server.visitor.ask('POST /sign-in', { body: { login, password, code } })

test('ten codes are shown once, to somebody who has just shown a second factor', async () => {
  const made = await client.ask('POST /account/recovery-codes')
  assert.equal(made.status, 200)
  codes = Array.from(String(made.body).matchAll(/<li>([^<]+)<\/li>/g), ([, code]) => code ?? '').filter(isRecoveryCode)
  assert.deepEqual([codes.length, new Set(codes).size], [10, 10])
  const again = String((await client.ask('GET /account/recovery-codes')).body)
  assert.ok(!codes.some((code) => again.includes(code)), 'they are never shown again')
  const kept = await server.sql<{ hash: string }>('select code_hash as hash from access.recovery_code')
  assert.equal(kept.length, 10)
  await server.sql(`update access.session set stepped_up_at = clock_now() - interval '1 hour'`)
  const stale = await client.ask('POST /account/recovery-codes')
  assert.deepEqual([stale.status, stale.headers.get('location')?.startsWith('/account/step-up')], [303, true])
})

test('a code needs the password too, and a wrong one answers like a wrong one-time code', async () => {
  const wrong = [await enter('aaaa-bbbb-cccc'), await enter('000000'), await enter(codes[0] ?? '', 'another password')]
  for (const answer of wrong) {
    assert.equal(answer.status, 401)
    assert.equal((answer.body as { code: string }).code, 'sign-in-refused')
  }
})

test('a code lets its owner do nothing but enrol anew, and all codes end with it', async () => {
  const entered = await enter((codes[1] ?? '').toUpperCase().replaceAll('-', ' '))
  assert.deepEqual([entered.status, entered.body], [200, { secondFactorDue: true }])
  const cookie = (entered.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  const refused = await server.visitor.ask('GET /api/account', { headers: { cookie } })
  assert.deepEqual([refused.status, (refused.body as { code: string }).code], [401, 'enrol-second-factor-first'])
  assert.equal((await client.ask('GET /api/account')).status, 401, 'earlier sessions have ended')
  assert.equal((await enter(codes[1] ?? '')).status, 200, 'without an authenticator the password begins the enrolment')
  const left = await server.sql('select from access.recovery_code')
  assert.equal(left.length, 0)
  const enrolled = await server.visitor.ask('PUT /api/account/second-factor', {
    key: 'enrol-anew',
    headers: { cookie },
    body: { secret: demoSecret, code: codeAt(demoSecret, Date.now()) },
  })
  assert.equal(enrolled.status, 200, JSON.stringify(enrolled.body))
  assert.equal((await enter(codes[2] ?? '')).status, 401)
})
