import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestServer, type Answer, type TestServer } from '../../../../tests/server.ts'
import { accessSlice } from './access-slice.ts'
import { demoPassword, demoSecret } from './demo-accounts.ts'
import { codeAt } from './one-time-codes.ts'
import { sendReset } from './password-reset.ts'
import { derivedSecret } from './secrets.ts'
import { accessSettings } from './settings.ts'

const next = 'seven quiet lanterns drift'

let server: TestServer
before(async () => {
  server = await startTestServer({ slices: [accessSlice] })
})
after(() => server.close())

let count = 0
async function person(email: string | null = 'someone@unit.example') {
  count += 1
  const login = `forgetful${count}`
  const grants = [{ role: 'ministry-officer', regionCode: null }] as const
  const client = await server.signIn({ login, name: `甲${count}`, organisationId: null, grants })
  await server.sql('update access.account set email = $2 where login = $1', [login, email])
  return { login, client }
}

const send = (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${server.origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { origin: server.origin },
  })

/** What the worker would do with what was asked; the secrets of the links that then exist, the newest last. */
async function worked(): Promise<readonly string[]> {
  const jobs = await server.sql<{ id: string; data: { id: string; login: string } }>(
    `delete from pgboss.job where name = $1 returning id, data`,
    [sendReset.name],
  )
  for (const { data } of jobs) await sendReset.run(server.host, data, () => Promise.resolve(true))
  const kept = await server.sql<{ id: string }>('select id from access.password_reset order by asked_at')
  return kept.map(({ id }) => derivedSecret(server.host.use(accessSettings).installationKey, 'reset', id))
}

const enter = (login: string, password: string, code: string): Promise<Answer> =>
  server.visitor.ask('POST /sign-in', { body: { login, password, code } })

test('the answer tells nobody whether an account exists, has an address or is stopped', async () => {
  const { login } = await person()
  const { login: silent } = await person(null)
  const pages = []
  for (const name of [login, silent, 'nobody.at.all']) {
    const answer = await send('/password', { login: name })
    pages.push([answer.status, (await answer.text()).replaceAll(/nonce="[^"]*"/g, '')])
  }
  assert.equal(pages[0]?.[0], 200)
  assert.deepEqual([pages[1], pages[2]], [pages[0], pages[0]])
  assert.equal((await worked()).length, 1, 'a link is made for the one that has an address')
})

test('a link sets the password once, ends every session, and the second factor is still asked for', async () => {
  const { login, client } = await person()
  await send('/password', { login })
  const secret = (await worked()).at(-1) ?? ''
  const page = await fetch(`${server.origin}/password/${secret}`)
  assert.deepEqual([page.status, page.headers.get('referrer-policy')], [200, 'no-referrer'])

  const weak = await send(`/password/${secret}`, { next: 'short', repeated: 'short' })
  assert.equal(weak.status, 422)
  const differs = await send(`/password/${secret}`, { next, repeated: `${next}!` })
  assert.equal(differs.status, 422)
  assert.equal((await client.ask('GET /api/account')).status, 200, 'nothing has changed so far')

  const done = await send(`/password/${secret}`, { next, repeated: next })
  assert.deepEqual([done.status, done.headers.get('location')], [303, '/sign-in?note=passwordChanged'])
  assert.equal((await client.ask('GET /api/account')).status, 401)
  assert.equal((await send(`/password/${secret}`, { next, repeated: next })).status, 404)

  assert.equal((await enter(login, demoPassword, codeAt(demoSecret, Date.now()))).status, 401)
  assert.equal((await enter(login, next, '')).status, 401, 'the password alone is not enough')
  assert.equal((await enter(login, next, codeAt(demoSecret, Date.now()))).status, 200)
  const entries = await server.sql<{ pre: string }>(`select pre from audit.entry where pre like '%password-reset%'`)
  assert.ok(entries.some(({ pre }) => pre.includes('"use"')))
  assert.ok(!entries.some(({ pre }) => pre.includes(login)), 'the log holds no sign-in name')
})

test('a newer link replaces the older, and a link ends after half an hour', async () => {
  const { login } = await person()
  await send('/password', { login })
  const older = (await worked()).at(-1) ?? ''
  await send('/password', { login })
  const newer = (await worked()).at(-1) ?? ''
  const status = async (secret: string): Promise<number> => (await fetch(`${server.origin}/password/${secret}`)).status
  assert.deepEqual([await status(older), await status(newer)], [404, 200])
  await server.sql(`update access.password_reset set ends_at = clock_now() - interval '1 second'`)
  assert.deepEqual([await status(newer), await status('never-made')], [404, 404])
})

test('asking again and again for one name makes three links and no noise; from one address it is stopped', async () => {
  const { login } = await person()
  const before = (await worked()).length
  for (let index = 0; index < 6; index += 1) assert.equal((await send('/password', { login })).status, 200)
  assert.equal((await worked()).length, before + 3)
  const statuses = []
  for (let index = 0; index < 21; index += 1) statuses.push((await send('/password', { login: `n${index}` })).status)
  assert.equal(statuses.at(-1), 429)
})
