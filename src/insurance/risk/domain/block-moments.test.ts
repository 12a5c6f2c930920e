import assert from 'node:assert/strict'
import test from 'node:test'
import { joined, keepMoments, keptMoments, momentsOf, noMoments, wholeOf } from './block-moments.ts'

test('moments are about the mean of the values', () => {
  // Mean 3 of 1, 2, 6: squares 4 + 1 + 9, cubes −8 − 1 + 27.
  assert.deepEqual(momentsOf(Float64Array.of(1, 2, 6)), { count: 3, mean: 3, squares: 14, cubes: 18 })
  assert.deepEqual(momentsOf(new Float64Array(0)), noMoments)
})

test('blocks joined tell what all their values tell', () => {
  // 1, 2, 6 and 3, 13 together: mean 5; squares 16 + 9 + 1 + 4 + 64; cubes −64 − 27 + 1 − 8 + 512.
  const whole = joined(momentsOf(Float64Array.of(1, 2, 6)), momentsOf(Float64Array.of(3, 13)))
  assert.equal(whole.count, 5)
  assert.ok(Math.abs(whole.mean - 5) < 1e-14)
  assert.ok(Math.abs(whole.squares - 94) < 1e-12)
  assert.ok(Math.abs(whole.cubes - 414) < 1e-11)
})

test('nothing joined to something changes nothing, on either side', () => {
  const some = momentsOf(Float64Array.of(1, 2, 6))
  assert.deepEqual([joined(noMoments, some), joined(some, noMoments)], [some, some])
  const none = { count: 0, mean: 0, squares: 0, cubes: 0 }
  assert.deepEqual([noMoments, joined(noMoments, noMoments), momentsOf(new Float64Array(0))], [none, none, none])
  // One value is not nothing.
  const one = momentsOf(Float64Array.of(4))
  assert.deepEqual(joined(one, one), { count: 2, mean: 4, squares: 0, cubes: 0 })
  assert.equal(joined(one, momentsOf(Float64Array.of(8))).squares, 8)
})

test('the moments of a block come back from where they were kept', () => {
  const kept = new Float64Array(6)
  keepMoments(kept, 1, momentsOf(Float64Array.of(1, 2, 6)))
  assert.deepEqual([...kept], [0, 0, 0, 3, 14, 18])
  assert.deepEqual(keptMoments(kept, 1, 3), { count: 3, mean: 3, squares: 14, cubes: 18 })
})

test('a run tells how far the means of its blocks lie apart', () => {
  // Means 3 of three and 8 of two: 5 of all five; 3·4 + 2·9.
  const { blocks, between, mean, count } = wholeOf([
    momentsOf(Float64Array.of(1, 2, 6)),
    momentsOf(Float64Array.of(3, 13)),
  ])
  assert.deepEqual([blocks, count], [2, 5])
  assert.ok(Math.abs(mean - 5) < 1e-14 && Math.abs(between - 30) < 1e-12)
})
