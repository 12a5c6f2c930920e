import { attemptWindowMinutes, countedKinds, mayTry, type AttemptKind } from '../domain/attempt-limits.ts'
import type { Tx } from '../../storage/server/index.ts'
import { digestOf } from './secrets.ts'
import { countTries, forgetTries, takeBackTry } from './store/tries.ts'

export interface Try {
  readonly mayGoOn: boolean
  readonly isKnownDevice: boolean
  readonly keys: Readonly<Partial<Record<AttemptKind, string>>>
}

interface Tried {
  readonly login: string
  readonly source: string
  /** Digest of the secret of a browser that this account knows. */
  readonly device: string | undefined
}

/** Counts one try to sign in; names and addresses are kept as digests only. */
export async function countTry(tx: Tx, { login, source, device }: Tried): Promise<Try> {
  const named: Readonly<Record<AttemptKind, string>> = {
    device: `device:${device ?? ''}`,
    account: `account:${digestOf(login)}`,
    pair: `pair:${digestOf(`${login}\n${source}`)}`,
    source: `source:${digestOf(source)}`,
  }
  const kinds = countedKinds(device !== undefined)
  const keys = Object.fromEntries(kinds.map((kind) => [kind, named[kind]])) as Try['keys']
  const tries = await countTries(tx, Object.values(keys), attemptWindowMinutes)
  const counts = kinds.map((kind) => ({ kind, tries: tries.get(named[kind]) ?? 0 }))
  return { mayGoOn: mayTry(counts), isKnownDevice: device !== undefined, keys }
}

/** Counts a try of somebody who is signed in already, such as a code for a step-up. */
export async function countOwnTry(tx: Tx, what: string, accountId: string): Promise<Try> {
  const keys = { pair: `${what}:${accountId}` }
  const tries = await countTries(tx, [keys.pair], attemptWindowMinutes)
  return { mayGoOn: mayTry([{ kind: 'pair', tries: tries.get(keys.pair) ?? 0 }]), isKnownDevice: true, keys }
}

/** How often somebody may ask for a new password within the window, for one name and from one address. */
const resetLimits = { account: 3, source: 20 } as const

/** Counts one request for a link, whether or not the name exists. */
export async function countResetTry(
  tx: Tx,
  { login, source }: Pick<Tried, 'login' | 'source'>,
): Promise<{ readonly mayAccount: boolean; readonly maySource: boolean }> {
  const account = `reset-account:${digestOf(login)}`
  const from = `reset-source:${digestOf(source)}`
  const tries = await countTries(tx, [account, from], attemptWindowMinutes)
  return {
    mayAccount: (tries.get(account) ?? 0) <= resetLimits.account,
    maySource: (tries.get(from) ?? 0) <= resetLimits.source,
  }
}

export async function forgiveTry(tx: Tx, { keys: { source, account, ...own } }: Try): Promise<void> {
  await forgetTries(tx, Object.values(own))
  // Others share these two; only this try is taken back.
  await takeBackTry(
    tx,
    [source, account].filter((key) => key !== undefined),
  )
}
