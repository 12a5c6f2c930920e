import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import fc from 'fast-check'
import {
  leafOf,
  nodeOf,
  pathFrom,
  rootByPath,
  rootFrom,
  rootOf,
  subtreeName,
  subtreesForProof,
  subtreesForRoot,
} from './merkle.ts'
import type { Hash, Hashes, Subtree } from './merkle.ts'

const sm3: Hash = (...parts) => {
  const hash = createHash('sm3')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The definition of RFC 6962, 2.1, word for word: split at the largest power of two below n. */
function definition(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sm3()
  if (leaves.length === 1) return leaves[0] as Uint8Array
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return sm3(Uint8Array.of(1), definition(leaves.slice(0, split)), definition(leaves.slice(split)))
}

const leavesOf = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, index) => leafOf(sm3, Buffer.from(`entry ${index + 1}`)))

function fetch(leaves: readonly Uint8Array[], wanted: readonly Subtree[]): Hashes {
  return new Map(
    wanted.map((one) => {
      const width = 2 ** one.level
      return [subtreeName(one), definition(leaves.slice(one.position * width, (one.position + 1) * width))]
    }),
  )
}

const sizeAndIndex = fc
  .integer({ min: 1, max: 700 })
  .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })))

test('the root is that of the definition for every size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), (size) => {
      const leaves = leavesOf(size)
      const expected = definition(leaves)
      assert.deepEqual(rootOf(sm3, leaves), expected)
      assert.deepEqual(rootFrom(sm3, size, fetch(leaves, subtreesForRoot(size))), expected)
    }),
    { numRuns: 60 },
  )
})

test('every leaf is proved to stand in its tree', () => {
  fc.assert(
    fc.property(sizeAndIndex, ([size, index]) => {
      const leaves = leavesOf(size)
      const path = pathFrom(sm3, { index, size }, fetch(leaves, subtreesForProof(index, size)))
      assert.deepEqual(rootByPath(sm3, { index, size }, leaves[index] as Uint8Array, path), definition(leaves))
    }),
    { numRuns: 80 },
  )
})

test('a proof does not hold for another leaf, place, size, or with a step changed, added or left out', () => {
  fc.assert(
    fc.property(sizeAndIndex, fc.nat(), ([size, index], choice) => {
      fc.pre(size > 1)
      const leaves = leavesOf(size)
      const root = definition(leaves)
      const leaf = leaves[index] as Uint8Array
      const path = pathFrom(sm3, { index, size }, fetch(leaves, subtreesForProof(index, size)))
      const holds = (place: { index: number; size: number }, one: Uint8Array, steps: readonly Uint8Array[]): boolean =>
        Buffer.from(rootByPath(sm3, place, one, steps) ?? []).equals(root)
      const other = (index + 1 + (choice % (size - 1))) % size
      assert.equal(holds({ index: other, size }, leaf, path), false, 'another place')
      assert.equal(holds({ index, size }, leaves[other] as Uint8Array, path), false, 'another leaf')
      const spoilt = path.map((step, at) => (at === choice % path.length ? nodeOf(sm3, step, step) : step))
      assert.equal(holds({ index, size }, leaf, spoilt), false, 'a changed step')
      assert.equal(holds({ index, size }, leaf, [...path, root]), false, 'a step more')
      assert.equal(holds({ index, size }, leaf, path.slice(1)), false, 'a step less')
      assert.equal(rootByPath(sm3, { index: size, size }, leaf, path), undefined, 'beyond the end')
    }),
    { numRuns: 80 },
  )
})

test('a tree of three has the shape of RFC 6962: the third leaf stands beside the pair', () => {
  const [a, b, c] = leavesOf(3) as [Uint8Array, Uint8Array, Uint8Array]
  assert.deepEqual(rootOf(sm3, [a, b, c]), nodeOf(sm3, nodeOf(sm3, a, b), c))
})

test('a leaf and a node are hashed under the marks of RFC 6962, zero and one', () => {
  const content = Buffer.from('entry')
  assert.deepEqual(leafOf(sm3, content), sm3(Uint8Array.of(0), content))
  assert.deepEqual(nodeOf(sm3, content, content), sm3(Uint8Array.of(1), content, content))
})

test('what must be fetched is the fewest complete subtrees, and none beyond the end', () => {
  // Seven leaves are 4 + 2 + 1: [0, 4), [4, 6), [6, 7).
  assert.deepEqual(subtreesForRoot(7), [
    { level: 2, position: 0 },
    { level: 1, position: 2 },
    { level: 0, position: 6 },
  ])
  assert.deepEqual(subtreesForRoot(4), [{ level: 2, position: 0 }])
  // Beside leaf 0 of eight stand leaf 1, the pair [2, 4) and the four [4, 8).
  assert.deepEqual(subtreesForProof(0, 8), [
    { level: 0, position: 1 },
    { level: 1, position: 1 },
    { level: 2, position: 1 },
  ])
})

test('there is no proof for a place that is none, and none of a leaf that was not fetched', () => {
  for (const index of [-1, 3, 0.5]) assert.throws(() => subtreesForProof(index, 3), /no leaf .* among 3/)
  const [leaf] = leavesOf(1) as [Uint8Array]
  assert.equal(rootByPath(sm3, { index: -1, size: 1 }, leaf, []), undefined)
  assert.throws(() => rootFrom(sm3, 3, new Map()), /leaf 0 was not fetched/)
})
