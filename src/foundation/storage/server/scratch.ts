import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { DatabaseAddress } from './address.ts'
import { poolConfiguration } from './database.ts'
import type { Connection } from './database.ts'

export interface ScratchDatabase {
  readonly address: DatabaseAddress
  drop(): Promise<void>
}

/** An empty database beside the present one, on the same server and for the same logins. */
export async function scratchDatabase(address: DatabaseAddress): Promise<ScratchDatabase> {
  const { owner } = address
  if (!owner) throw new Error('a second database needs the owner: set SHIDIAN_OWNER_URL beside DATABASE_URL')
  const name = `shidian_scratch_${randomBytes(6).toString('hex')}`
  await onServer(owner, `create database ${name}`)
  return {
    address: {
      ...address,
      app: renamed(address.app, name),
      owner: renamed(owner, name),
      ...(address.job ? { job: renamed(address.job, name) } : {}),
      ...(address.backup ? { backup: renamed(address.backup, name) } : {}),
    },
    drop: () => onServer(owner, `drop database if exists ${name} with (force)`),
  }
}

function renamed(connection: Connection, name: string): Connection {
  if (!connection.url) return { ...connection, database: name }
  const url = new URL(connection.url)
  url.pathname = `/${name}`
  return { ...connection, url: url.href }
}

async function onServer(owner: Connection, text: string): Promise<void> {
  const client = new pg.Client({ ...poolConfiguration(owner), statement_timeout: 0 })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
