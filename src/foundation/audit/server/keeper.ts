import type { Database } from '../../storage/server/index.ts'
import { makeCheckpoint, RolledBack } from './make-checkpoint.ts'
import type { Notary } from './notary.ts'
import { signPendingReceipts } from './sign-receipts.ts'

export interface Keeper {
  /** Finishes the round that runs, makes a last checkpoint and stops. */
  close(): Promise<void>
  /** Set while the log holds less than its checkpoints have vouched for; people are told on the page of checkpoints. */
  alarm(): RolledBack | undefined
}

export interface KeeperSettings {
  readonly database: Database
  readonly notary: Notary
  readonly everyMilliseconds?: number
  readonly onFault: (error: unknown) => void
}

/**
 * Keeps the promise of proofs within 60 seconds: signs what a crash left unsigned and makes a checkpoint. A timer
 * of its own, since a queue that is full must not delay it; any number of processes may keep.
 */
export function startKeeper({ database, notary, everyMilliseconds = 20_000, onFault }: KeeperSettings): Keeper {
  const round = async (): Promise<void> => {
    await signPendingReceipts(database, notary)
    await makeCheckpoint(database, notary)
  }
  let running: Promise<void> = Promise.resolve()
  let busy = false
  let alarm: RolledBack | undefined
  const attempt = async (): Promise<void> => {
    try {
      await round()
      alarm = undefined
    } catch (error) {
      alarm = error instanceof RolledBack ? error : undefined
      // A server that has no login of a worker may not keep; the worker process does, so this one need not go on trying.
      if (isForbidden(error)) clearInterval(timer)
      else onFault(error)
    }
  }
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = attempt().finally(() => {
      busy = false
    })
  }, everyMilliseconds)
  timer.unref()
  return {
    alarm: () => alarm,
    async close() {
      clearInterval(timer)
      await running
      await attempt()
    },
  }
}

function isForbidden(error: unknown): boolean {
  return (error as { readonly code?: string }).code === '42501'
}
