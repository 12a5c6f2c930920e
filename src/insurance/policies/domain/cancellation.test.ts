import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, day, fen, type Fen, ppm } from '../../../foundation/kernel/index.ts'
import { finds, holds } from '../../../../tests/properties.ts'
import { cancel, type CancellationAccount, type CancellationBasis } from '../index.ts'

const year = { start: day('2025-01-01'), end: day('2026-01-01') }
const table = [150, 250, 350, 450, 550, 650, 750, 800, 850, 900, 950, 1000].map((mille) => ppm(mille * 1000))
const shortRate: CancellationBasis = { kind: 'short-rate', table }

const account = (effective: string, basis: CancellationBasis, paid = 1000n) => {
  const settled = cancel({ term: year, effective: day(effective), premium: fen(1000n), paid: fen(paid), basis })
  return settled.ok ? Object.values(settled.value) : settled.refusal.code
}

test('nothing is earned on the first day and everything on the end day', () => {
  assert.deepEqual(account('2025-01-01', { kind: 'pro-rata' }), [0n, 1000n, 0n, 1000n, 0n])
  assert.deepEqual(account('2026-01-01', { kind: 'pro-rata' }), [1000n, 0n, 0n, 0n, 0n])
  assert.equal(account('2026-01-02', { kind: 'pro-rata' }), 'effective-outside-term')
  assert.equal(account('2024-12-31', { kind: 'pro-rata' }), 'effective-outside-term')
})

test('what is held back is a part of the unearned and may leave something due', () => {
  // 73 of 365 days: earned 200, unearned 800, a quarter of it 200.
  const quarter: CancellationBasis = { kind: 'holdback', rate: ppm(250_000) }
  assert.deepEqual(account('2025-03-15', quarter), [200n, 800n, 200n, 600n, 0n])
  assert.deepEqual(account('2025-03-15', quarter, 400n), [200n, 800n, 200n, 0n, 0n])
  assert.deepEqual(account('2025-03-15', quarter, 399n), [200n, 800n, 200n, 0n, 1n])
})

test('a short rate counts each month begun as whole', () => {
  assert.deepEqual(account('2025-01-01', shortRate), [0n, 1000n, 0n, 1000n, 0n])
  assert.deepEqual(account('2025-01-02', shortRate), [150n, 850n, 0n, 850n, 0n])
  assert.deepEqual(account('2025-02-01', shortRate), [150n, 850n, 0n, 850n, 0n])
  assert.deepEqual(account('2025-02-02', shortRate), [250n, 750n, 0n, 750n, 0n])
  assert.deepEqual(account('2025-12-01', shortRate), [950n, 50n, 0n, 50n, 0n])
  assert.deepEqual(account('2026-01-01', shortRate), [1000n, 0n, 0n, 0n, 0n])
})

test('beyond twelve months the short rate keeps the whole premium', () => {
  const low: CancellationBasis = { kind: 'short-rate', table: table.map(() => ppm(500_000)) }
  const long = { term: { start: day('2025-01-01'), end: day('2027-01-01') }, premium: fen(1000n), paid: fen(1000n) }
  const kept = (effective: string) => {
    const settled = cancel({ ...long, effective: day(effective), basis: low })
    return settled.ok && settled.value.earned
  }
  assert.equal(kept('2026-01-01'), 500n) // the twelfth month has ended, the thirteenth not begun
  assert.equal(kept('2026-01-02'), 1000n)
})

test('before inception only the fee is earned, and only until the first day', () => {
  const fee: CancellationBasis = { kind: 'pre-inception', fee: ppm(50_500) }
  assert.deepEqual(account('2024-11-30', fee), [51n, 949n, 0n, 949n, 0n]) // 50.5 → 51
  assert.deepEqual(account('2025-01-01', fee, 0n), [51n, 949n, 0n, 0n, 51n])
  assert.equal(account('2025-01-02', fee), 'effective-after-start')
  const backwards = cancel({
    term: { start: year.end, end: year.start },
    effective: day('2024-01-01'),
    premium: fen(1n),
    paid: fen(1n),
    basis: fee,
  })
  assert.equal(!backwards.ok && backwards.refusal.code, 'term-without-days')
})

const rate = fc.integer({ min: 0, max: 1_000_000 }).map(ppm)
const basis: fc.Arbitrary<CancellationBasis> = fc.oneof(
  fc.constant({ kind: 'pro-rata' } as const),
  rate.map((value) => ({ kind: 'holdback', rate: value }) as const),
  fc.array(rate, { minLength: 12, maxLength: 12 }).map((rates) => ({ kind: 'short-rate', table: rates }) as const),
)
const money = fc.bigInt({ min: 0n, max: 10n ** 18n }).map(fen)

interface Paid {
  readonly premium: Fen
  readonly paid: Fen
}

const accountsAgree = (settle: (value: CancellationAccount, given: Paid) => CancellationAccount) =>
  fc.property(basis, money, money, fc.integer({ min: 0, max: 365 }), (how, premium, paid, days) => {
    const settled = cancel({ term: year, effective: addDays(year.start, days), premium, paid, basis: how })
    if (!settled.ok) return false
    const { earned, unearned, holdback, refund, due } = settle(settled.value, { premium, paid })
    return (
      earned + unearned === premium &&
      paid - refund + due === earned + holdback &&
      (refund === 0n || due === 0n) &&
      [earned, unearned, holdback, refund, due].every((figure) => figure >= 0n)
    )
  })

test('what is paid, less the refund or with what is due, is what the insurer keeps', () => {
  holds(accountsAgree((value) => value))
  // Planted: the refund is the unearned premium, whether or not it was paid.
  finds(accountsAgree((value) => ({ ...value, refund: value.unearned })))
})
