import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import { embeddedAddress } from '../address.ts'
import { ensureCluster, stopCluster } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import type { ServerSettings } from './start-postmaster.ts'

/** A cluster that stays up as long as somebody holds it. */
export interface HeldCluster {
  readonly cluster: Cluster
  /** Lets go; the last holder stops the server. */
  release(): Promise<void>
}

export interface HoldSettings {
  readonly dataFolder: string
  readonly settings?: ServerSettings
  /** Told when the server had died and is there again. */
  readonly onRestart?: () => void
}

// Holders share this lock; who gets it alone is the last one. The number is arbitrary.
const key = 7_310_358
const patience = 60_000

/** Starts or joins the cluster, and starts it again whenever it dies until it is released. */
export async function holdCluster({ dataFolder, settings = {}, onRestart }: HoldSettings): Promise<HeldCluster> {
  const released = new AbortController()
  let client: pg.Client | undefined
  let work: Promise<unknown> = Promise.resolve()

  const take = async (): Promise<Cluster> => {
    const taken = await takeShare(dataFolder, settings)
    client = taken.client
    client.once('end', () => {
      client = undefined
      if (released.signal.aborted) return
      work = takeAgain().catch(() => {})
    })
    return taken.cluster
  }
  const takeAgain = async (): Promise<void> => {
    // A data folder that somebody deleted is gone on purpose: nothing is made anew under a running program.
    while (!released.signal.aborted && existsSync(join(cluster.folder, 'PG_VERSION'))) {
      try {
        await take()
        onRestart?.()
        return
      } catch {
        // The disk may be full or a folder away: somebody mends it, and we go on trying.
        await pause(1_000)
      }
    }
  }

  const cluster = await take()
  return {
    cluster,
    async release() {
      released.abort()
      await work
      const held = client
      if (held) await letGo(held, cluster)
    },
  }
}

async function takeShare(
  dataFolder: string,
  settings: ServerSettings,
): Promise<{ readonly client: pg.Client; readonly cluster: Cluster }> {
  const deadline = Date.now() + patience
  for (;;) {
    const cluster = await ensureCluster(dataFolder, settings)
    const client = new pg.Client({ ...embeddedAddress(cluster, 'postgres').owner, application_name: 'shidian holder' })
    // Without a listener the loss of the server would end this process.
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('select pg_advisory_lock_shared($1)', [key])
      return { client, cluster }
    } catch (error) {
      // It was just being stopped by its last holder, or died under us.
      await client.end().catch(() => {})
      if (Date.now() > deadline) throw error
      await pause(50)
    }
  }
}

async function letGo(client: pg.Client, cluster: Cluster): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [key])
    const alone = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [key])
    if (alone.rows[0]?.alone) await stopCluster(cluster.folder)
  } catch {
    // The server died by itself; there is nothing left to stop.
  }
  await client.end().catch(() => {})
}
