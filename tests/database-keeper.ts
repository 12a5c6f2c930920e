// Stops the cluster of the tests when nobody has been connected to it for five minutes.
import { setTimeout as pause } from 'node:timers/promises'
import { stopCluster } from '../src/foundation/storage/server/index.ts'
import { asSuperuser, ensureTestCluster, keeperLock } from './database.ts'

const minutesOfQuiet = 5

const cluster = await ensureTestCluster()
const last = await asSuperuser(cluster, 'postgres', async (client) => {
  const mine = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [keeperLock])
  if (!mine.rows[0]?.mine) return false
  for (let quiet = 0; quiet < minutesOfQuiet; quiet += 1) {
    await pause(60_000)
    const busy = await client.query(
      `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    if (busy.rowCount) quiet = -1
  }
  return true
}).catch(() => false)
if (last) await stopCluster(cluster.folder)
