import { readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
  readonly ready: boolean
}

/** The server that postmaster.pid names, if it is alive and serves this cluster. */
export function livePostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(join(cluster, 'postmaster.pid'))
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  const command = commandOf(pid)
  if (command === undefined || !command.includes(cluster)) return undefined
  // Line 8 is padded with spaces.
  return { pid, socketFolder: lines[4] ?? '', ready: (lines[7] ?? '').trim() === 'ready' }
}

export function hasPidFile(cluster: string): boolean {
  return readLines(join(cluster, 'postmaster.pid')).length > 0
}

/**
 * Processes that still work in the cluster's folder. After kill -9 of the postmaster its children may live on for a
 * moment, and a second server beside them would destroy the data.
 */
export function processesIn(cluster: string): readonly number[] {
  if (process.platform !== 'linux') return []
  const folder = realpathSync(cluster)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingFolder(pid) === folder && !isZombie(pid))
}

/** The command line of a living process; nothing for one that is gone or a zombie that nobody has reaped. */
function commandOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    if (isZombie(pid)) return undefined
    return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ')
  }
  const listed = spawnSync('ps', ['-o', 'state=,command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
  return listed === '' || listed.startsWith('Z') ? undefined : listed
}

function isZombie(pid: number): boolean {
  // The name in parentheses may itself hold spaces and parentheses, so the state is looked for after the last one.
  const stat = read(`/proc/${pid}/stat`)
  const state = stat?.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3)
  return state === 'Z' || state === 'X'
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function readLines(path: string): readonly string[] {
  return read(path)?.split('\n') ?? []
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
