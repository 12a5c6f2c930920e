import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { embeddedAddress, foreignAddress } from './address.ts'
import type { DatabaseAddress } from './address.ts'
import type { Cluster } from './embedded/cluster.ts'
import type { ServerSettings } from './embedded/start-postmaster.ts'
import { holdCluster } from './embedded/share.ts'

export interface AttachSettings {
  readonly dataFolder: string
  readonly databaseUrl?: string
  readonly ownerUrl?: string
  /** For the embedded server only. */
  readonly settings?: ServerSettings
  readonly onRestart?: () => void
  /** What a new embedded database begins with; it is there for nobody until this is done. */
  readonly fillNew?: (draft: DatabaseAddress) => Promise<void>
}

export interface Attached {
  readonly address: DatabaseAddress
  readonly embedded: boolean
  /** Lets go of the database; the last process of an embedded one stops it. */
  release(): Promise<void>
}

const name = 'shidian'

/** The database that the settings name: a foreign one, or the embedded one, which is made and started when needed. */
export async function attachDatabase(wanted: AttachSettings): Promise<Attached> {
  if (wanted.databaseUrl) {
    return {
      address: foreignAddress(wanted.databaseUrl, wanted.ownerUrl),
      embedded: false,
      release: () => Promise.resolve(),
    }
  }
  const { dataFolder, settings = {}, onRestart, fillNew } = wanted
  const held = await holdCluster({ dataFolder, settings, ...(onRestart ? { onRestart } : {}) })
  try {
    await ensureDatabase(held.cluster, name, fillNew)
  } catch (error) {
    await held.release()
    throw error
  }
  return { address: embeddedAddress(held.cluster, name), embedded: true, release: () => held.release() }
}

type Fill = (draft: DatabaseAddress) => Promise<void>

/**
 * Makes a database in the cluster if there is none of the name. What fills it works on a draft, which gets the name when
 * all is in: a start that is cut off leaves nothing half-filled behind. Tells whether it was made now.
 */
export async function ensureDatabase(cluster: Cluster, database: string, fill?: Fill): Promise<boolean> {
  const client = new pg.Client({ ...embeddedAddress(cluster, 'postgres').owner, application_name: 'shidian maker' })
  client.on('error', () => {})
  await client.connect()
  try {
    // Two first starts: the second waits for the first one's database.
    await client.query('select pg_advisory_lock(7310359)')
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (found.rowCount === 1) return false
    const draft = `${database}_draft`
    await client.query(`drop database if exists ${client.escapeIdentifier(draft)} with (force)`)
    await client.query(`create database ${client.escapeIdentifier(draft)}`)
    await fill?.(embeddedAddress(cluster, draft))
    await rename(client, draft, database)
    return true
  } finally {
    await client.end()
  }
}

// A connection that was closed a moment ago may still be leaving, and a database in use keeps its name.
async function rename(client: pg.Client, from: string, to: string): Promise<void> {
  const text = `alter database ${client.escapeIdentifier(from)} rename to ${client.escapeIdentifier(to)}`
  for (let tries = 0; ; tries += 1) {
    try {
      await client.query(text)
      return
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || tries === 100) throw error
      await pause(50)
    }
  }
}
