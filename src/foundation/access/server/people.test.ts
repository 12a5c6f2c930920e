import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { startTestServer, type Answer, type TestClient, type TestServer } from '../../../../tests/server.ts'
import type { Role } from '../index.ts'
import { accessSlice } from './access-slice.ts'
import { inviteFirstAdministrators } from './first-administrators.ts'
import { codeAt } from './one-time-codes.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({ slices: [accessSlice] })
})
after(() => server.close())

const east = '018d2b3c-0000-7000-8000-0000000000e1'
const west = '018d2b3c-0000-7000-8000-0000000000e2'
let count = 0
function person(organisationId: string | null, ...roles: Role[]): Promise<TestClient> {
  count += 1
  const grants = roles.map((role) => ({ role, regionCode: null }))
  return server.signIn({ login: `person${count}`, name: `甲${count}`, organisationId, grants })
}

const codeOf = (answer: Answer): unknown => (answer.body as { code?: string }).code ?? answer.status
const list = async <Row>(client: TestClient, path: string, name: string): Promise<readonly Row[]> =>
  ((await client.ask(`GET ${path}`)).body as Record<string, readonly Row[]>)[name] ?? []

async function submitForm(path: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  return fetch(`${server.origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.origin, accept: 'text/html', cookie },
    body: new URLSearchParams(fields),
  })
}
const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''

test('an invited filler opens an account by the link and works for the organisation', async () => {
  const administrator = await person(east, 'unit-administrator')
  const body = { name: '乙', email: '', roles: ['filler'] }
  const sent = await administrator.ask('POST /api/invitations', { key: 'invite-1', body })
  assert.equal(sent.status, 200)
  const again = await administrator.ask('POST /api/invitations', { key: 'invite-1', body })
  assert.deepEqual(again.body, sent.body)
  const path = new URL((sent.body as { link: string }).link).pathname
  assert.match(await (await fetch(`${server.origin}${path}`)).text(), /填报人/)
  const differing = { login: 'new.filler', name: '乙', next: 'three unrelated words', repeated: 'others' }
  assert.equal((await submitForm(path, differing)).status, 422)
  const accepted = await submitForm(path, { ...differing, repeated: differing.next })
  assert.deepEqual([accepted.status, accepted.headers.get('location')], [303, '/account'])
  const account = await server.visitor.ask('GET /api/account', { headers: { cookie: cookieOf(accepted) } })
  const { roles, organisationId } = account.body as { roles: string[]; organisationId: string }
  assert.deepEqual({ roles, organisationId }, { roles: ['filler'], organisationId: east })
  assert.equal((await fetch(`${server.origin}${path}`)).status, 404, 'a link works once')
})

test('an invited certifier first sets up one-time codes and can do nothing else before', async () => {
  const administrator = await person(east, 'unit-administrator')
  const sent = await administrator.ask('POST /api/invitations', {
    body: { name: '丙', email: '', roles: ['certifier'] },
  })
  const path = new URL((sent.body as { link: string }).link).pathname
  const fields = {
    login: 'new.certifier',
    name: '丙',
    next: 'three unrelated words',
    repeated: 'three unrelated words',
  }
  const accepted = await submitForm(path, fields)
  assert.equal(accepted.headers.get('location'), '/account/second-factor')
  const cookie = cookieOf(accepted)
  assert.equal(
    codeOf(await server.visitor.ask('GET /api/account', { headers: { cookie } })),
    'enrol-second-factor-first',
  )
  const page = await (await fetch(`${server.origin}/account/second-factor`, { headers: { cookie } })).text()
  const secret = /name="secret" value="([A-Z2-7]{32})"/.exec(page)?.[1] ?? ''
  assert.match(page, /<svg/)
  const wrong = await submitForm('/account/second-factor', { secret, code: '000000' }, cookie)
  assert.equal(wrong.status, 422)
  assert.ok((await wrong.text()).includes(secret), 'the picture stays the same after a wrong code')
  const done = await submitForm('/account/second-factor', { secret, code: codeAt(secret, Date.now()) }, cookie)
  assert.equal(done.status, 303)
  assert.equal(
    (await server.visitor.ask('GET /api/account', { headers: { cookie } })).status,
    401,
    'the old session is over',
  )
  const account = await server.visitor.ask('GET /api/account', { headers: { cookie: cookieOf(done) } })
  assert.deepEqual((account.body as { roles: string[] }).roles, ['certifier'])
})

test('a unit administrator gives staff roles only, and to the own organisation only', async () => {
  const administrator = await person(east, 'unit-administrator')
  const invite = (body: object) =>
    administrator.ask('POST /api/invitations', { body: { name: '丁', email: '', ...body } })
  assert.equal(codeOf(await invite({ roles: ['ministry-officer'] })), 'role-outside-the-unit')
  assert.equal(codeOf(await invite({ roles: ['unit-administrator'] })), 'role-outside-the-unit')
  assert.equal(codeOf(await invite({ roles: ['filler', 'expert'] })), 'offices-held-apart')
  assert.equal((await invite({ roles: ['filler'], organisationId: west })).status, 404)
  assert.equal((await invite({ roles: ['king'] })).status, 400)
})

test('people of another organisation answer as if they did not exist', async () => {
  const administrator = await person(east, 'unit-administrator')
  const stranger = await person(west, 'filler')
  const colleague = await person(east, 'filler')
  const stop = (id: string) => administrator.ask(`POST /api/people/${id}/stop`, { body: { version: 1 } })
  const [foreign, random] = [await stop(stranger.accountId), await stop(randomUUID())]
  const bare = (answer: Answer): string => JSON.stringify({ ...(answer.body as object), requestId: '' })
  assert.deepEqual([foreign.status, bare(foreign)], [random.status, bare(random)])
  assert.equal(foreign.status, 404)
  const seen = await list<{ id: string }>(administrator, '/api/people?limit=100', 'people')
  assert.ok(seen.some(({ id }) => id === colleague.accountId))
  assert.ok(!seen.some(({ id }) => id === stranger.accountId))
  assert.equal((await stop(colleague.accountId)).status, 200)
  assert.equal((await colleague.ask('GET /api/account')).status, 401)
})

test('a stale version is refused and nothing is lost', async () => {
  const security = await person(null, 'security-administrator')
  const somebody = await person(east, 'filler')
  const move = (action: string, version: number) =>
    security.ask(`POST /api/people/${somebody.accountId}/${action}`, { body: { version } })
  assert.equal((await move('stop', 1)).status, 200)
  const stale = await move('resume', 1)
  assert.deepEqual([stale.status, (stale.body as { facts: object }).facts], [409, { version: 2 }])
  assert.equal((await move('resume', 2)).status, 200)
  assert.equal(codeOf(await move('resume', 3)), 'not-in-this-state')
})

test('a role is proposed by one, granted by another, and not by whom it concerns', async () => {
  const [one, two] = [await person(null, 'security-administrator'), await person(null, 'security-administrator')]
  const official = await person(null, 'ministry-officer')
  const proposal = { accountId: official.accountId, role: 'ministry-approver', reason: '人员轮换' }
  const proposed = await one.ask('POST /api/role-grants', { body: proposal })
  assert.equal(proposed.status, 200)
  const { id } = proposed.body as { id: string }
  const grant = (who: TestClient) => who.ask(`POST /api/role-grants/${id}/grant`, { body: { version: 1 } })
  assert.equal(codeOf(await grant(one)), 'drafter-does-not-approve')
  assert.equal((await official.ask('GET /api/account')).status, 200)
  assert.equal((await grant(two)).status, 200)
  assert.equal((await official.ask('GET /api/account')).status, 401, 'the change ends the session')
  assert.equal(codeOf(await one.ask('POST /api/role-grants', { body: proposal })), 'role-held-already')
  const apart = { accountId: one.accountId, role: 'audit-administrator', reason: '兼任' }
  assert.equal(codeOf(await two.ask('POST /api/role-grants', { body: apart })), 'offices-held-apart')
  const own = await two.ask('POST /api/role-grants', {
    body: { accountId: two.accountId, role: 'support-officer', reason: '兼任' },
  })
  assert.equal(codeOf(own), 'offices-held-apart')
})

test('the audit administrator sees what was refused, and the log has it once a minute', async () => {
  const filler = await person(east, 'filler')
  const auditor = await person(null, 'audit-administrator')
  for (let index = 0; index < 3; index += 1) await filler.ask('GET /api/people')
  const denials = await list<{ actor: string; resource: string; action: string; count: number; code: string }>(
    auditor,
    '/api/denials',
    'denials',
  )
  const mine = denials.filter((one) => one.actor === filler.accountId)
  // A minute may end between the three, so the counts are added up.
  assert.equal(
    mine.reduce((sum, one) => sum + one.count, 0),
    3,
  )
  assert.ok(mine.every((one) => one.resource === 'account' && one.action === 'read' && one.code === 'not-your-role'))
  const entries = await server.sql<{ pre: string }>(
    `select pre from audit.entry where pre like '%"action":"deny"%' and pre like $1`,
    [`%${filler.accountId}%`],
  )
  assert.equal(entries.length, mine.length)
  assert.equal((await filler.ask('GET /api/denials')).status, 403)
})

test('everybody reads the table, and officials are told why', async () => {
  const page = await fetch(`${server.origin}/permissions?role=security-administrator`)
  const text = await page.text()
  assert.ok(text.includes('二人授予角色') && !text.includes('查看本单位邀请'))
  assert.ok((await (await fetch(`${server.origin}/permissions?lang=en`)).text()).includes('Who may do what, when'))
  const officer = await person(null, 'ministry-officer')
  const asked = 'role=security-administrator&resource=role-grant&state=proposed&action=grant&relations=drafted'
  const why = await officer.ask(`GET /api/permissions/explanation?${asked}`)
  const { allowed, rows } = why.body as { allowed: boolean; rows: { obstacles: string[] }[] }
  assert.equal(allowed, false)
  assert.deepEqual(rows[0]?.obstacles, ['own-draft', 'second-factor'])
  assert.equal((await server.visitor.ask(`GET /api/permissions/explanation?${asked}`)).status, 401)
})

test('the first administrators of a fresh installation are invited once', async () => {
  assert.deepEqual(await inviteFirstAdministrators(server.host), [], 'there are accounts already')
})

test('all that is always true of people still is', async () => {
  for (const { name, sql } of accessSlice.invariants ?? []) assert.deepEqual(await server.sql(sql), [], name)
  assert.deepEqual(
    server.log.filter((line) => line.includes('"level":"error"')),
    [],
  )
})
