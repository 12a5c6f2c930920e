import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** PostgreSQL refuses to run as root, so root runs it as somebody else. */
export type SystemUser =
  | { readonly kind: 'self' }
  | { readonly kind: 'other'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'user-namespace' }

export interface Invocation {
  readonly command: string
  readonly arguments: readonly string[]
  readonly owner: { readonly uid?: number; readonly gid?: number }
}

/**
 * Who runs the cluster: the present user; as root the owner of an existing cluster, else `nobody` where it can enter all
 * folders on the way, else a user namespace in which root has another number.
 */
export function chooseSystemUser(cluster: string, binary: string): SystemUser {
  if (process.getuid?.() !== 0) return { kind: 'self' }
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner) return owner.uid === 0 ? { kind: 'user-namespace' } : { kind: 'other', uid: owner.uid, gid: owner.gid }
  const closed = closedFolder(dirname(cluster)) ?? closedFolder(dirname(binary))
  const nobody = accountNobody()
  if (!closed && nobody) return { kind: 'other', ...nobody }
  if (namespaceWorks(binary)) return { kind: 'user-namespace' }
  throw new Error(
    `PostgreSQL does not run as root, and the user nobody cannot enter ${closed ?? 'the data folder'}: ` +
      `open it with "chmod o+x", or choose another folder with --data, or start shidian as an ordinary user`,
  )
}

export function invocation(user: SystemUser, command: string, words: readonly string[]): Invocation {
  if (user.kind === 'self') return { command, arguments: words, owner: {} }
  if (user.kind === 'other') return { command, arguments: words, owner: { uid: user.uid, gid: user.gid } }
  return { command: 'unshare', arguments: [...namespaceWords, '--', command, ...words], owner: {} }
}

/** Makes a file or folder that we made theirs. */
export function give(user: SystemUser, path: string): void {
  if (user.kind === 'other') chownSync(path, user.uid, user.gid)
}

const namespaceWords = ['--user', '--map-user=1000', '--map-group=1000']

/** The first folder on the way that other users may not enter. */
function closedFolder(folder: string): string | undefined {
  const above = dirname(folder)
  const closed = above === folder ? undefined : closedFolder(above)
  if (closed) return closed
  const entry = statSync(folder, { throwIfNoEntry: false })
  return entry && (entry.mode & 0o001) === 0 ? folder : undefined
}

function accountNobody(): { uid: number; gid: number } | undefined {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((one) => one.startsWith('nobody:'))
    const [, , uid, gid] = line?.split(':') ?? []
    return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
  } catch {
    return undefined
  }
}

function namespaceWorks(binary: string): boolean {
  return spawnSync('unshare', [...namespaceWords, '--', binary, '--version'], { stdio: 'ignore' }).status === 0
}
