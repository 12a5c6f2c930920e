import { statement } from './statement.ts'
import type { Database } from './database.ts'
import { readTx } from './transaction.ts'

const wanted = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }
const strong: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'remote_write', 'remote_apply'],
}

const settings = statement(
  'storage.durability',
  `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
)

/** Settings under which an acknowledged act could be lost; production does not start with any. */
export async function weakDurability(database: Database): Promise<readonly string[]> {
  const rows = await readTx(database, { kind: 'session', sessionHash: null }, (tx) =>
    tx.query<{ name: string; setting: string }>(settings),
  )
  return rows
    .filter(({ name, setting }) => !strong[name]?.includes(setting))
    .map(({ name, setting }) => `${name}=${setting} (must be ${wanted[name as keyof typeof wanted]})`)
}
