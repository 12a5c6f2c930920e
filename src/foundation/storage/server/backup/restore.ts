import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Client } from 'pg'
import type { DatabaseAddress } from '../address.ts'
import { poolConfiguration } from '../database.ts'
import { migrate, readMigrations } from '../migrations.ts'
import type { Migration } from '../migrations.ts'
import { copyIn, copyOut } from './copy.ts'
import { writeDurably } from './folders.ts'
import type { DataFolder } from './folders.ts'
import { BackupFault, damaged, readManifest, tableContent, tablePath } from './manifest.ts'
import type { Manifest, ManifestSigner, TableCopy } from './manifest.ts'
import { copyOutText, listForeignKeys, listTables } from './tables.ts'
import type { TableShape } from './tables.ts'

export interface RestoreSettings {
  readonly address: DatabaseAddress
  readonly source: string
  readonly folders: readonly DataFolder[]
  readonly signer?: ManifestSigner
  readonly migrations?: readonly Migration[]
  /** Asked once the backup is known to be whole and before anything is touched; it throws to refuse. */
  readonly judge?: (manifest: Manifest) => void
}

/** Puts a backup into an empty database: judged whole first, then all tables in one transaction, then newer migrations. */
export async function restore(settings: RestoreSettings): Promise<Manifest> {
  const { address, source, folders, signer, migrations = readMigrations() } = settings
  if (!address.owner) throw new BackupFault('a restore needs the owner: set SHIDIAN_OWNER_URL beside DATABASE_URL')
  const manifest = await readManifest(source, signer)
  settings.judge?.(manifest)
  const past = migrationsOf(manifest, migrations)
  const client = new pg.Client({ ...poolConfiguration(address.owner), statement_timeout: 0 })
  client.on('error', () => {})
  await client.connect()
  try {
    await refuseUnlessEmpty(client, folders)
    await migrate(address, past)
    await restoreFiles(manifest, source, folders)
    await restoreTables(client, manifest, source)
    await migrate(address, migrations)
    await enqueueAgain(client, manifest, source)
  } finally {
    await client.end()
  }
  return manifest
}

function migrationsOf(manifest: Manifest, migrations: readonly Migration[]): readonly Migration[] {
  return manifest.migrations.map(({ name, checksum }) => {
    const known = migrations.find((one) => one.name === name)
    if (known?.checksum === checksum) return known
    throw new BackupFault(
      `this version of the product does not know the backup's ${name}: restore with the version that made the backup`,
    )
  })
}

async function refuseUnlessEmpty(client: Client, folders: readonly DataFolder[]): Promise<void> {
  const tables = await listTables(client)
  if (tables.length > 0) {
    throw new BackupFault('the target database is not empty: name another folder with --data, or an empty database')
  }
  for (const { path } of folders.filter(({ outlives }) => !outlives)) {
    const entries = await readdir(path).catch(() => [])
    if (entries.length > 0) throw new BackupFault(`${path} is not empty: name another folder with --data`)
  }
}

async function restoreFiles(manifest: Manifest, source: string, folders: readonly DataFolder[]): Promise<void> {
  for (const file of manifest.files) {
    const folder = folders.find(({ name }) => file.path.startsWith(`${name}/`))
    if (!folder || file.path.split('/').includes('..'))
      throw new BackupFault(`there is no place for ${file.path} of the backup`)
    const target = join(folder.path, file.path.slice(folder.name.length + 1))
    if (folder.outlives && existsSync(target)) continue
    await writeDurably(target, await readFile(join(source, 'files', file.path)))
  }
}

async function restoreTables(client: Client, manifest: Manifest, source: string): Promise<void> {
  await client.query('begin')
  await client.query('set local role shidian_owner; set local idle_in_transaction_session_timeout = 0')
  const shapes = new Map((await listTables(client)).map((shape) => [shape.name, shape]))
  const wanted = manifest.tables.map((table) => ({ table, shape: shapes.get(table.name) }))
  const keys = await listForeignKeys(client)
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { table, shape } of wanted) {
    if (!shape) throw damaged(`table ${table.name}`)
    await fillTable(client, table, shape, source)
  }
  for (const { name, value } of manifest.sequences) await client.query('select setval($1, $2)', [name, value])
  // Putting a key back reads every row that it concerns, so row security comes back after it.
  for (const { table, name, definition } of keys) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  }
  for (const { name, forced } of shapes.values()) {
    if (forced) await client.query(`alter table ${name} force row level security`)
  }
  await client.query('commit')
}

// COPY is refused under row security, so the owner is let through for this transaction; triggers would change rows that
// are to be as they were, and migrations may have put rows in that the backup holds too.
async function fillTable(client: Client, table: TableCopy, shape: TableShape, source: string): Promise<void> {
  const { name } = table
  if (shape.forced) await client.query(`alter table ${name} no force row level security`)
  await client.query(`alter table ${name} disable trigger user`)
  await client.query(`truncate ${name}`)
  const columns = table.columns.join(', ')
  await copyIn(client, `copy ${name} (${columns}) from stdin`, tableContent(tablePath(source, name)))
  const hash = createHash('sm3')
  const rows = await copyOut(client, copyOutText({ ...shape, columns: table.columns }), (piece) => {
    hash.update(piece)
    return Promise.resolve()
  })
  if (rows !== table.rows || hash.digest('hex') !== table.sm3) throw damaged(`table ${name}`)
  await client.query(`alter table ${name} enable trigger user`)
}

async function enqueueAgain(client: Client, manifest: Manifest, source: string): Promise<void> {
  if (manifest.jobs.rows === 0) return
  await client.query('begin')
  await client.query(
    'create temporary table waiting (n bigint generated always as identity, name text, data jsonb) on commit drop',
  )
  await copyIn(client, 'copy waiting (name, data) from stdin', tableContent(tablePath(source, manifest.jobs.name)))
  await client.query('select storage.enqueue(name, data) from waiting order by n')
  await client.query('commit')
}
