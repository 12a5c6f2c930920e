import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Instant } from '../src/foundation/kernel/index.ts'
import {
  embeddedAddress,
  ensureCluster,
  migrate,
  openDatabase,
  readMigrations,
  setClock,
} from '../src/foundation/storage/server/index.ts'
import type { Cluster, Database, DatabaseAddress, Recorder } from '../src/foundation/storage/server/index.ts'

export interface TestDatabase {
  /** Opened as the application and the worker, as in the server. */
  readonly database: Database
  readonly address: DatabaseAddress
  setClock(at: Instant): Promise<void>
  /** Runs SQL as the superuser, for what a test plants or looks at behind the product's back. */
  sql<Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
  close(): Promise<void>
}

export interface TestDatabaseOptions {
  readonly recorder?: Recorder
  readonly poolSize?: number
  /** Numbers with which the wanted migrations begin, such as `['01', '02']`; all when absent. */
  readonly migrations?: readonly string[]
}

export interface EmptyDatabase {
  readonly address: DatabaseAddress
  sql: TestDatabase['sql']
  close(): Promise<void>
}

/** A database without any migration. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  return created(await testCluster(), 'template1')
}

/** A database of one's own, copied from a template that holds all migrations. */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const cluster = await testCluster()
  const template = await ensureTemplate(cluster, options.migrations)
  const made = await created(cluster, template)
  const { address } = made
  const { app } = address
  const job = address.job ?? app
  const { recorder, poolSize } = options
  const database = await openDatabase({
    app,
    job,
    ...(recorder ? { recorder } : {}),
    ...(poolSize ? { poolSize } : {}),
  })
  return {
    ...made,
    database,
    setClock: (at) => setClock(address, at),
    async close() {
      await database.close()
      await made.close()
    },
  }
}

async function created(cluster: Cluster, template: string): Promise<EmptyDatabase> {
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await asSuperuser(cluster, 'postgres', (client) => client.query(`create database ${name} template ${template}`))
  // Kept open, since a matrix plants thousands of rows; whoever restarts the cluster gets a new one.
  const superuser = new pg.Pool({ ...embeddedAddress(cluster, name).owner, max: 2, allowExitOnIdle: true })
  superuser.on('error', () => {})
  superuser.on('connect', (client) => client.on('error', () => {}))
  return {
    address: embeddedAddress(cluster, name),
    sql: async (text, values = []) => (await superuser.query(text, [...values])).rows,
    async close() {
      await superuser.end()
      await asSuperuser(cluster, 'postgres', (client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** One cluster for all test processes of this user, kept between runs; it never needs to survive a crash. */
async function testCluster(): Promise<Cluster> {
  const cluster = await ensureTestCluster()
  await ensureKeeper(cluster)
  return cluster
}

export function ensureTestCluster(): Promise<Cluster> {
  return ensureCluster(testFolder, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    max_connections: '300',
    max_wal_size: '256MB',
  })
}

const testFolder = join(tmpdir(), `shidian-test-${userInfo().username}`)

/** Somebody must stop the cluster when no test has used it for a while; test processes come and go. */
async function ensureKeeper(cluster: Cluster): Promise<void> {
  const kept = await asSuperuser(cluster, 'postgres', (client) =>
    client.query(`select from pg_locks where locktype = 'advisory' and objid = $1`, [keeperLock]),
  )
  if (kept.rowCount) return
  const script = join(import.meta.dirname, 'database-keeper.ts')
  spawn(process.execPath, [script, testFolder], { detached: true, stdio: 'ignore', cwd: '/' }).unref()
}

export const keeperLock = 7_310_360

async function ensureTemplate(cluster: Cluster, wanted: readonly string[] | undefined): Promise<string> {
  const migrations = readMigrations().filter(({ name }) => !wanted || wanted.some((start) => name.startsWith(start)))
  // What the runner itself makes belongs to the template too.
  const runner = ['migrations', 'roles', 'queue'].map((name) =>
    readFileSync(join(import.meta.dirname, `../src/foundation/storage/server/${name}.ts`), 'utf8'),
  )
  const parts = [...migrations.map(({ name, checksum }) => `${name} ${checksum}`), ...runner]
  const digest = createHash('sm3').update(parts.join('\n')).digest('hex')
  const name = `template_${digest.slice(0, 16)}`
  await asSuperuser(cluster, 'postgres', async (client) => {
    // Held to the end of the connection, so one process migrates and the others wait for the finished template.
    await client.query('select pg_advisory_lock(7310357)')
    const ready = await client.query('select from pg_database where datname = $1 and datistemplate', [name])
    if (ready.rowCount === 1) return
    await removeStale(client)
    await client.query(`drop database if exists ${name}`)
    await client.query(`create database ${name}`)
    await migrate(embeddedAddress(cluster, name), migrations)
    await client.query(`alter database ${name} is_template true`)
  })
  return name
}

/** Drops databases of test processes that are gone, and templates of other migrations that nobody copies any more. */
async function removeStale(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(`select datname from pg_database where datname ~ '^test_'`)
  for (const { datname } of rows) {
    const pid = Number(datname.split('_')[1])
    if (!isAlive(pid)) await client.query(`drop database if exists ${datname} with (force)`)
  }
  const templates = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^template_' order by oid desc offset 4`,
  )
  for (const { datname } of templates.rows) {
    await client.query(`alter database ${datname} is_template false`)
    await client.query(`drop database ${datname} with (force)`)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export async function asSuperuser<Value>(
  cluster: Cluster,
  database: string,
  run: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client(embeddedAddress(cluster, database).owner)
  client.on('error', () => {})
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
