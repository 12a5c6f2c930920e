import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { soundProduct } from '../../../../../tests/fixtures/sound-product.ts'
import { finds, holds } from '../../../../../tests/properties.ts'
import { type Fen, fen, partOf, ppm } from '../../../../foundation/kernel/index.ts'
import { premiumTax, type RatedRisk, ratePremium, type Rating, splitTax, type Tariff } from '../../index.ts'

const { tariff } = soundProduct
const risk: RatedRisk = {
  riskClass: 'high',
  limits: [
    { head: 'fp.bi', limit: fen(1_000_000n) },
    { head: 'tp.breach', limit: fen(500_000n) },
  ],
  factors: [
    { id: 'score', option: 'A', factor: ppm(800_000) },
    { id: 'size', option: 'large', factor: ppm(1_250_000) },
  ],
}

test('the premium is the filed base of each limit times the filed factors, line by line', () => {
  // 1,000,000 × 0.95% = 9,500; 500,000 × 0.6% = 3,000; 12,500 × 0.8 = 10,000; × 1.25 = 12,500.
  // Net 12,500/1.06 = 11,792.45 → 11,792; tax 708.
  assert.deepEqual(ratePremium(tariff, risk), {
    trace: [
      { line: 'fp.bi', rate: 9_500, amount: 9_500n },
      { line: 'tp.breach', rate: 6_000, amount: 3_000n },
      { line: 'score', rate: 800_000, amount: 10_000n },
      { line: 'size', rate: 1_250_000, amount: 12_500n },
    ],
    isMinimum: false,
    premium: 12_500n,
    net: 11_792n,
    tax: 708n,
    faults: [],
  })
})

test('the minimum premium comes after, and the trace shows what the rates would have come to', () => {
  const small = { ...risk, limits: [{ head: 'fp.bi', limit: fen(52_600n) }] }
  // 52,600 × 0.95% = 499.7, which the factors leave at 499.7 → 500: the minimum itself.
  assert.deepEqual([ratePremium(tariff, small).premium, ratePremium(tariff, small).isMinimum], [500n, false])
  const smaller = { ...risk, limits: [{ head: 'fp.bi', limit: fen(52_500n) }] } // 498.75 → 499
  const rated = ratePremium(tariff, smaller)
  assert.deepEqual([rated.premium, rated.isMinimum, rated.trace.at(-1)?.amount], [500n, true, 499n])
})

test('a charge and its return split to the same net and tax, and the two sum to it', () => {
  assert.deepEqual(splitTax(fen(106n), premiumTax), { net: 100n, tax: 6n })
  // 55/1.06 = 51.89 → 52; back: −51.89 → −52.
  assert.deepEqual(splitTax(fen(55n), premiumTax), { net: 52n, tax: 3n })
  assert.deepEqual(splitTax(fen(-55n), premiumTax), { net: -52n, tax: -3n })
  assert.deepEqual(splitTax(fen(55n), ppm(0)), { net: 55n, tax: 0n })
})

const codes = (change: Partial<RatedRisk>, filed: Tariff = tariff): readonly string[] =>
  ratePremium(filed, { ...risk, ...change }).faults.map(({ code }) => code)
const chosen = (factor: number, option = 'A') => [
  { id: 'score', option, factor: ppm(factor) },
  { id: 'size', option: 'large', factor: ppm(1_250_000) },
]

test('a factor stays inside the filed range of its option, the bounds included', () => {
  assert.deepEqual(codes({ factors: chosen(700_000) }), [])
  assert.deepEqual(codes({ factors: chosen(900_000) }), [])
  assert.deepEqual(codes({ factors: chosen(699_999) }), ['factor-outside-filed-range'])
  assert.deepEqual(codes({ factors: chosen(900_001) }), ['factor-outside-filed-range'])
  assert.deepEqual(codes({ factors: chosen(800_000, 'Z') }), ['factor-outside-filed-range'])
})

test('all factors together stay inside their filed range, compared without rounding', () => {
  const range = (least: number, most: number): Tariff => ({
    ...tariff,
    productRange: { least: ppm(least), most: ppm(most) },
  })
  assert.deepEqual(codes({}, range(1_000_000, 1_000_000)), []) // 0.8 × 1.25 = 1
  assert.deepEqual(codes({}, range(1_000_001, 2_000_000)), ['factors-together-outside-filed-range'])
  assert.deepEqual(codes({}, range(1, 999_999)), ['factors-together-outside-filed-range'])
  // 0.800001 × 1.25 = 1.00000125 is above 1.000001, though it rounds to it.
  assert.deepEqual(codes({ factors: chosen(800_001) }, range(1, 1_000_002)), [])
  assert.deepEqual(codes({ factors: chosen(800_001) }, range(1, 1_000_001)), ['factors-together-outside-filed-range'])
})

test('every filed factor is chosen once, and every head has a filed rate', () => {
  const [score, size] = chosen(800_000)
  assert.ok(score && size)
  assert.deepEqual(codes({ factors: [size] }), ['factor-not-chosen-once'])
  assert.deepEqual(codes({ factors: [score, size, size] }), ['factor-not-chosen-once'])
  assert.deepEqual(codes({ factors: [score, size, { id: 'mood', option: 'good', factor: ppm(1_000_000) }] }), [
    'factor-outside-filed-range',
  ])
  assert.deepEqual(codes({ limits: [{ head: 'fp.pr', limit: fen(1n) }] }), ['head-without-filed-rate'])
  assert.deepEqual(codes({ riskClass: 'low' }), ['head-without-filed-rate', 'head-without-filed-rate'])
})

const factor = fc.integer({ min: 700_000, max: 1_500_000 }).map(ppm)

const orderOfFactorsDoesNotMatter = (rate: (filed: Tariff, given: RatedRisk) => Fen) =>
  fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), factor, factor, factor, (limit, a, b, c) => {
    const factors = [a, b, c].map((one, index) => ({ id: String(index), option: 'x', factor: one }))
    const given = { riskClass: 'high', limits: [{ head: 'fp.bi', limit: fen(limit) }], factors }
    return rate(tariff, given) === rate(tariff, { ...given, factors: factors.toReversed() })
  })

test('factors may be multiplied in any order: the premium is rounded once', () => {
  holds(orderOfFactorsDoesNotMatter((filed, given) => ratePremium(filed, given).premium))
  // Planted: the premium is rounded after each factor.
  finds(
    orderOfFactorsDoesNotMatter((filed, given) => {
      const [base]: Rating['trace'] = ratePremium(filed, { ...given, factors: [] }).trace
      return given.factors.reduce((premium, one) => partOf(premium, one.factor), base?.amount ?? fen(0n))
    }),
  )
})
