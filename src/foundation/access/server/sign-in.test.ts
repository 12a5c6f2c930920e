import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestServer, type Answer, type TestServer } from '../../../../tests/server.ts'
import type { Role } from '../index.ts'
import { accessSlice } from './access-slice.ts'
import { demoPassword, demoSecret } from './demo-accounts.ts'
import { codeAt } from './one-time-codes.ts'
import { isPassword } from './passwords.ts'
import { contextOf } from './request-guard.ts'
import { signIn } from './sign-in.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({ slices: [accessSlice] })
})
after(() => server.close())

let count = 0
async function person(...roles: Role[]): Promise<{ login: string; client: Awaited<ReturnType<TestServer['signIn']>> }> {
  count += 1
  const login = `someone${count}`
  const grants = roles.map((role) => ({ role, regionCode: null }))
  return { login, client: await server.signIn({ login, name: `甲${count}`, organisationId: null, grants }) }
}

/** The code `steps` half minutes from now; a code counts once, so a test that signs in twice takes the next. */
const code = (steps = 0): string => codeAt(demoSecret, Date.now() + steps * 30_000)

const enter = (login: string, password: string, given = ''): Promise<Answer> =>
  server.visitor.ask('POST /sign-in', { body: { login, password, code: given } })

function said(answer: Answer): string {
  return JSON.stringify({ ...(answer.body as object), requestId: '' })
}

test('a filler signs in with a password and gets a cookie that only this site can send', async () => {
  const { login } = await person('filler')
  const answer = await enter(login, demoPassword)
  assert.equal(answer.status, 200)
  const cookies = answer.headers.getSetCookie()
  assert.match(cookies[0] ?? '', /^shidian=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  assert.match(cookies[1] ?? '', /^shidian-device=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict$/)
  const [kept] = await server.sql<{ hash: string }>('select hash from access.session order by created_at desc limit 1')
  assert.ok(!(cookies[0] ?? '').includes(kept?.hash ?? ''), 'only a digest is stored')
})

test('an official needs the code beside the password, and a code counts once', async () => {
  const { login } = await person('ministry-officer')
  const without = await enter(login, demoPassword)
  const wrong = await enter(login, demoPassword, code(40))
  const right = await enter(login, demoPassword, code())
  const again = await enter(login, demoPassword, code())
  assert.deepEqual(
    [without, wrong, right, again].map((one) => one.status),
    [401, 401, 200, 401],
  )
  assert.equal((await enter(login, demoPassword, code(1))).status, 200)
})

test('an unknown name, a wrong password and a stopped account answer alike, for the same work', async () => {
  const { login } = await person('filler')
  const stopped = await person('filler')
  await server.sql(`update access.account set state = 'stopped' where login = $1`, [stopped.login])
  const tried = async (name: string): Promise<{ text: string; status: number; statements: number }> => {
    const before = server.database.statementsSent
    const answer = await enter(name, 'not the password of anybody')
    return { text: said(answer), status: answer.status, statements: server.database.statementsSent - before }
  }
  const known = [await tried(login), await tried(login), await tried(login)]
  const unknown = [await tried('nobody.1'), await tried('nobody.2'), await tried('nobody.3')]
  const ended = [await tried(stopped.login)]
  assert.equal(new Set([...known, ...unknown, ...ended].map((one) => one.text)).size, 1)
  assert.ok([...known, ...unknown, ...ended].every((one) => one.status === 401))
  // The server's clock asks the database once a second beside us; the fewest of three tries are those of a try alone.
  const fewest = (all: readonly { statements: number }[]): number => Math.min(...all.map((one) => one.statements))
  assert.equal(fewest(unknown), fewest(known))
})

test('a name that nobody has costs a whole judging of a password', async () => {
  // Argon2 with this product's settings takes tens of milliseconds of processor time; answering without it takes none.
  const before = process.cpuUsage()
  assert.equal(await isPassword('guess', undefined), false)
  const { user, system } = process.cpuUsage(before)
  assert.ok(user + system > 2_000, `${user + system} µs of processor time`)
})

test('guessing shuts out the guesser and neither the owner nor others', async () => {
  const owner = await person('filler')
  const other = await person('filler')
  const known = { arrival: '2024-01-01T00:00:00.000Z', locale: 'zh', requestId: 'x' } as never
  const from = (source: string) =>
    contextOf(server.host, new Request(server.origin), Object.assign({}, known, { source }))
  const first = await signIn(from('10.0.0.1'), { login: owner.login, password: demoPassword, code: '' })
  assert.ok(first.ok)
  const tries = []
  for (let index = 0; index < 6; index += 1) {
    tries.push(await signIn(from('10.0.0.66'), { login: owner.login, password: 'guess', code: '' }))
  }
  const codes = tries.map((one) => (one.ok ? 'in' : one.refusal.code))
  // Five tries of one account from one address, the sixth is not judged any more.
  assert.deepEqual(codes, [...Array<string>(5).fill('sign-in-refused'), 'too-many-tries'])
  const guesserWithTheRightPassword = await signIn(from('10.0.0.66'), {
    login: owner.login,
    password: demoPassword,
    code: '',
  })
  assert.equal(!guesserWithTheRightPassword.ok && guesserWithTheRightPassword.refusal.code, 'too-many-tries')
  assert.ok((await signIn(from('10.0.0.2'), { login: owner.login, password: demoPassword, code: '' })).ok, 'elsewhere')
  assert.ok(
    (await signIn(from('10.0.0.66'), { login: other.login, password: demoPassword, code: '' })).ok,
    'somebody else',
  )
  const knownBrowser = { login: owner.login, password: demoPassword, code: '', deviceSecret: first.value.deviceSecret }
  assert.ok((await signIn(from('10.0.0.66'), knownBrowser)).ok, 'a browser that the account knows')
})

test('guessing from many addresses shuts out strangers and not the browser of the owner', async () => {
  const owner = await person('filler')
  const known = { arrival: '2024-01-01T00:00:00.000Z', locale: 'zh', requestId: 'x' } as never
  const from = (source: string) =>
    contextOf(server.host, new Request(server.origin), Object.assign({}, known, { source }))
  const first = await signIn(from('10.1.0.1'), { login: owner.login, password: demoPassword, code: '' })
  assert.ok(first.ok)
  // Twenty tries of one account from strangers are judged within the window; the twenty-first is not.
  for (let index = 1; index <= 20; index += 1) {
    await signIn(from(`10.2.0.${index}`), { login: owner.login, password: 'guess', code: '' })
  }
  const stranger = await signIn(from('10.2.0.99'), { login: owner.login, password: demoPassword, code: '' })
  assert.equal(!stranger.ok && stranger.refusal.code, 'too-many-tries')
  const knownBrowser = { login: owner.login, password: demoPassword, code: '', deviceSecret: first.value.deviceSecret }
  assert.ok((await signIn(from('10.1.0.1'), knownBrowser)).ok)
})

test('the sign-in page works without script and says the same in words', async () => {
  const { login } = await person('filler')
  const send = (fields: Record<string, string>) =>
    fetch(`${server.origin}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: server.origin, accept: 'text/html' },
      body: new URLSearchParams(fields),
    })
  const page = await fetch(`${server.origin}/sign-in?back=/desk/solutions`)
  assert.match(await page.text(), /name="back" value="\/desk\/solutions"/)
  const wrong = await send({ login, password: 'guess', code: '', back: '/desk' })
  assert.equal(wrong.status, 401)
  assert.match(await wrong.text(), /<title>错误：/)
  const right = await send({ login, password: demoPassword, code: '', back: '/desk/solutions' })
  assert.deepEqual([right.status, right.headers.get('location')], [303, '/desk/solutions'])
  const elsewhere = await send({ login, password: demoPassword, code: '', back: '//evil.example/' })
  assert.equal(elsewhere.headers.get('location'), '/desk')
})

test('a request from another site changes nothing', async () => {
  const { client } = await person('filler')
  const withHeaders = (headers: Record<string, string>) =>
    fetch(`${server.origin}/api/account/tokens`, {
      method: 'POST',
      headers: { cookie: client.cookie, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ label: 'x', days: 1, mayWrite: false }),
    })
  const header = { 'x-shidian-request': '1' }
  const statuses = [
    await withHeaders(header), // no origin
    await withHeaders({ ...header, origin: 'https://evil.example' }),
    await withHeaders({ ...header, origin: 'null' }),
    await withHeaders({ origin: server.origin }), // a form could send this much
    await withHeaders({ ...header, origin: server.origin, 'sec-fetch-site': 'cross-site' }),
    await withHeaders({ ...header, origin: server.origin }),
  ].map((answer) => answer.status)
  assert.deepEqual(statuses, [403, 403, 403, 403, 403, 200])
})

test('signing out ends the session at once', async () => {
  const { client } = await person('filler')
  assert.equal((await client.ask('GET /api/account')).status, 200)
  assert.equal((await client.ask('POST /sign-out')).status, 200)
  assert.equal((await client.ask('GET /api/account')).status, 401)
})

test('a page for people who have signed in sends everybody else to the door', async () => {
  const guarded = (accessSlice.openRoutes ?? []).filter(
    ({ audience, path }) => audience === 'signed-in' && path !== '/sign-out',
  )
  const asked = await Promise.all(
    guarded.map(async ({ method, path }) => {
      const { status } = await server.visitor.ask(
        `${method} ${path}`,
        method === 'POST' ? { body: new URLSearchParams() } : {},
      )
      return `${method} ${path} ${status}`
    }),
  )
  assert.deepEqual(
    asked.filter((one) => !/ (303|404)$/.test(one)),
    [],
  )
})

test('a form that ends a session and names none is told that there is none', async () => {
  const { client } = await person('filler')
  for (const body of [{}, { id: '' }, { id: 'no id' }]) {
    assert.equal((await client.ask('POST /account/sessions', { body })).status, 404)
  }
})

test('a session that ends in the middle of a form is renewed beside it and the act goes on', async () => {
  const { login, client } = await person('filler')
  await server.sql('update access.session set ended_at = now() where account_id = $1', [client.accountId])
  const act = { key: 'one-act', body: { label: 'tables', days: 7, mayWrite: false } }
  const interrupted = await client.ask('POST /api/account/tokens', act)
  assert.equal(interrupted.status, 401)
  const again = await enter(login, demoPassword)
  const cookie = again.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const resumed = await client.ask('POST /api/account/tokens', { ...act, headers: { cookie } })
  assert.equal(resumed.status, 200)
})

test('an act of high value asks for a fresh code, which counts for five minutes', async () => {
  const { client } = await person('security-administrator')
  const { client: victim } = await person('filler')
  await server.sql(
    `update access.session set stepped_up_at = clock_now() - interval '5 minutes 1 second' where account_id = $1`,
    [client.accountId],
  )
  const stop = () => client.ask(`POST /api/people/${victim.accountId}/stop`, { body: { version: 1 } })
  const refused = await stop()
  assert.equal(refused.status, 403)
  assert.equal((refused.body as { kind: string }).kind, 'step-up')
  const wrong = await client.ask('POST /api/account/step-up', { body: { code: '000000' } })
  assert.equal((wrong.body as { code: string }).code, 'wrong-one-time-code')
  const right = await client.ask('POST /api/account/step-up', { body: { code: code() } })
  assert.equal(right.status, 200)
  assert.equal((await stop()).status, 200)
  assert.equal((await victim.ask('GET /api/account')).status, 401, 'the stopped person is out at once')
})

test('a code for a step-up cannot be guessed at leisure', async () => {
  const { client } = await person('certifier')
  const statuses = []
  for (let index = 0; index < 6; index += 1) {
    statuses.push((await client.ask('POST /api/account/step-up', { body: { code: '000000' } })).status)
  }
  assert.deepEqual(statuses, [422, 422, 422, 422, 422, 429])
})

test('an access token reads or writes as it was made and never acts above that', async () => {
  const { client } = await person('security-administrator')
  const made = await client.ask('POST /api/account/tokens', {
    key: 'token',
    body: { label: 'r', days: 1, mayWrite: false },
  })
  const repeated = await client.ask('POST /api/account/tokens', {
    key: 'token',
    body: { label: 'r', days: 1, mayWrite: false },
  })
  assert.deepEqual(made.body, repeated.body, 'the same key shows the same token again')
  const { secret } = made.body as { secret: string }
  const byToken = (path: string, method = 'GET', body?: object) =>
    fetch(`${server.origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  assert.equal((await byToken('/api/people')).status, 200)
  const written = await byToken('/api/account/tokens', 'POST', { label: 'more', days: 1, mayWrite: true })
  assert.equal(((await written.json()) as { code: string }).code, 'token-only-reads')
  const [kept] = await server.sql<{ found: boolean }>(
    `select exists (select from access.session where hash = $1) as found`,
    [secret],
  )
  assert.equal(kept?.found, false)
})

test('a changed password ends every session and the old one is no longer taken', async () => {
  const { login, client } = await person('filler')
  const change = (present: string, next: string) =>
    client.ask('POST /api/account/password', { body: { present, next } })
  assert.equal((await change('guess', 'three unrelated words')).status, 422)
  const weak = await change(demoPassword, 'password1234')
  assert.equal((weak.body as { code: string }).code, 'password-too-weak')
  assert.equal((await change(demoPassword, 'three unrelated words')).status, 200)
  assert.equal((await client.ask('GET /api/account')).status, 401)
  assert.equal((await enter(login, demoPassword)).status, 401)
  assert.equal((await enter(login, 'three unrelated words')).status, 200)
})
