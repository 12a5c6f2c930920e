import pg from 'pg'
import { embeddedAddress, foreignAddress } from './address.ts'
import type { DatabaseAddress } from './address.ts'
import type { Cluster, ServerSettings } from './embedded/cluster.ts'
import { holdCluster } from './embedded/share.ts'

export interface AttachSettings {
  readonly dataFolder: string
  readonly databaseUrl?: string
  readonly ownerUrl?: string
  /** For the embedded server only. */
  readonly settings?: ServerSettings
  readonly onRestart?: () => void
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
  const { dataFolder, settings = {}, onRestart } = wanted
  const held = await holdCluster({ dataFolder, settings, ...(onRestart ? { onRestart } : {}) })
  await ensureDatabase(held.cluster, name)
  return { address: embeddedAddress(held.cluster, name), embedded: true, release: () => held.release() }
}

/** Makes an empty database in the cluster if there is none of the name; tells whether it did. */
export async function ensureDatabase(cluster: Cluster, database: string): Promise<boolean> {
  const client = new pg.Client(embeddedAddress(cluster, 'postgres').owner)
  client.on('error', () => {})
  await client.connect()
  try {
    // Two first starts: the second waits for the first one's database.
    await client.query('select pg_advisory_lock(7310359)')
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (found.rowCount === 1) return false
    await client.query(`create database ${client.escapeIdentifier(database)}`)
    return true
  } finally {
    await client.end()
  }
}
