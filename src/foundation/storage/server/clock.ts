import pg from 'pg'
import type { Instant } from '../../kernel/index.ts'
import type { DatabaseAddress } from './address.ts'
import { checkOut, poolConfiguration } from './database.ts'
import type { Database, OpenDatabase } from './database.ts'

/** The database's clock, moved on so that it never goes back. Every server process calls it each second. */
export async function tickClock(database: Database): Promise<Instant> {
  const open = database as OpenDatabase
  const client = await checkOut(open, 'session')
  try {
    open.count(1)
    const { rows } = await client.query<{ now: Instant }>({
      name: 'storage.tick-clock',
      text: 'select storage.tick_clock() as now',
    })
    client.release()
    if (!rows[0]) throw new Error('the database has no clock')
    return rows[0].now
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** Moves the clock of all processes on the database; it goes on ticking. For test mode, and while a new demo is planted. */
export const setClock = (address: DatabaseAddress, at: Instant): Promise<void> =>
  moveClock(address, { text: 'select storage.set_clock($1)', values: [at] })

/** The time of the machine again, as if nobody had moved the clock. */
export const restoreClock = (address: DatabaseAddress): Promise<void> =>
  moveClock(address, { text: `update storage.clock set shift = interval '0', floor = '-infinity'`, values: [] })

async function moveClock(address: DatabaseAddress, query: { text: string; values: string[] }): Promise<void> {
  if (!address.owner) throw new Error('only the owner moves the clock: set SHIDIAN_OWNER_URL beside DATABASE_URL')
  const client = new pg.Client(poolConfiguration(address.owner))
  await client.connect()
  try {
    await client.query(query)
  } finally {
    await client.end()
  }
}

/** Whether somebody moved the clock; a server outside test mode does not start on such a database. */
export async function clockWasMoved(database: Database): Promise<boolean> {
  const open = database as OpenDatabase
  const client = await checkOut(open, 'session')
  try {
    const { rows } = await client.query<{ moved: boolean }>(`select shift <> interval '0' as moved from storage.clock`)
    return rows[0]?.moved ?? false
  } finally {
    client.release()
  }
}
