import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Client } from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import type { DatabaseAddress } from './address.ts'
import { poolConfiguration } from './database.ts'
import { ensureRoles } from './roles.ts'
import { ensureQueue } from './queue.ts'

export interface Migration {
  readonly name: string
  readonly text: string
  readonly checksum: string
}

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'migrations')
// An arbitrary number that only migrations of this product use.
const lock = 7_310_356

export function readMigrations(from: string = folder): readonly Migration[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(from, name), 'utf8')
      return { name, text, checksum: createHash('sm3').update(text).digest('hex') }
    })
}

/** Brings a database to this version beside running servers; answers the names that were applied now. */
export async function migrate(
  address: DatabaseAddress,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  if (!address.owner) throw new Error('migrations need the owner: set SHIDIAN_OWNER_URL beside DATABASE_URL')
  const client = new pg.Client({ ...poolConfiguration(address.owner), statement_timeout: 0, lock_timeout: 0 })
  // The connection may break between two statements; the statement that follows reports it.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await ensureRoles(client, address)
    await ensureExtension(client)
    const applied = await applyAll(client, migrations)
    await ensureQueue(client)
    return applied
  } finally {
    await client.end()
  }
}

async function ensureExtension(client: Client): Promise<void> {
  await client.query('create extension if not exists pgcrypto with schema public')
  // The worked example of the SM3 standard. A server built without it cannot keep the evidence log.
  const expected = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'
  const found = await client
    .query<{ sm3: string }>(`select encode(public.digest('abc', 'sm3'), 'hex') as sm3`)
    .catch(() => undefined)
  if (found?.rows[0]?.sm3 === expected) return
  throw new Error('this PostgreSQL cannot compute SM3: its pgcrypto needs OpenSSL 1.1.1 or newer with SM3 enabled')
}

async function applyAll(client: Client, migrations: readonly Migration[]): Promise<readonly string[]> {
  await client.query('set role shidian_owner')
  await client.query(`create schema if not exists storage`)
  await client.query(`create table if not exists storage.migration (
    name text primary key, checksum text not null, step integer not null, applied_at timestamptz not null default clock_timestamp())`)
  await client.query('grant usage on schema storage to shidian_app, shidian_job, shidian_backup')
  await client.query('grant select on storage.migration to shidian_app, shidian_job, shidian_backup')
  const known = await appliedMigrations(client)
  const applied: string[] = []
  // All files of one run are one step: a server works with a database that is one step ahead of it.
  const step = 1 + Math.max(0, ...[...known.values()].map((one) => one.step))
  for (const migration of migrations) {
    const checksum = known.get(migration.name)?.checksum
    if (checksum === undefined) {
      await applyPatiently(client, migration, step)
      applied.push(migration.name)
    } else if (checksum !== migration.checksum) {
      throw new Error(`${migration.name} was changed after it had been applied: write a new migration instead`)
    }
  }
  if (applied.length > 0) await letBackupRead(client)
  await client.query('reset role')
  return applied
}

// A table that a slice forgot to grant would stop every later backup.
async function letBackupRead(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(nspname) as name from pg_namespace where pg_get_userbyid(nspowner) = 'shidian_owner'`,
  )
  for (const { name } of rows) {
    await client.query(`grant usage on schema ${name} to shidian_backup`)
    await client.query(`grant select on all tables in schema ${name} to shidian_backup`)
    await client.query(`grant select on all sequences in schema ${name} to shidian_backup`)
  }
}

interface AppliedMigration {
  readonly name: string
  readonly checksum: string
  readonly step: number
}

async function appliedMigrations(client: Client): Promise<ReadonlyMap<string, AppliedMigration>> {
  const { rows } = await client.query<AppliedMigration>('select name, checksum, step from storage.migration')
  return new Map(rows.map((row) => [row.name, row]))
}

// A migration never queues for long behind a running transaction, since everybody else would queue behind it.
async function applyPatiently(client: Client, migration: Migration, step: number): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query('begin')
      await client.query(`set local lock_timeout = '2s'; set local row_security = off`)
      await client.query(migration.text)
      await client.query('insert into storage.migration (name, checksum, step) values ($1, $2, $3)', [
        migration.name,
        migration.checksum,
        step,
      ])
      await client.query('commit')
      return
    } catch (error) {
      await client.query('rollback').catch(() => {})
      if ((error as { code?: string }).code !== '55P03' || attempt === 20) {
        const { message, position } = error as { message: string; position?: string }
        const line = position ? `, line ${migration.text.slice(0, Number(position)).split('\n').length}` : ''
        throw new Error(`${migration.name}${line}: ${message}`, { cause: error })
      }
      await pause(500)
    }
  }
}
