import assert from 'node:assert/strict'
import test from 'node:test'
import { day, fen } from '../../../foundation/kernel/index.ts'
import { checkEffective, checkTerm, daysOf, earned, endorse, monthsBegun, reinstate, unearned } from '../index.ts'

const year = { start: day('2025-01-01'), end: day('2026-01-01') }

test('a term counts its actual days, a leap day included', () => {
  assert.equal(daysOf(year), 365n)
  assert.equal(daysOf({ start: day('2024-01-01'), end: day('2025-01-01') }), 366n)
  assert.equal(daysOf({ start: day('2024-02-28'), end: day('2024-03-01') }), 2n) // 28 and 29 February
})

test('a term without a day is refused', () => {
  for (const end of ['2025-01-01', '2024-12-31']) {
    const checked = checkTerm({ start: day('2025-01-01'), end: day(end) })
    assert.deepEqual([checked.ok, !checked.ok && checked.refusal.code], [false, 'term-without-days'])
  }
})

test('a change takes effect from the first day to the day after the last', () => {
  for (const [effective, allowed] of [
    ['2024-12-31', false],
    ['2025-01-01', true],
    ['2026-01-01', true],
    ['2026-01-02', false],
  ] as const) {
    assert.equal(checkEffective(year, day(effective)).ok, allowed, effective)
  }
})

test('a term without a day is told as such, whatever the day of the change', () => {
  const backwards = { start: day('2026-01-01'), end: day('2025-01-01') }
  const checked = checkEffective(backwards, day('2025-07-01'))
  assert.equal(!checked.ok && checked.refusal.code, 'term-without-days')
})

test('earned and unearned are the premium, half a fen going to what is earned', () => {
  const fourDays = { start: day('2025-01-01'), end: day('2025-01-05') }
  // 10 × 1/4 = 2.5 → 3, and 10 − 3 = 7 is left, not round(7.5) = 8.
  assert.equal(earned(fen(10n), fourDays, day('2025-01-02')), 3n)
  assert.equal(unearned(fen(10n), fourDays, day('2025-01-02')), 7n)
})

test('a change on the first day charges the whole difference, on the end day nothing', () => {
  const change = { term: year, premiumOld: fen(1000n), premiumNew: fen(1600n) }
  assert.deepEqual(endorse({ ...change, effective: day('2025-01-01') }), {
    ok: true,
    value: { charge: 600n, segments: [0n, 1600n] },
  })
  assert.deepEqual(endorse({ ...change, effective: day('2026-01-01') }), {
    ok: true,
    value: { charge: 0n, segments: [1000n, 0n] },
  })
})

test('a change outside the term charges nothing, because it is refused', () => {
  const change = { term: year, premiumOld: fen(1000n), premiumNew: fen(1600n), effective: day('2026-01-02') }
  const endorsed = endorse(change)
  assert.equal(!endorsed.ok && endorsed.refusal.code, 'effective-outside-term')
})

test('a charge is the difference of two rounded figures, not the rounded difference', () => {
  // Two days, one run. Old 1: earned round(0.5) = 1, left 0. New 2: earned 1, left 1. Charge 1 − 0 = 1.
  // New 3 against 2: earned round(1.5) = 2, left 1; charge 1 − 1 = 0, though half of the difference is 0.5.
  const twoDays = { start: day('2025-01-01'), end: day('2025-01-03') }
  const charge = (premiumOld: bigint, premiumNew: bigint) => {
    const endorsed = endorse({
      term: twoDays,
      effective: day('2025-01-02'),
      premiumOld: fen(premiumOld),
      premiumNew: fen(premiumNew),
    })
    return endorsed.ok && endorsed.value.charge
  }
  assert.equal(charge(1n, 2n), 1n)
  assert.equal(charge(2n, 3n), 0n)
  assert.equal(charge(3n, 2n), 0n)
})

test('months begin on the day of month of the start or end with a shorter month', () => {
  for (const [from, until, months] of [
    ['2025-01-15', '2025-01-15', 0], // no day has passed
    ['2025-01-15', '2025-01-16', 1],
    ['2025-01-15', '2025-02-15', 1], // a whole month and nothing of the next
    ['2025-01-15', '2025-02-16', 2],
    ['2025-01-31', '2025-02-28', 1], // February 2025 has no 31st: its last day
    ['2025-01-31', '2025-03-01', 2],
    ['2025-01-31', '2025-03-31', 2], // not drifted to the 28th
    ['2025-01-31', '2025-04-30', 3],
    ['2025-01-30', '2025-03-01', 2], // the first month ended on 28 February
    ['2024-01-31', '2024-02-28', 1],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2024-03-01', 2],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-02-29', '2025-03-01', 13],
    ['2025-04-30', '2025-05-30', 1],
    ['2025-04-30', '2025-05-31', 2],
    ['2025-12-31', '2026-01-01', 1],
    ['2025-01-01', '2026-01-01', 12],
    ['1999-12-31', '2000-01-31', 1],
    ['1900-01-31', '1900-02-28', 1], // 1900 was no leap year, 2000 was
    ['1900-01-31', '1900-03-01', 2],
    ['2000-01-31', '2000-02-29', 1],
  ] as const) {
    assert.equal(monthsBegun(day(from), day(until)), months, `${from} to ${until}`)
  }
})

test('limit is bought back pro rata to the amount and to the days left', () => {
  const whole = { term: year, premium: fen(36_500n), limit: fen(1000n) }
  const charge = (effective: string, reinstated: bigint) => {
    const priced = reinstate({ ...whole, effective: day(effective), reinstated: fen(reinstated) })
    return priced.ok ? priced.value : priced.refusal.code
  }
  assert.equal(charge('2025-01-01', 1000n), 36_500n)
  assert.equal(charge('2025-12-31', 500n), 50n) // 36,500 × ½ × 1/365
  assert.equal(charge('2025-12-31', 5n), 1n) // 0.5 → 1
  assert.equal(charge('2025-12-31', 4n), 0n) // 0.4
  assert.equal(charge('2026-01-01', 1000n), 0n)
  assert.equal(charge('2026-01-02', 1000n), 'effective-outside-term')
  assert.equal(charge('2025-07-01', 1001n), 'reinstated-above-limit')
  const least = reinstate({ ...whole, limit: fen(1n), effective: day('2025-01-01'), reinstated: fen(1n) })
  assert.deepEqual(least, { ok: true, value: 36_500n })
  const none = reinstate({ ...whole, limit: fen(0n), effective: day('2025-07-01'), reinstated: fen(0n) })
  assert.equal(!none.ok && none.refusal.code, 'limit-of-nothing')
})
