import assert from 'node:assert/strict'
import test from 'node:test'
import { countAt, countLaw, type EventPoints, fillEventPoints, reversed, secondOfSobol } from './event-points.ts'

function pointsOf(mean: number, name = { seed: 1, stream: 1, block: 0 }): EventPoints {
  const points = { counts: new Int32Array(4096), marks: new Uint32Array(4096) }
  fillEventPoints(name, countLaw(mean), points)
  return points
}

test('the second coordinates of the first points are those of Sobol’s sequence', () => {
  // 0, 1/2, 3/4, 1/4, 5/8, 1/8, 3/8, 7/8 (Joe and Kuo 2008, dimension 2, in the order of numbers).
  assert.deepEqual(
    Array.from({ length: 8 }, (_, point) => secondOfSobol(point) / 2 ** 32),
    [0, 0.5, 0.75, 0.25, 0.625, 0.125, 0.375, 0.875],
  )
  assert.equal(reversed(0b1011) >>> 28, 0b1101)
})

test('a number is the inverse of its Poisson law', () => {
  const law = countLaw(0.5)
  // e^−0.5 = 0.6065; with one event 0.9098; with two 0.9856.
  assert.deepEqual(
    [0, 0.6, 0.61, 0.9, 0.92, 0.98, 0.99].map((part) => countAt(law, part * 2 ** 32)),
    [0, 0, 1, 1, 2, 2, 3],
  )
})

test('each block is a whole net: every 4,096th of the marks holds its point, and the numbers are as many as the law says', () => {
  for (const block of [0, 1, 99]) {
    const { counts, marks } = pointsOf(1, { seed: 5, stream: 2, block })
    const strips = new Uint32Array(4096)
    for (const mark of marks) strips[mark >>> 20] = strips[mark >>> 20]! + 1
    assert.ok(strips.every((count) => count === 1))
    // 4096·e^−1 = 1506.8 years without an event, within the one point on either side that a net leaves open.
    const none = counts.filter((count) => count === 0).length
    assert.ok(Math.abs(none - 4096 * Math.exp(-1)) <= 1.5, String(none))
  }
})

test('numbers and marks know nothing of each other, and neither do two events of one year or two blocks', () => {
  const correlation = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
    const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0) / 4096
    const [a, b] = [mean(one), mean(other)]
    let [both, left, right] = [0, 0, 0]
    for (let index = 0; index < 4096; index++) {
      both += (one[index]! - a) * (other[index]! - b)
      left += (one[index]! - a) ** 2
      right += (other[index]! - b) ** 2
    }
    return both / Math.sqrt(left * right)
  }
  const first = pointsOf(1)
  const others = [
    pointsOf(1, { seed: 1, stream: 2, block: 0 }),
    pointsOf(1, { seed: 1, stream: 1, block: 1 }),
    pointsOf(1, { seed: 2, stream: 1, block: 0 }),
  ]
  // 4,096 pairs by chance: 1/64 is one deviation.
  assert.ok(Math.abs(correlation(first.counts, first.marks)) < 4 / 64)
  for (const other of others) {
    assert.ok(Math.abs(correlation(first.counts, other.counts)) < 4 / 64)
    assert.ok(Math.abs(correlation(first.marks, other.marks)) < 4 / 64)
  }
})

test('the same name gives the same points', () => {
  assert.deepEqual(pointsOf(3), pointsOf(3))
})
