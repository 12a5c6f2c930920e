import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { finds, holds } from '../../../../tests/properties.ts'
import { fen } from '../../../foundation/kernel/index.ts'
import { keepReserve, type ReserveEvent, type ReserveRow } from '../index.ts'

const entry = (type: Exclude<ReserveEvent['type'], 'CLOSE'>, amount: bigint): ReserveEvent => ({
  type,
  amount: fen(amount),
})
const close: ReserveEvent = { type: 'CLOSE' }

const rows = (...events: ReserveEvent[]) => {
  const kept = keepReserve(events)
  return kept.ok ? kept.value.map((row) => Object.values(row)) : kept.refusal.code
}

test('a payment moves money from outstanding to paid and leaves the incurred as it was', () => {
  assert.deepEqual(rows(entry('SET', 100n), entry('INTERIM_PAY', 30n), entry('FINAL_PAY', 70n)), [
    [100n, 0n, 0n, 100n, 100n],
    [70n, 30n, 0n, 100n, 100n],
    [0n, 100n, 0n, 100n, 100n],
  ])
})

test('setting replaces the outstanding, closing releases it, and a closed claim can be opened again', () => {
  assert.deepEqual(rows(entry('SET', 100n), entry('SET', 40n), close, entry('SET', 5n)), [
    [100n, 0n, 0n, 100n, 100n],
    [40n, 0n, 0n, 40n, 40n],
    [0n, 0n, 0n, 0n, 0n],
    [5n, 0n, 0n, 5n, 5n],
  ])
})

test('a recovery lowers the net incurred alone', () => {
  assert.deepEqual(rows(entry('SET', 100n), entry('RECOVERY', 20n)), [
    [100n, 0n, 0n, 100n, 100n],
    [100n, 0n, 20n, 100n, 80n],
  ])
})

test('an outstanding of a fen too little refuses a payment and a decrease', () => {
  assert.equal(rows(entry('SET', 100n), entry('INTERIM_PAY', 101n)), 'payment-above-outstanding')
  assert.equal(rows(entry('SET', 100n), entry('FINAL_PAY', 101n)), 'payment-above-outstanding')
  assert.equal(rows(entry('SET', 100n), entry('DECREASE', 101n)), 'outstanding-below-nothing')
  assert.deepEqual(rows(entry('SET', 100n), entry('DECREASE', 100n)), [
    [100n, 0n, 0n, 100n, 100n],
    [0n, 0n, 0n, 0n, 0n],
  ])
  assert.equal(rows(entry('INTERIM_PAY', 1n)), 'payment-above-outstanding')
  assert.equal(rows(entry('SET', 1n), close, entry('FINAL_PAY', 1n)), 'payment-above-outstanding')
  assert.deepEqual(rows(), [])
})

const event: fc.Arbitrary<ReserveEvent> = fc.oneof(
  fc.record({
    type: fc.constantFrom('SET', 'INCREASE', 'DECREASE', 'INTERIM_PAY', 'FINAL_PAY', 'RECOVERY'),
    amount: fc.bigInt({ min: 0n, max: 50n }).map(fen),
  }),
  fc.constant(close),
)

const historyHolds = (keep: (events: readonly ReserveEvent[]) => readonly ReserveRow[] | undefined) =>
  fc.property(fc.array(event, { maxLength: 10 }), (events) => {
    const kept = keep(events) ?? []
    const paid = events
      .slice(0, kept.length)
      .reduce((sum, one) => sum + (one.type === 'INTERIM_PAY' || one.type === 'FINAL_PAY' ? one.amount : 0n), 0n)
    return (
      (kept.length === 0 || kept.at(-1)?.paid === paid) &&
      kept.every(
        (row, index) =>
          row.outstanding >= 0n &&
          row.grossIncurred === row.paid + row.outstanding &&
          row.netIncurred === row.grossIncurred - row.recovered &&
          row.paid >= (kept[index - 1]?.paid ?? 0n) &&
          (events[index]?.type !== 'CLOSE' || row.outstanding === 0n),
      )
    )
  })

test('outstanding is never below nothing, incurred is paid and outstanding, and closing leaves nothing', () => {
  const keep = (events: readonly ReserveEvent[]) => {
    const kept = keepReserve(events)
    return kept.ok ? kept.value : undefined
  }
  holds(historyHolds(keep))
  // Planted: a payment above the outstanding is let through as if the reserve had been set first.
  finds(
    historyHolds((events) => {
      let outstanding = fen(0n)
      let paid = fen(0n)
      return events.map((one) => {
        if (one.type === 'SET') outstanding = one.amount
        if (one.type === 'INTERIM_PAY') {
          outstanding = fen(outstanding - one.amount)
          paid = fen(paid + one.amount)
        }
        return { outstanding, paid, recovered: fen(0n), grossIncurred: fen(paid + outstanding), netIncurred: paid }
      })
    }),
  )
})
