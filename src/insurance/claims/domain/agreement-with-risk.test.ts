import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { fen, ppm, subtract, sumOf, type Fen } from '../../../foundation/kernel/index.ts'
import { netOfYear, noTerms, type Terms } from '../../risk/index.ts'
import { settleClaim } from './waterfall.ts'

/** The terms of a policy as both sides write them: fen and millionths here, yuan and shares there. */
interface SameTerms {
  readonly deductible: number
  readonly insuredSharePpm: number
  readonly limit: number | null
  readonly aggregateLimit: number | null
}

const inYuan = ({ deductible, insuredSharePpm, limit, aggregateLimit }: SameTerms): Terms => ({
  ...noTerms,
  deductible: deductible / 100,
  insuredShare: insuredSharePpm / 1e6,
  limit: limit === null ? null : limit / 100,
  aggregateLimit: aggregateLimit === null ? null : aggregateLimit / 100,
})

/** Pays the losses of a year one after the other, each eroding the annual limit, as claims are settled. */
function settledOneByOne(losses: readonly number[], terms: SameTerms): readonly Fen[] {
  const paid: Fen[] = []
  for (const loss of losses) {
    const settled = settleClaim(fen(BigInt(loss)), {
      deductible: { fixed: fen(BigInt(terms.deductible)) },
      insuredShare: ppm(terms.insuredSharePpm),
      ...(terms.limit === null ? {} : { occurrenceLimit: fen(BigInt(terms.limit)) }),
      ...(terms.aggregateLimit === null
        ? {}
        : { aggregateRemaining: subtract(fen(BigInt(terms.aggregateLimit)), sumOf(paid)) }),
    })
    assert.ok(settled.ok)
    paid.push(settled.value.payable)
  }
  return paid
}

const amount = (most: number) => fc.integer({ min: 0, max: most })
const limit = (most: number) => fc.option(amount(most), { nil: null })
const terms = fc.record({
  deductible: amount(20_000_000),
  insuredSharePpm: amount(1_000_000),
  limit: limit(80_000_000),
  aggregateLimit: limit(200_000_000),
})
const year = fc.array(amount(150_000_000), { maxLength: 8 })

test('a year of claims settled one by one pays what the risk engine takes the same losses to cost', () => {
  fc.assert(
    fc.property(year, terms, (losses, given) => {
      const paid = Number(sumOf(settledOneByOne(losses, given))) / 100
      const engine = netOfYear(
        inYuan(given),
        losses.map((loss) => loss / 100),
      )
      // Each claim is rounded to the fen once, by half a fen at most; the doubles add some 1e-8 yuan.
      assert.ok(Math.abs(paid - engine) <= 0.005 * losses.length + 1e-6, `${paid} is not ${engine}`)
    }),
    { numRuns: 2000, seed: 20_231_201 },
  )
})

test('worked out by hand: deductible, insured share, limit of a claim, then what the year has left', () => {
  const given = { deductible: 1_000_00, insuredSharePpm: 200_000, limit: 6_000_00, aggregateLimit: 10_000_00 }
  // 5,000 → 4,000 → 3,200; 20,000 → 19,000 → 15,200 cut to 6,000; 3,000 → 2,000 → 1,600 of which 800 are left.
  const losses = [5_000_00, 20_000_00, 3_000_00]
  assert.deepEqual(settledOneByOne(losses, given), [3_200_00n, 6_000_00n, 800_00n])
  assert.equal(netOfYear(inYuan(given), [5000, 20_000, 3000]), 10_000)
})

test('a planted difference of order is found: a limit before the insured share', () => {
  const given = { deductible: 0, insuredSharePpm: 500_000, limit: 1_000_00, aggregateLimit: null }
  const swapped = Math.min(3000, 1000) * 0.5
  const [paid] = settledOneByOne([3_000_00], given)
  assert.equal(Number(paid) / 100, netOfYear(inYuan(given), [3000]))
  assert.notEqual(Number(paid) / 100, swapped)
})
