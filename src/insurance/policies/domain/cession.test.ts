import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { finds, holds } from '../../../../tests/properties.ts'
import { type Fen, fen, ppm, sumOf } from '../../../foundation/kernel/index.ts'
import { cede, type Ceded, type Reinsurance } from '../index.ts'

const layer = { attachment: fen(100n), limit: fen(50n), placed: ppm(1_000_000) }

test('a layer takes what lies above its attachment and at most its limit', () => {
  const totals = (payment: bigint) => cede([fen(payment)], { quotaShare: ppm(0), layer }).totals
  assert.deepEqual(totals(100n), { quotaShare: 0n, retained: 100n, layer: 0n, net: 100n })
  assert.deepEqual(totals(101n), { quotaShare: 0n, retained: 101n, layer: 1n, net: 100n })
  assert.deepEqual(totals(150n), { quotaShare: 0n, retained: 150n, layer: 50n, net: 100n })
  assert.deepEqual(totals(151n), { quotaShare: 0n, retained: 151n, layer: 50n, net: 101n })
})

test('the layer works on what the quota share leaves, and its unplaced part stays with the insurer', () => {
  // 400: half is ceded, 200 left; 50 of it in the layer, 90% placed = 45; 155 stay.
  const reinsurance = { quotaShare: ppm(500_000), layer: { ...layer, placed: ppm(900_000) } }
  assert.deepEqual(cede([fen(400n)], reinsurance).totals, { quotaShare: 200n, retained: 200n, layer: 45n, net: 155n })
})

test('no payment cedes nothing', () => {
  assert.deepEqual(cede([], { quotaShare: ppm(500_000), layer }), {
    byPayment: [],
    totals: { quotaShare: 0n, retained: 0n, layer: 0n, net: 0n },
  })
})

test('halves of a fen do not add up from payment to payment', () => {
  // Half of 1, 2, 3 fen: 0.5 → 1, 1, 1.5 → 2. By payment: 1, 0, 1.
  const ceded = cede([fen(1n), fen(1n), fen(1n)], { quotaShare: ppm(500_000), layer })
  assert.deepEqual(
    ceded.byPayment.map(({ quotaShare }) => quotaShare),
    [1n, 0n, 1n],
  )
})

const amount = fc.oneof(fc.bigInt({ min: 0n, max: 20n }), fc.bigInt({ min: 0n, max: 10n ** 12n })).map(fen)
const rate = fc.integer({ min: 0, max: 1_000_000 }).map(ppm)
const reinsurance: fc.Arbitrary<Reinsurance> = fc.record({
  quotaShare: rate,
  layer: fc.record({ attachment: amount, limit: amount, placed: rate }),
})

const cutsDoNotMatter = (ceding: (payments: readonly Fen[], treaty: Reinsurance) => Ceded) =>
  fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), reinsurance, (payments, treaty) => {
    const { byPayment, totals } = ceding(payments, treaty)
    const once = cede([sumOf(payments)], treaty).totals
    const sum = (of: 'quotaShare' | 'layer') => sumOf(byPayment.map((payment) => payment[of]))
    return (
      sum('quotaShare') === once.quotaShare &&
      sum('layer') === once.layer &&
      totals.net === once.net &&
      totals.quotaShare + totals.layer + totals.net === sumOf(payments) &&
      byPayment.every(({ quotaShare, layer: inLayer }) => quotaShare >= 0n && inLayer >= 0n)
    )
  })

test('what is ceded in all does not hang on how the payments were cut', () => {
  holds(cutsDoNotMatter(cede))
  // Planted: each payment is ceded as if it stood alone.
  finds(
    cutsDoNotMatter((payments, treaty) => ({
      byPayment: payments.flatMap((payment) => cede([payment], treaty).byPayment),
      totals: cede(payments, treaty).totals,
    })),
  )
})
