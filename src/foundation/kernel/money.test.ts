import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { finds, holds } from '../../../tests/properties.ts'
import {
  type Fen,
  fen,
  partOf,
  ppm,
  proportion,
  shareSeries,
  splitByWeights,
  sumOf,
  wholePpm,
  zeroFen,
} from './index.ts'

const amount = fc.bigInt({ min: 0n, max: 10n ** 20n }).map(fen)
const smallAmount = fc.bigInt({ min: 0n, max: 12n }).map(fen)
const weights = fc.array(fc.bigInt({ min: 1n, max: 10_000n }), { minLength: 1, maxLength: 6 })
const payments = fc.array(fc.oneof(amount, smallAmount), { maxLength: 8 })
const columns = (rows: readonly (readonly Fen[])[], count: number): Fen[] =>
  Array.from({ length: count }, (_, index) => sumOf(rows.map((row) => row[index] ?? zeroFen)))

test('a proportion is multiplied first and divided once, beyond the reach of floating point too', () => {
  // 9007199254740993 = 2^53 + 1; a third of three times it is itself.
  assert.equal(proportion(fen(9_007_199_254_740_993n), 3n, 3n), 9_007_199_254_740_993n)
  assert.equal(proportion(fen(1n), 1n, 2n), 1n) // 0.5 → 1
  assert.equal(proportion(fen(-1n), 1n, 2n), -1n) // −0.5 → −1
  assert.equal(proportion(fen(10n), 1n, 3n), 3n) // 3.33
})

test('a part by ppm is rounded at half a fen', () => {
  assert.equal(partOf(fen(1_000_000n), ppm(1)), 1n)
  assert.equal(partOf(fen(499_999n), ppm(1)), 0n) // 0.499999
  assert.equal(partOf(fen(500_000n), ppm(1)), 1n) // 0.5 → 1
  assert.equal(partOf(fen(77n), wholePpm), 77n)
})

test('a rate is a whole number of millionths and not negative', () => {
  assert.equal(ppm(0), 0)
  for (const value of [-1, 0.5, Number.NaN, 2 ** 53]) assert.throws(() => ppm(value), RangeError)
})

test('weights of a series are positive and there is a leader', () => {
  assert.throws(() => shareSeries([fen(1n)], []), RangeError)
  assert.throws(() => shareSeries([fen(1n)], [1n, 0n]), RangeError)
  assert.deepEqual(shareSeries([], [1n, 1n]), [])
  assert.deepEqual(shareSeries([fen(7n)], [3n]), [[7n]])
  assert.deepEqual(shareSeries([fen(10n)], [1n, 1n]), [[5n, 5n]])
})

test('a follower whose rounded part was reached earlier waits, and none takes more than is left', () => {
  // Three equal parts of 1 fen a time. 1: ⅓ → 0 and 0, leader 1. 2: ⅔ → 1 for the first; nothing is left for the other.
  // 3: a whole fen each; the first has its one, the second takes this one.
  assert.deepEqual(shareSeries([fen(1n), fen(1n), fen(1n)], [1n, 1n, 1n]), [
    [1n, 0n, 0n],
    [0n, 1n, 0n],
    [0n, 0n, 1n],
  ])
})

type Share = (payments: readonly Fen[], weights: readonly bigint[]) => readonly (readonly Fen[])[]

const seriesIsExact = (share: Share) =>
  fc.property(payments, weights, (series, parts) => {
    const rows = share(series, parts)
    for (const [index, row] of rows.entries()) {
      if (sumOf(row) !== series[index] || row.some((one) => one < 0n)) return false
    }
    return rows.length === series.length
  })

test('every payment of a series is shared exactly and nobody gets less than nothing', () => {
  holds(seriesIsExact(shareSeries))
  // Planted: everyone rounds alone, the leader too.
  finds(
    seriesIsExact((series, parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0n)
      return series.map((payment) => parts.map((part) => proportion(payment, part, whole)))
    }),
  )
})

const followersDoNotDrift = (share: Share) =>
  fc.property(payments, weights, (series, parts) => {
    const whole = parts.reduce((sum, part) => sum + part, 0n)
    const totals = columns(share(series, parts), parts.length)
    // Never more than its rounded part; what a payment could not give waits for the next one.
    return totals.slice(1).every((total, index) => total <= proportion(sumOf(series), parts[index + 1] ?? 0n, whole))
  })

test('a follower never bears more than its rounded part of the whole series', () => {
  holds(followersDoNotDrift(shareSeries))
  // Planted: each payment is shared as if it were the first, so half fen add up.
  finds(followersDoNotDrift((series, parts) => series.flatMap((payment) => shareSeries([payment], parts))))
})

type Split = (amount: Fen, weights: readonly bigint[]) => readonly Fen[]

const splitIsFair = (split: Split) =>
  fc.property(amount, weights, (whole, parts) => {
    const sum = parts.reduce((total, part) => total + part, 0n)
    const shares = split(whole, parts)
    return (
      sumOf(shares) === whole &&
      shares.every((share, index) => {
        const floor = (whole * (parts[index] ?? 0n)) / sum
        return share === floor || share === floor + 1n
      })
    )
  })

test('a split sums exactly and each share is its exact part rounded down or up', () => {
  holds(splitIsFair(splitByWeights))
  // Planted: all that rounding leaves goes to the first.
  finds(
    splitIsFair((whole, parts) => {
      const sum = parts.reduce((total, part) => total + part, 0n)
      const rest = parts.slice(1).map((part) => fen((whole * part) / sum))
      return [fen(whole - sumOf(rest)), ...rest]
    }),
  )
})

test('the largest remainders get the fen that are left, and ties the first listed', () => {
  // 10 × 1/4, 1/4, 2/4 = 2.5, 2.5, 5: one fen is left for the first of the two halves.
  assert.deepEqual(splitByWeights(fen(10n), [1n, 1n, 2n]), [3n, 2n, 5n])
  // 11 × 5/9, 1/9, 3/9 = 6.11, 1.22, 3.67: one fen is left, for the third.
  assert.deepEqual(splitByWeights(fen(11n), [5n, 1n, 3n]), [6n, 1n, 4n])
  // 5 × 2/6, 2/6, 2/6 = 1.67 each: two fen are left, for the first two.
  assert.deepEqual(splitByWeights(fen(5n), [2n, 2n, 2n]), [2n, 2n, 1n])
})
