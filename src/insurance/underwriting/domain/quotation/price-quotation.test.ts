import assert from 'node:assert/strict'
import test from 'node:test'
import { breach, interruption, soundProduct } from '../../../../../tests/fixtures/sound-product.ts'
import { day, fen, ppm } from '../../../../foundation/kernel/index.ts'
import { priceQuotation, type WantedOffer } from './price-quotation.ts'

const term = { start: day('2027-01-01'), end: day('2028-01-01') }
const wanted: WantedOffer = {
  riskClass: 'high',
  items: [
    { head: 'fp.bi', limit: fen(9_000n), waitingMinutes: 480 },
    { head: 'tp.breach', limit: fen(5_000n), retroactiveFrom: day('2026-01-01') },
  ],
  factors: [
    { id: 'score', option: 'B', factor: ppm(1_000_000) },
    { id: 'size', option: 'large', factor: ppm(1_250_000) },
  ],
}
const price = (changes: Partial<WantedOffer> = {}) => priceQuotation(soundProduct, term, { ...wanted, ...changes })
const codes = (changes: Partial<WantedOffer>): readonly string[] => price(changes).faults.map(({ code }) => code)

test('an offer inside the filing is priced line by line, and the filed minimum is a line of its own', () => {
  const { content, faults } = price()
  assert.deepEqual(faults, [])
  // 9,000 × 9,500 ppm = 85.5 → 86; 5,000 × 6,000 ppm = 30; (85.5 + 30) × 1 = 115.5 → 116; × 1.25 = 144.375 → 144; minimum 500
  assert.deepEqual(
    content.trace.map(({ line, amount }) => [line, amount]),
    [
      ['fp.bi', 86n],
      ['tp.breach', 30n],
      ['score', 116n],
      ['size', 144n],
      ['minimum-premium', 500n],
    ],
  )
  // 500 ÷ 1.06 = 471.69… → 472
  assert.deepEqual([content.premium, content.net, content.tax], [500n, 472n, 28n])
})

test('what is agreed is one figure a head, and a head that promises nothing stands there without money', () => {
  const { content, yearlyLimit } = price()
  const [first, second, third] = content.items
  assert.deepEqual(first?.waiting, { minutes: 480, mode: 'TIME_EXCESS', trigger: 'AT_LEAST' })
  assert.deepEqual(second?.basis, { kind: 'claims-made', retroactiveFrom: day('2026-01-01') })
  assert.deepEqual([third?.head, third?.status, third?.perOccurrence], ['fp.other.ransom', 'nominal_only', null])
  // The filed yearly limit of 1,000 rises to what one event may cost: 9,000 in the pool, 5,000 apart.
  assert.deepEqual(content.pools, [{ id: 'main', heads: ['fp.bi'], aggregate: fen(9_000n) }])
  assert.equal(yearlyLimit, 14_000n)
})

test('each thing outside the filing is named by itself, and all of them at once', () => {
  const [bi, tp] = wanted.items
  assert.ok(bi && tp)
  assert.deepEqual(codes({ items: [{ ...bi, limit: fen(9_001n) }, tp] }), ['limit-outside-filed-range'])
  assert.deepEqual(codes({ items: [{ ...bi, limit: fen(99n) }, tp] }), ['limit-outside-filed-range'])
  assert.deepEqual(codes({ items: [{ ...bi, waitingMinutes: 481 }, tp] }), ['waiting-outside-filed-options'])
  assert.deepEqual(codes({ items: [bi, { ...tp, retroactiveFrom: day('2027-01-02') }] }), [
    'retroactive-date-not-stated',
  ])
  assert.deepEqual(codes({ items: [bi, tp, { head: 'fp.other.ransom', limit: fen(1n) }] }), ['head-promises-nothing'])
  assert.deepEqual(codes({ items: [bi, tp, { head: 'fp.none', limit: fen(1n) }] }), ['head-not-filed'])
  const [score, size] = wanted.factors
  assert.ok(score && size)
  assert.deepEqual(codes({ factors: [{ ...score, factor: ppm(1_300_001) }, size] }), ['factor-outside-filed-range'])
  assert.equal(price({ items: [{ ...bi, limit: fen(9_001n), waitingMinutes: 1 }] }).faults.length, 2)
})

test('the ends of a filed range are inside it', () => {
  for (const limit of [interruption.perOccurrence?.least, interruption.perOccurrence?.most])
    assert.deepEqual(codes({ items: [{ head: 'fp.bi', limit: limit ?? fen(0n) }] }), [])
  assert.equal(breach.perOccurrence?.most, 9_000n)
})
