import pg from 'pg'
import type { DatabaseAddress } from './address.ts'
import { poolConfiguration } from './database.ts'

/** Runs something once for the life of a database; when it fails, or is cut off, the next caller runs it again. */
export async function doOnce(address: DatabaseAddress, name: string, run: () => Promise<void>): Promise<void> {
  const { owner } = address
  if (!owner) throw new Error(`only the owner can do "${name}": set SHIDIAN_OWNER_URL beside DATABASE_URL`)
  const client = new pg.Client({ ...poolConfiguration(owner), statement_timeout: 0, lock_timeout: 0 })
  client.on('error', () => {})
  await client.connect()
  try {
    // Held to the end of the connection: who comes second waits and then finds it done.
    await client.query(`select pg_advisory_lock(hashtextextended('storage.done_once ' || $1, 0))`, [name])
    const done = await client.query('select from storage.done_once where name = $1', [name])
    if (done.rowCount === 1) return
    await run()
    await client.query('insert into storage.done_once values ($1, clock_now())', [name])
  } finally {
    await client.end()
  }
}
