import { chmodSync, existsSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createHome, readPasswords } from './home.ts'
import type { Passwords } from './home.ts'
import { livePostmaster } from './postmaster.ts'
import { logTail, startPostmaster } from './start-postmaster.ts'
import type { ServerSettings } from './start-postmaster.ts'

/** Where an embedded cluster lives and how to reach it. */
export interface Cluster {
  readonly folder: string
  readonly socketFolder: string
  readonly passwords: Passwords
}

const startPatience = 60_000

/** Makes the cluster if there is none, starts it if it does not run, and answers when it accepts connections. */
export async function ensureCluster(dataFolder: string, settings: ServerSettings = {}): Promise<Cluster> {
  mkdirSync(dataFolder, { recursive: true })
  // Our own folder must let the other user through; the folders above are judged by name when they do not.
  if (process.getuid?.() === 0 && statSync(dataFolder).uid === 0) chmodSync(dataFolder, 0o711)
  const home = join(realpathSync(dataFolder), 'database')
  if (!existsSync(home)) createHome(home, settings)
  const folder = join(home, 'cluster')
  const deadline = Date.now() + startPatience
  let failures = 0
  while (Date.now() < deadline) {
    const running = livePostmaster(folder)
    if (running?.ready && existsSync(join(running.socketFolder, '.s.PGSQL.5432'))) {
      return { folder, socketFolder: running.socketFolder, passwords: readPasswords(home) }
    }
    // Somebody swept the temporary folder: nobody can reach such a server any more.
    if (running?.ready) await stopCluster(folder)
    if (!running && !(await startPostmaster(home, folder, settings))) failures += 1
    // A start can fail because somebody else is just stopping or starting the same cluster, but not three times.
    if (failures === 3) throw new Error(`the database does not start; its log says:\n${logTail(home)}`)
    await pause(20)
  }
  throw new Error(`the database did not start within ${startPatience / 1000} s; its log says:\n${logTail(home)}`)
}

/** Stops a cluster: open transactions roll back, everything acknowledged is kept. */
export async function stopCluster(folder: string): Promise<void> {
  const running = livePostmaster(folder)
  if (!running) return
  process.kill(running.pid, 'SIGINT')
  const deadline = Date.now() + 20_000
  while (livePostmaster(folder)?.pid === running.pid) {
    if (Date.now() > deadline) {
      process.kill(running.pid, 'SIGQUIT')
      return
    }
    await pause(20)
  }
  rmSync(running.socketFolder, { recursive: true, force: true })
}
