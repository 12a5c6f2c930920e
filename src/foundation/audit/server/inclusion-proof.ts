import { ok } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import type { InclusionProof } from '../domain/proof.ts'
import { notYetCovered } from './refusals.ts'
import { findCovering } from './store/checkpoints.ts'
import type { KeptCheckpoint } from './store/checkpoints.ts'
import { pathAt } from './tree.ts'

export interface ProvedEntry {
  readonly proof: InclusionProof
  readonly checkpoint: KeptCheckpoint
}

/** That an entry stands in the log, by the first checkpoint that covers it; once there, it never changes. */
export async function inclusionProof(tx: Tx, seq: number, leaf: string): Promise<Result<ProvedEntry>> {
  const checkpoint = await findCovering(tx, seq)
  if (!checkpoint) return notYetCovered
  const place = { index: seq - 1, size: checkpoint.size }
  const path = (await pathAt(tx, place)).map((step) => Buffer.from(step).toString('hex'))
  return ok({ proof: { ...place, leaf, path }, checkpoint })
}
