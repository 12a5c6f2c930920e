import type { Tx } from '../../storage/server/index.ts'
import { pathFrom, rootFrom, rootOf, subtreeName, subtreesForProof, subtreesForRoot } from '../domain/merkle.ts'
import type { Hashes, Place, Subtree } from '../domain/merkle.ts'
import { nationalCrypto } from './crypto.ts'
import { countBuilt, insertHashes, readHashes } from './store/checkpoints.ts'

const { sm3 } = nationalCrypto

/** Every eighth level of the tree is stored; what lies between is computed from at most 2^7 stored hashes. */
const step = 8
const width = 2 ** step
/** How many subtrees of the lowest stored level are built in one transaction: a million leaves. */
const most = 4096

/** The root over the first `size` entries. */
export async function rootAt(tx: Tx, size: number): Promise<Uint8Array> {
  return rootFrom(sm3, size, await fetchHashes(tx, subtreesForRoot(size)))
}

/** The path from an entry to the root over the first `size` entries. */
export async function pathAt(tx: Tx, place: Place): Promise<readonly Uint8Array[]> {
  return pathFrom(sm3, place, await fetchHashes(tx, subtreesForProof(place.index, place.size)))
}

/** Stores the subtrees that `size` entries complete; false when there were too many for one transaction. */
export async function buildSubtrees(tx: Tx, size: number): Promise<boolean> {
  for (let level = step; 2 ** level <= size; level += step) {
    const complete = Math.floor(size / 2 ** level)
    const built = await countBuilt(tx, level)
    const upTo = Math.min(complete, built + most)
    for (let position = built; position < upTo; position += 16) {
      await buildRun(tx, { level, position }, Math.min(16, upTo - position))
    }
    if (upTo < complete) return false
  }
  return true
}

async function buildRun(tx: Tx, first: Subtree, count: number): Promise<void> {
  const below = { level: first.level - step, position: first.position * width }
  const hashes = await readAll(tx, below, count * width)
  const made = Array.from({ length: count }, (_, index) =>
    rootOf(sm3, hashes.slice(index * width, (index + 1) * width)),
  )
  await insertHashes(tx, first, made)
}

async function fetchHashes(tx: Tx, wanted: readonly Subtree[]): Promise<Hashes> {
  const fetched = await Promise.all(wanted.map(async (one) => [subtreeName(one), await fetchSubtree(tx, one)] as const))
  return new Map(fetched)
}

async function fetchSubtree(tx: Tx, { level, position }: Subtree): Promise<Uint8Array> {
  const stored = Math.floor(level / step) * step
  const count = 2 ** (level - stored)
  return rootOf(sm3, await readAll(tx, { level: stored, position: position * count }, count))
}

async function readAll(tx: Tx, first: Subtree, count: number): Promise<readonly Uint8Array[]> {
  const hashes = await readHashes(tx, first, count)
  if (hashes.length === count) return hashes
  throw new Error(`the evidence log lacks hashes of level ${first.level} from ${first.position} on`)
}
