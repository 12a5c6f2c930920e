import { parseInstant } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { readCount, readDigest, readLabelled, valueOf, writeLabelled } from './labelled-text.ts'

/** What the platform vouches for at one moment: so many entries, this Merkle root, this end of the chain. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: string
  readonly head: string
  readonly at: Instant
  readonly keyId: string
}

export interface SignedCheckpoint {
  readonly text: string
  readonly signature: Uint8Array
}

/** The first line of every checkpoint. */
export const checkpointKind = 'shidian-checkpoint/1'

export function checkpointText(checkpoint: Checkpoint): string {
  return writeLabelled(checkpointKind, [
    ['origin', checkpoint.origin],
    ['size', String(checkpoint.size)],
    ['root', checkpoint.root],
    ['head', checkpoint.head],
    ['at', checkpoint.at],
    ['key', checkpoint.keyId],
  ])
}

export function readCheckpoint(text: string): Checkpoint | undefined {
  const lines = readLabelled(checkpointKind, text)
  if (!lines) return undefined
  const origin = valueOf(lines, 'origin')
  const size = readCount(valueOf(lines, 'size'))
  const root = readDigest(valueOf(lines, 'root'))
  const head = readDigest(valueOf(lines, 'head'))
  const at = parseInstant(valueOf(lines, 'at') ?? '')
  const keyId = valueOf(lines, 'key')
  if (origin === undefined || size === undefined || !root || !head || !at || keyId === undefined) return undefined
  return { origin, size, root, head, at, keyId }
}
