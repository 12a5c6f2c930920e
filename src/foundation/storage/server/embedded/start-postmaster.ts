import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import { hasPidFile, livePostmaster, processesIn } from './postmaster.ts'
import { chooseSystemUser, give, invocation } from './system-user.ts'
import type { SystemUser } from './system-user.ts'

/** Settings of postgres beyond the defaults; the kill harness plants a weak one. */
export type ServerSettings = Readonly<Record<string, string>>

/** Starts the server once and tells whether one runs when that is over, ours or another's. */
export async function startPostmaster(home: string, folder: string, settings: ServerSettings): Promise<boolean> {
  await clearRemains(folder)
  const binaries = findBinaries()
  const user = chooseSystemUser(folder, binaries.postgres)
  const socketFolder = makeSocketFolder(folder, user)
  const all = { ...defaults, ...settings, unix_socket_directories: socketFolder }
  const words = ['-D', folder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const call = invocation(user, binaries.postgres, words)
  const log = openLog(home)
  const child = spawn(call.command, call.arguments, {
    ...call.owner,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const ended = new AbortController()
  child.on('exit', () => ended.abort())
  child.on('error', () => ended.abort())
  child.unref()
  const deadline = Date.now() + 60_000
  // When ours is over, another start has won or the log says why not; the caller looks again.
  while (!ended.signal.aborted && Date.now() < deadline && !livePostmaster(folder)?.ready) await pause(20)
  if (ended.signal.aborted) await pause(100)
  return livePostmaster(folder) !== undefined
}

// One older file is kept, so that the log never fills the disk.
function openLog(home: string): number {
  const path = join(home, 'postgres.log')
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > 20_000_000) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

const defaults: ServerSettings = {
  listen_addresses: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  max_connections: '120',
  shared_buffers: '128MB',
  jit: 'off',
  random_page_cost: '1.1',
  checkpoint_timeout: '5min',
  max_wal_size: '1GB',
  wal_compression: 'pglz',
  password_encryption: 'scram-sha-256',
}

// After kill -9 a pid file stays behind; it may name a process that has since taken the number. It is removed only when
// nothing works in the folder any more, since it also guards the shared memory.
async function clearRemains(folder: string): Promise<void> {
  if (!hasPidFile(folder)) return
  const patience = Date.now() + 3_000
  while (processesIn(folder).length > 0) {
    if (livePostmaster(folder)) return
    if (Date.now() > patience) for (const pid of processesIn(folder)) killQuietly(pid)
    await pause(20)
  }
  if (!livePostmaster(folder)) rmSync(join(folder, 'postmaster.pid'), { force: true })
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended between the listing and the signal.
  }
}

// A socket's path may have 107 bytes; a data folder may be longer, so the socket lives under a hash of it.
function makeSocketFolder(folder: string, user: SystemUser): string {
  const name = `shidian-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
  const base = realpathSync(tmpdir())
  const path = join(base.length < 60 ? base : '/tmp', name)
  mkdirSync(path, { recursive: true, mode: 0o711 })
  const entry = lstatSync(path)
  const owners = [process.getuid?.(), user.kind === 'other' ? user.uid : undefined]
  if (!entry.isDirectory() || !owners.includes(entry.uid)) {
    throw new Error(`${path} belongs to somebody else: remove it, or set TMPDIR to another folder`)
  }
  chmodSync(path, 0o711)
  give(user, path)
  return path
}

export function logTail(home: string): string {
  try {
    return readFileSync(join(home, 'postgres.log'), 'utf8').split('\n').slice(-15).join('\n')
  } catch {
    return '(no log)'
  }
}
