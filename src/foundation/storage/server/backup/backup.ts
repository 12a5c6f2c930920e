import { createHash } from 'node:crypto'
import { open, mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createGzip } from 'node:zlib'
import { once } from 'node:events'
import pg from 'pg'
import type { Client } from 'pg'
import type { DatabaseAddress } from '../address.ts'
import { poolConfiguration } from '../database.ts'
import { copyOut } from './copy.ts'
import { copyFolders, syncFolder, writeDurably } from './folders.ts'
import type { DataFolder } from './folders.ts'
import { BackupFault, manifestName, signatureName, tablePath } from './manifest.ts'
import type { Manifest, ManifestSigner, TableCopy } from './manifest.ts'
import { copyOutText, listSequences, listTables } from './tables.ts'

export interface BackupSettings {
  readonly address: DatabaseAddress
  /** Made when missing; must be empty. */
  readonly target: string
  readonly folders: readonly DataFolder[]
  readonly signer?: ManifestSigner
  readonly without?: readonly string[]
}

/** One snapshot of all tables, then the files that its rows name, then the manifest. Servers go on working. */
export async function backUp({ address, target, folders, signer, without }: BackupSettings): Promise<Manifest> {
  const login = address.backup
  if (!login) throw new BackupFault('a backup needs the owner: set SHIDIAN_OWNER_URL beside DATABASE_URL')
  await emptyFolder(target)
  const client = new pg.Client({ ...poolConfiguration(login), statement_timeout: 0 })
  client.on('error', () => {})
  await client.connect()
  try {
    // Row security that filtered anything would make an incomplete backup in silence; switched off it is an error.
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local row_security = off; set local idle_in_transaction_session_timeout = 0')
    const manifest = { ...(await copyDatabase(client, target)), without: without ?? [] }
    // Files are written before the row that names them, so after the snapshot all of them are there.
    const files = await copyFolders(folders, join(target, 'files'))
    await client.query('commit')
    const whole: Manifest = { ...manifest, files }
    const text = `${JSON.stringify(whole, null, 2)}\n`
    if (signer) await writeDurably(join(target, signatureName), `${await signer.sign(text)}\n`)
    await writeDurably(join(target, manifestName), text)
    return whole
  } finally {
    await client.end()
  }
}

async function emptyFolder(target: string): Promise<void> {
  await mkdir(target, { recursive: true, mode: 0o700 })
  if ((await readdir(target)).length > 0) throw new BackupFault(`${target} is not empty: name a new folder`)
}

async function copyDatabase(client: Client, target: string): Promise<Omit<Manifest, 'files' | 'without'>> {
  const head = await client.query<{ at: string; postgres: string }>(
    `select to_char(clock_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
            current_setting('server_version') as postgres`,
  )
  const migrations = await client.query<Manifest['migrations'][number]>(
    'select name, checksum, step from storage.migration order by name',
  )
  const tables: TableCopy[] = []
  for (const shape of await listTables(client)) {
    tables.push({
      name: shape.name,
      columns: shape.columns,
      ...(await copyTable(client, copyOutText(shape), target, shape.name)),
    })
  }
  const jobs = await copyTable(client, waitingJobs, target, 'waiting-jobs')
  await syncFolder(join(target, 'tables'))
  return {
    format: 1,
    createdAt: head.rows[0]?.at ?? '',
    postgres: head.rows[0]?.postgres ?? '',
    migrations: migrations.rows,
    tables,
    sequences: await listSequences(client),
    jobs: { name: 'waiting-jobs', columns: ['name', 'data'], ...jobs },
  }
}

// The queue's own tables change with its version, so a backup keeps what waits and restore enqueues it again.
const waitingJobs = `copy (select name, coalesce(data, 'null') from pgboss.job
  where state in ('created', 'retry', 'active') and name !~ '^__pgboss__' order by created_on, id) to stdout`

async function copyTable(
  client: Client,
  text: string,
  target: string,
  name: string,
): Promise<Pick<TableCopy, 'rows' | 'sm3'>> {
  const path = tablePath(target, name)
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sm3')
  const gzip = createGzip()
  const written = gzip.pipe(file.createWriteStream({ flush: true }))
  const closed = once(written, 'close')
  // A full disk shows here and not as a pause without an end.
  const broken = once(written, 'error').then(([error]) => Promise.reject(error as Error))
  // Both are looked at in the end, or at once when the disk is full; until then nobody handles them.
  for (const end of [closed, broken]) end.catch(() => {})
  const rows = await copyOut(client, text, async (piece) => {
    hash.update(piece)
    if (!gzip.write(piece)) await Promise.race([once(gzip, 'drain'), broken])
  })
  gzip.end()
  await Promise.race([closed, broken])
  return { rows, sm3: hash.digest('hex') }
}
