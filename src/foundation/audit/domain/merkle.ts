/** SM3 given by the caller, so that the same tree runs in the browser and on the server. */
export type Hash = (...parts: readonly Uint8Array[]) => Uint8Array

/** A complete subtree: 2^level leaves that begin at position · 2^level. Level 0 is a leaf. */
export interface Subtree {
  readonly level: number
  readonly position: number
}

/** Hashes of complete subtrees that the caller has fetched, by `subtreeName`. */
export type Hashes = ReadonlyMap<string, Uint8Array>

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

// RFC 6962, 2.1: leaves and nodes are hashed under different marks, so that neither can be passed off as the other.
export function leafOf(hash: Hash, content: Uint8Array): Uint8Array {
  return hash(leafMark, content)
}

export function nodeOf(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  return hash(nodeMark, left, right)
}

export function subtreeName({ level, position }: Subtree): string {
  return `${level}.${position}`
}

/** The complete subtrees, from left to right, that make up the leaves from `low` up to but not including `high`. */
export function subtreesOf(low: number, high: number): readonly Subtree[] {
  const found: Subtree[] = []
  let start = low
  while (start < high) {
    let width = 1
    while (start % (width * 2) === 0 && start + width * 2 <= high) width *= 2
    found.push({ level: Math.log2(width), position: start / width })
    start += width
  }
  return found
}

/** What must be fetched to compute the root of a tree of that size. */
export function subtreesForRoot(size: number): readonly Subtree[] {
  return subtreesOf(0, size)
}

/** What must be fetched for the proof that leaf `index` stands in a tree of that size. */
export function subtreesForProof(index: number, size: number): readonly Subtree[] {
  return siblingsOf(index, size).flatMap(([low, high]) => subtreesOf(low, high))
}

/** The root of a tree from its complete subtrees; the root of none is the hash of nothing. */
export function rootFrom(hash: Hash, size: number, hashes: Hashes): Uint8Array {
  return size === 0 ? hash() : rangeHash(hash, [0, size], hashes)
}

/** The audit path of RFC 6962, 2.1.1, from the leaf upwards. */
export function pathFrom(hash: Hash, { index, size }: Place, hashes: Hashes): readonly Uint8Array[] {
  return siblingsOf(index, size).map((range) => rangeHash(hash, range, hashes))
}

export interface Place {
  /** From 0. */
  readonly index: number
  readonly size: number
}

/** The root to which a leaf and its path lead, or undefined when the path has the wrong length for the place. */
export function rootByPath(
  hash: Hash,
  { index, size }: Place,
  leaf: Uint8Array,
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  if (index < 0 || index >= size) return undefined
  let here = index
  let last = size - 1
  let root = leaf
  for (const sibling of path) {
    if (last === 0) return undefined
    if (here % 2 === 1 || here === last) {
      root = nodeOf(hash, sibling, root)
      while (here % 2 === 0 && here !== 0) [here, last] = [here / 2, Math.floor(last / 2)]
    } else {
      root = nodeOf(hash, root, sibling)
    }
    ;[here, last] = [Math.floor(here / 2), Math.floor(last / 2)]
  }
  return last === 0 ? root : undefined
}

/** The root of a list that fits in memory, such as the rows of one bulk act. */
export function rootOf(hash: Hash, leaves: readonly Uint8Array[]): Uint8Array {
  let row = leaves
  while (row.length > 1) {
    const above: Uint8Array[] = []
    let left: Uint8Array | undefined
    for (const one of row) {
      if (left) above.push(nodeOf(hash, left, one))
      left = left ? undefined : one
    }
    // A last odd one moves up as it is, which gives the shape of RFC 6962.
    if (left) above.push(left)
    row = above
  }
  return row[0] ?? hash()
}

type Range = readonly [low: number, high: number]

function siblingsOf(index: number, size: number): readonly Range[] {
  if (!Number.isInteger(index) || index < 0 || index >= size) throw new RangeError(`no leaf ${index} among ${size}`)
  const found: Range[] = []
  let low = 0
  let high = size
  while (high - low > 1) {
    const middle = low + largestPowerBelow(high - low)
    if (index < middle) {
      found.push([middle, high])
      high = middle
    } else {
      found.push([low, middle])
      low = middle
    }
  }
  return found.reverse()
}

function rangeHash(hash: Hash, [low, high]: Range, hashes: Hashes): Uint8Array {
  const width = high - low
  const level = Math.log2(width)
  if (Number.isInteger(level) && low % width === 0) {
    const known = hashes.get(subtreeName({ level, position: low / width }))
    if (known) return known
    if (level === 0) throw new Error(`leaf ${low} was not fetched`)
  }
  const middle = low + largestPowerBelow(width)
  return nodeOf(hash, rangeHash(hash, [low, middle], hashes), rangeHash(hash, [middle, high], hashes))
}

function largestPowerBelow(width: number): number {
  let power = 1
  while (power * 2 < width) power *= 2
  return power
}
