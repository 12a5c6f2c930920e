import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import { hasPidFile, livePostmaster, processesIn } from './postmaster.ts'
import { chooseSystemUser, invocation } from './system-user.ts'
import type { SystemUser } from './system-user.ts'

/** Passwords of the login roles, made once with the cluster. */
export interface Passwords {
  readonly superuser: string
  readonly app: string
  readonly job: string
  readonly backup: string
}

/** Where an embedded cluster lives and how to reach it. */
export interface Cluster {
  readonly folder: string
  readonly socketFolder: string
  readonly passwords: Passwords
}

/** Settings of postgres beyond the defaults; the kill harness plants a weak one. */
export type ServerSettings = Readonly<Record<string, string>>

export const superuser = 'postgres'

const startPatience = 60_000

/** Makes the cluster if there is none, starts it if it does not run, and answers when it accepts connections. */
export async function ensureCluster(dataFolder: string, settings: ServerSettings = {}): Promise<Cluster> {
  mkdirSync(dataFolder, { recursive: true })
  // Our own folder must let the other user through; the folders above are judged by name when they do not.
  if (process.getuid?.() === 0 && statSync(dataFolder).uid === 0) chmodSync(dataFolder, 0o711)
  const home = join(realpathSync(dataFolder), 'database')
  if (!existsSync(home)) await createHome(home, settings)
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
    if (!running && !(await startOnce(home, folder, settings))) failures += 1
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

// Passwords and cluster come into being by one rename: of two first starts one wins and the other attaches.
async function createHome(home: string, settings: ServerSettings): Promise<void> {
  const draft = `${home}.draft-${process.pid}-${randomBytes(4).toString('hex')}`
  const binaries = findBinaries()
  mkdirSync(draft, { mode: 0o711 })
  chmodSync(draft, 0o711)
  try {
    const passwords: Passwords = { superuser: secret(), app: secret(), job: secret(), backup: secret() }
    writeFileSync(join(draft, 'passwords.json'), JSON.stringify(passwords), { mode: 0o600 })
    const user = chooseSystemUser(join(draft, 'cluster'), binaries.postgres)
    const folder = join(draft, 'cluster')
    const passwordFile = join(draft, 'superuser')
    mkdirSync(folder, { mode: 0o700 })
    writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 })
    give(user, folder)
    give(user, passwordFile)
    initialise(user, binaries.initdb, [
      `--pgdata=${folder}`,
      `--pwfile=${passwordFile}`,
      ...initdbWords,
      ...(settings['fsync'] === 'off' ? ['--no-sync'] : []),
    ])
    rmSync(passwordFile)
    renameSync(draft, home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    const lost = ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')
    if (!lost) throw error
  }
}

// Without the builtin C.UTF-8 locale the classification of Chinese characters would depend on the machine.
const initdbWords = [
  `--username=${superuser}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C.UTF-8',
  '--no-instructions',
]

function initialise(user: SystemUser, initdb: string, words: readonly string[]): void {
  const call = invocation(user, initdb, words)
  const done = spawnSync(call.command, call.arguments, { ...call.owner, cwd: '/', encoding: 'utf8' })
  if (done.status !== 0) {
    throw new Error(`the database could not be made: ${done.error?.message ?? `${done.stdout}${done.stderr}`.trim()}`)
  }
}

/** Tells whether a server runs when it is over, ours or another's. */
async function startOnce(home: string, folder: string, settings: ServerSettings): Promise<boolean> {
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
  const deadline = Date.now() + startPatience
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

function give(user: SystemUser, path: string): void {
  if (user.kind === 'other') chownSync(path, user.uid, user.gid)
}

function readPasswords(home: string): Passwords {
  return JSON.parse(readFileSync(join(home, 'passwords.json'), 'utf8')) as Passwords
}

function secret(): string {
  return randomBytes(24).toString('base64url')
}

function logTail(home: string): string {
  try {
    return readFileSync(join(home, 'postgres.log'), 'utf8').split('\n').slice(-15).join('\n')
  } catch {
    return '(no log)'
  }
}
