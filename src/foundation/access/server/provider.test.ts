import assert from 'node:assert/strict'
import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { testDatabase, type TestDatabase } from '../../../../tests/database.ts'
import { recorder } from '../../audit/server/index.ts'
import { ok, type Id } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import { permissionTable, type Role } from '../index.ts'
import { act } from './act.ts'
import { createAccount } from './create-account.ts'
import { openHost, type Host, type RequestContext } from './host.ts'
import { leaveFor, returnFrom, type Identity, type ProviderSettings } from './identity-provider.ts'
import { permissions } from './permissions.ts'
import { digestOf } from './secrets.ts'
import { startSession } from './sign-in.ts'
import { linkOwnIdentity, signInByProvider } from './sign-in-by-provider.ts'

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const returnUrl = 'https://pilot.example/sign-in/provider/return'
let database: TestDatabase
let provider: Server
let settings: ProviderSettings
let host: Host
/** What the provider will say next; a test spoils one thing at a time. */
let claims: Record<string, unknown> = {}

before(async () => {
  database = await testDatabase({ recorder, migrations: ['01', '02', '03'] })
  host = openHost(database.database, permissionTable(permissions))
  provider = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(request.url === '/keys' ? keySet() : tokens()))
  })
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  settings = {
    issuer,
    clientId: 'pilot',
    clientSecret: 'secret',
    authorizationUrl: `${issuer}/authorize`,
    tokenUrl: `${issuer}/token`,
    keysUrl: `${issuer}/keys`,
  }
})
after(async () => {
  provider.close()
  await database.close()
})

const keySet = () => ({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] })

function tokens(): object {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg: 'RS256', kid: 'one' })}.${part(claims)}`
  const signature = createSign('sha256').update(signed).sign(keys.privateKey).toString('base64url')
  return { access_token: 'x', token_type: 'bearer', id_token: `${signed}.${signature}` }
}

/** A whole way there and back, with what the provider says and what the browser brings. */
async function travel(spoil: { claims?: object; state?: string } = {}): Promise<ReturnType<typeof returnFrom>> {
  const { url, journey } = await leaveFor(settings, returnUrl)
  const asked = new URL(url).searchParams
  assert.equal(asked.get('code_challenge_method'), 'S256')
  const now = Math.floor(Date.now() / 1000)
  claims = {
    iss: settings.issuer,
    aud: 'pilot',
    sub: 'person-1',
    nonce: asked.get('nonce'),
    iat: now,
    exp: now + 60,
    ...spoil.claims,
  }
  const back = new URL(returnUrl)
  back.searchParams.set('code', 'abc')
  back.searchParams.set('state', spoil.state ?? asked.get('state') ?? '')
  return returnFrom(settings, back, journey)
}

test('who the provider vouches for comes back with issuer, subject and the second factor', async () => {
  const plain = await travel()
  assert.deepEqual(plain, { ok: true, value: { issuer: settings.issuer, subject: 'person-1', hasSecondFactor: false } })
  const strong = await travel({ claims: { amr: ['pwd', 'otp'] } })
  assert.ok(strong.ok && strong.value.hasSecondFactor)
})

const spoiled: readonly (readonly [what: string, spoil: Parameters<typeof travel>[0]])[] = [
  ['another state', { state: 'forged' }],
  ['another nonce', { claims: { nonce: 'forged' } }],
  ['another audience', { claims: { aud: 'somebody else' } }],
  ['another issuer', { claims: { iss: 'https://evil.example' } }],
  ['an expired token', { claims: { exp: 1 } }],
]
for (const [what, spoil] of spoiled) {
  test(`planted fault is found: ${what}`, async () => {
    const answer = await travel(spoil)
    assert.equal(!answer.ok && answer.refusal.code, 'provider-did-not-vouch')
  })
}

const contextOf = (sessionHash: string | null): RequestContext =>
  ({ host, sessionHash, arrival: '', locale: 'zh', requestId: 'test', source: 'test' }) as unknown as RequestContext

async function personOf(role: Role): Promise<RequestContext> {
  const made = await withTx(database.database, { kind: 'session', sessionHash: null }, async (tx) => {
    const id = tx.newId<'account'>()
    const grants = [{ role, regionCode: null, state: 'granted' }] as const
    await createAccount(tx, {
      id,
      login: `p.${role}`,
      name: '甲',
      email: '',
      organisationId: null,
      locale: 'zh',
      isDemo: false,
      passwordHash: null,
      grants,
      grantedBy: null as Id<'account'> | null,
    })
    return ok(await startSession(tx, { accountId: id, isSecondFactorDue: false, isSteppedUp: true }))
  })
  assert.ok(made.ok)
  return contextOf(digestOf(made.value))
}

test('an identity signs in only once its owner has linked it, and belongs to one account', async () => {
  const identity: Identity = { issuer: settings.issuer, subject: 'linked', hasSecondFactor: false }
  const unknown = await signInByProvider(contextOf(null), identity)
  assert.equal(!unknown.ok && unknown.refusal.code, 'identity-not-linked')
  const filler = await personOf('filler')
  assert.ok((await act(filler, null, (acting) => linkOwnIdentity(acting, identity))).ok)
  assert.ok((await signInByProvider(contextOf(null), identity)).ok)
  const other = await personOf('insured-contact')
  const taken = await act(other, null, (acting) => linkOwnIdentity(acting, identity))
  assert.equal(!taken.ok && taken.refusal.code, 'identity-linked-already')
})

test('a role with a second factor needs one from the provider too', async () => {
  const identity: Identity = { issuer: settings.issuer, subject: 'official', hasSecondFactor: false }
  const official = await personOf('ministry-officer')
  assert.ok((await act(official, null, (acting) => linkOwnIdentity(acting, identity))).ok)
  const weak = await signInByProvider(contextOf(null), identity)
  assert.equal(!weak.ok && weak.refusal.code, 'provider-without-second-factor')
  assert.ok((await signInByProvider(contextOf(null), { ...identity, hasSecondFactor: true })).ok)
})
