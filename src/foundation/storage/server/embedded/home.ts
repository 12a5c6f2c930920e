import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBinaries } from './binaries.ts'
import type { ServerSettings } from './start-postmaster.ts'
import { chooseSystemUser, give, invocation } from './system-user.ts'
import type { SystemUser } from './system-user.ts'

/** Passwords of the login roles, made once with the cluster. */
export interface Passwords {
  readonly superuser: string
  readonly app: string
  readonly job: string
  readonly backup: string
}

export const superuser = 'postgres'

/** Passwords and cluster come into being by one rename: of two first starts one wins and the other attaches. */
export function createHome(home: string, settings: ServerSettings): void {
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

export function readPasswords(home: string): Passwords {
  return JSON.parse(readFileSync(join(home, 'passwords.json'), 'utf8')) as Passwords
}

function secret(): string {
  return randomBytes(24).toString('base64url')
}
