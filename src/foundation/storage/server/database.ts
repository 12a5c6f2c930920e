import pg from 'pg'
import type { PoolClient } from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import { isLost } from './lost-connection.ts'
import { rowTypes } from './row-values.ts'
import type { Recorder } from './recorder.ts'

/** One login. `role` is taken on after it, where the login may play several. */
export interface Connection {
  readonly url?: string
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly password?: string
  readonly database?: string
  readonly role?: string
}

export interface DatabaseSettings {
  readonly app: Connection
  /** For scopes of kind `system`; they run on the app pool when it is absent. */
  readonly job?: Connection
  readonly poolSize?: number
  readonly recorder?: Recorder
  /** Told of connections that broke while idle. */
  readonly onFault?: (error: Error) => void
  /** How long a request waits for a database that is being restarted. */
  readonly patienceMilliseconds?: number
}

export interface Database {
  /** Every statement sent since start, BEGIN and COMMIT included; pages assert their number by differences. */
  readonly statementsSent: number
  /** Requests that wait for a connection now; shedding looks at it. */
  readonly waiting: number
  /** Acts on this kind of resource that this process has seen committed; what was read before the number moved is old. */
  actsOn(resource: string): number
  setRecorder(recorder: Recorder): void
  close(): Promise<void>
}

/** What withTx works with; slices see only `Database`. */
export interface OpenDatabase extends Database {
  readonly recorder: Recorder | undefined
  readonly patience: number
  pool(kind: 'session' | 'system'): pg.Pool
  count(statements: number): void
  noteAct(resource: string): void
}

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const onFault = settings.onFault ?? (() => {})
  const app = openPool(settings.app, settings.poolSize ?? 10, onFault)
  const job = settings.job ? openPool(settings.job, Math.min(settings.poolSize ?? 10, 6), onFault) : app
  let recorder = settings.recorder
  let sent = 0
  const acts = new Map<string, number>()
  const database: OpenDatabase = {
    get statementsSent() {
      return sent
    },
    get waiting() {
      return app.waitingCount + (job === app ? 0 : job.waitingCount)
    },
    get recorder() {
      return recorder
    },
    setRecorder(next) {
      recorder = next
    },
    patience: settings.patienceMilliseconds ?? 5_000,
    pool: (kind) => (kind === 'system' ? job : app),
    count(statements) {
      sent += statements
    },
    actsOn: (resource) => acts.get(resource) ?? 0,
    noteAct(resource) {
      acts.set(resource, (acts.get(resource) ?? 0) + 1)
    },
    async close() {
      await app.end()
      if (job !== app) await job.end()
    },
  }
  const client = await checkOut(database, 'session')
  client.release()
  return database
}

/**
 * A connection that works. While the database is being restarted we try again, which hides a restart of a few seconds;
 * nothing has been sent yet, so trying again is harmless.
 */
export async function checkOut(database: OpenDatabase, kind: 'session' | 'system'): Promise<PoolClient> {
  const deadline = Date.now() + database.patience
  for (;;) {
    try {
      return await database.pool(kind).connect()
    } catch (error) {
      const full = error instanceof Error && error.message.startsWith('timeout exceeded')
      if (full || !isLost(error) || Date.now() > deadline) throw error
      await pause(100)
    }
  }
}

export function poolConfiguration(connection: Connection): pg.PoolConfig {
  const { url, role, ...parts } = connection
  const options = [
    ...(role ? [`-c role=${role}`] : []),
    '-c timezone=UTC -c datestyle=ISO,YMD -c intervalstyle=iso_8601 -c statement_timeout=30s',
    '-c idle_in_transaction_session_timeout=60s -c lock_timeout=10s -c plan_cache_mode=force_generic_plan -c jit=off',
  ]
  return {
    ...(url ? { connectionString: url } : parts),
    options: options.join(' '),
    application_name: 'shidian',
    types: rowTypes,
  }
}

function openPool(connection: Connection, size: number, onFault: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    ...poolConfiguration(connection),
    max: size,
    // A connection that has its plans is worth keeping: what a new one costs falls on the request that opens it.
    min: size,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
  })
  // Both are needed: an idle client reports through the pool, one that is checked out by itself, and an error event that
  // nobody hears ends the process.
  pool.on('error', onFault)
  pool.on('connect', (client) => {
    client.on('error', onFault)
  })
  return pool
}
