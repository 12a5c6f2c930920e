import { type Actor, notFound } from '../../../foundation/access/index.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { refusals } from '../index.ts'
import { type KeptRound, lockRound } from './store/programmes.ts'

/** The locked round of a code; a code that the actor may not know of answers as one that does not exist. */
export async function lockedRound(tx: Tx, code: string): Promise<Result<KeptRound>> {
  const kept = await lockRound(tx, code)
  return kept ? ok(kept) : refuse(notFound)
}

/** Refuses an act on a version that somebody has changed meanwhile. */
export function atVersion(kept: KeptRound, version: number): Result<KeptRound> {
  return kept.version === version ? ok(kept) : refuse(refusals.stale(kept.version))
}

export const makerOf = (actor: Actor) => ({ by: actor.accountId as string, byName: actor.name })
