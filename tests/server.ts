import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createDemoAccount,
  requestHeader,
  startSession,
  type DemoPerson,
  type Host,
  type ServerSlice,
} from '../src/foundation/access/server/index.ts'
import { ok, type Instant } from '../src/foundation/kernel/index.ts'
import { openLog, readConfiguration, withTx, type Database } from '../src/foundation/storage/server/index.ts'
import { installContent } from '../src/server/content.ts'
import { startServer } from '../src/server/server.ts'
import type { LimitsByUrgency } from '../src/server/shedding.ts'
import { testDatabase, type TestDatabase } from './database.ts'

export interface Answer {
  readonly status: number
  /** What JSON says; the text itself when it is none. */
  readonly body: unknown
  readonly headers: Headers
}

export interface Asking {
  /** Sent as JSON, or as a form where it is one. */
  readonly body?: unknown
  /** The idempotency key of a create or an act. */
  readonly key?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface TestClient {
  readonly accountId: string
  /** `POST /api/solutions` and so on; a path without /api is a page. */
  ask(line: string, asking?: Asking): Promise<Answer>
  readonly cookie: string
}

export interface TestServer {
  readonly origin: string
  readonly host: Host
  readonly database: Database
  readonly visitor: TestClient
  /** A person with a fresh session and a fresh second factor. */
  signIn(person: DemoPerson): Promise<TestClient>
  setClock(at: Instant): Promise<void>
  sql: TestDatabase['sql']
  /** What the server wrote to its log, faults above all. */
  readonly log: readonly string[]
  close(): Promise<void>
}

const open = { delay: Infinity, queue: Infinity, open: Infinity }
const neverShed: LimitsByUrgency = { reading: open, saving: open, submitting: open }

export interface TestServerOptions {
  readonly slices?: readonly ServerSlice[]
  readonly poolSize?: number
}

/** The whole server on a database of its own, listening on a free port of loopback. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'shidian-server-'))
  const test = await testDatabase()
  const log: string[] = []
  const configuration = readConfiguration({ SHIDIAN_TEST: '1', SHIDIAN_DATA: folder, SHIDIAN_PORT: '0' })
  const server = await startServer({
    configuration,
    address: test.address,
    log: openLog((line) => void log.push(line)),
    demo: true,
    // The server shares one event loop with the test that asks it; what holds up the one must not shut the other.
    limits: neverShed,
    warming: 'none',
    ...options,
  })
  await installContent(server.host.database, { demo: true })
  await server.warm
  const { origin, host } = server
  const signIn = async (person: DemoPerson): Promise<TestClient> => {
    const session = await withTx(host.database, { kind: 'session', sessionHash: null }, async (tx) => {
      const accountId = await createDemoAccount(tx, host, person)
      return ok({
        accountId,
        secret: await startSession(tx, { accountId, isSecondFactorDue: false, isSteppedUp: true }),
      })
    })
    if (!session.ok) throw new Error(session.refusal.message.en)
    return clientOf(origin, session.value.accountId, `shidian=${session.value.secret}`)
  }
  return {
    origin,
    host,
    database: host.database,
    visitor: clientOf(origin, '', ''),
    signIn,
    setClock: (at) => test.setClock(at),
    sql: (text, values) => test.sql(text, values),
    log,
    async close() {
      await server.close()
      await test.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function clientOf(origin: string, accountId: string, cookie: string): TestClient {
  return {
    accountId,
    cookie,
    async ask(line, { body, key, headers } = {}) {
      const [method = 'GET', path = '/'] = line.split(' ')
      const answered = await fetch(`${origin}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          origin,
          [requestHeader]: '1',
          ...(cookie ? { cookie } : {}),
          ...(key ? { 'idempotency-key': key } : {}),
          ...(body === undefined || body instanceof URLSearchParams ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
      })
      const text = await answered.text()
      return { status: answered.status, headers: answered.headers, body: parsed(text) }
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
