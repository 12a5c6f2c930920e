import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { finds, holds } from '../../../../tests/properties.ts'
import {
  type Fen,
  fen,
  instant,
  type Instant,
  instantOf,
  lesserOf,
  millisecondsOf,
} from '../../../foundation/kernel/index.ts'
import {
  type HourlyLoss,
  type Interruption,
  type InterruptionLoss,
  isHourlyLoss,
  lossOfMinutes,
  settleInterruption,
} from '../index.ts'

/** Hour h of the day costs h × 60 fen, so a minute of it costs h fen. */
const byHour: HourlyLoss = Array.from({ length: 24 }, (_, hour) => fen(BigInt(hour) * 60n))
/** Hour h of the week from Monday 0 h costs h × 60 fen. */
const byHourOfWeek: HourlyLoss = Array.from({ length: 168 }, (_, hour) => fen(BigInt(hour) * 60n))
const flat: HourlyLoss = Array.from({ length: 24 }, () => fen(60n))

const loss = (series: HourlyLoss, start: string, minutes: number): bigint =>
  lossOfMinutes(series, instant(start), minutes)

test('a series has 24 or 168 hours', () => {
  for (const [length, fits] of [
    [0, false],
    [23, false],
    [24, true],
    [25, false],
    [167, false],
    [168, true],
    [169, false],
  ] as const) {
    assert.equal(isHourlyLoss(Array.from({ length }, () => fen(0n))), fits, String(length))
  }
})

test('an hour is that of Asia/Shanghai, by whatever offset the instant was written', () => {
  assert.equal(loss(byHour, '2025-03-10T02:00:00+08:00', 60), 120n)
  assert.equal(loss(byHour, '2025-03-09T18:00:00Z', 60), 120n) // the same instant
  assert.equal(loss(byHour, '2025-03-09T23:30:00+05:30', 60), 120n)
  assert.equal(loss(byHour, '2025-03-09T11:00:00-07:00', 60), 120n)
})

test('inside an hour the loss is pro rata to minutes, and seconds count', () => {
  assert.equal(loss(byHour, '2025-03-10T02:17:00+08:00', 1), 2n)
  assert.equal(loss(byHour, '2025-03-10T02:50:00+08:00', 20), 10n * 2n + 10n * 3n)
  assert.equal(loss(byHour, '2025-03-10T02:59:30+08:00', 1), 3n) // half of 2, half of 3: 2.5 → 3
  assert.equal(loss(byHour, '2025-03-10T23:59:00+08:00', 2), 23n + 0n)
  assert.equal(loss(flat, '2025-03-10T00:00:00+08:00', 150), 150n) // hour 0 costs as much as any other
  assert.equal(loss(byHour, '2025-03-10T02:17:00+08:00', 0), 0n)
})

test('a series of a week begins on Monday at 0 h', () => {
  // 10 March 2025 was a Monday, 9 March a Sunday: its hour 23 is hour 167.
  assert.equal(loss(byHourOfWeek, '2025-03-10T00:00:00+08:00', 60), 0n)
  assert.equal(loss(byHourOfWeek, '2025-03-10T01:00:00+08:00', 60), 60n)
  assert.equal(loss(byHourOfWeek, '2025-03-09T23:00:00+08:00', 60), 167n * 60n)
  assert.equal(loss(byHourOfWeek, '2025-03-09T23:59:00+08:00', 2), 167n)
  assert.equal(loss(byHourOfWeek, '2025-03-11T00:00:00+08:00', 60), 24n * 60n)
  assert.equal(loss(byHourOfWeek, '2025-03-10T00:00:00Z', 60), 8n * 60n)
})

test('a series repeats: a day and a week cost their sum from wherever they begin', () => {
  // 60 × (0 + … + 23) = 60 × 276; 60 × (0 + … + 167) = 60 × 14,028.
  assert.equal(loss(byHour, '2025-03-10T02:17:00+08:00', 24 * 60), 60n * 276n)
  assert.equal(loss(byHourOfWeek, '2025-03-12T02:17:00+08:00', 7 * 24 * 60), 60n * 14_028n)
  assert.equal(loss(byHour, '2025-03-10T02:17:00+08:00', 1000 * 24 * 60), 1000n * 60n * 276n)
  assert.equal(loss(flat, '2025-03-10T02:17:00+08:00', Number.MAX_SAFE_INTEGER), BigInt(Number.MAX_SAFE_INTEGER))
})

const outage: Interruption = {
  outageStart: instant('2025-03-10T02:00:00+08:00'),
  outageMinutes: 100,
  waitingMinutes: 60,
  trigger: 'AT_LEAST',
  mode: { kind: 'TIME_EXCESS' },
  hourlyLoss: flat, // a fen a minute
}
const settle = (changed: Partial<Interruption>): readonly bigint[] =>
  Object.values(settleInterruption({ ...outage, ...changed }))

test('the three modes pay the excess, the whole, or the whole less the greater of time and money', () => {
  assert.deepEqual(settle({}), [100n, 60n, 40n])
  assert.deepEqual(settle({ mode: { kind: 'QUALIFYING' } }), [100n, 60n, 100n])
  for (const [money, paid] of [
    [59n, 40n],
    [60n, 40n],
    [61n, 39n],
    [100n, 0n],
    [101n, 0n],
  ] as const) {
    assert.deepEqual(settle({ mode: { kind: 'GREATER_OF_MONEY', money: fen(money) } }), [100n, 60n, paid])
  }
})

test('满 includes the waiting time itself and 超过 does not', () => {
  const qualifying = { mode: { kind: 'QUALIFYING' } } as const
  assert.deepEqual(settle({ ...qualifying, outageMinutes: 59 }), [59n, 59n, 0n])
  assert.deepEqual(settle({ ...qualifying, outageMinutes: 60 }), [60n, 60n, 60n])
  assert.deepEqual(settle({ ...qualifying, outageMinutes: 60, trigger: 'MORE_THAN' }), [60n, 60n, 0n])
  assert.deepEqual(settle({ ...qualifying, outageMinutes: 61, trigger: 'MORE_THAN' }), [61n, 60n, 61n])
})

test('what has not lasted long enough is no loss, not even its extra cost', () => {
  assert.deepEqual(settle({ outageMinutes: 59, extraCost: fen(7n) }), [59n, 59n, 0n])
})

test('indemnity runs from the end of the waiting time', () => {
  assert.deepEqual(settle({ indemnityMinutes: 39 }), [99n, 60n, 39n])
  assert.deepEqual(settle({ indemnityMinutes: 40 }), [100n, 60n, 40n])
  assert.deepEqual(settle({ indemnityMinutes: 41 }), [100n, 60n, 40n])
  assert.deepEqual(settle({ indemnityMinutes: 0 }), [60n, 60n, 0n])
  assert.deepEqual(settle({ indemnityMinutes: 10, mode: { kind: 'QUALIFYING' } }), [70n, 60n, 70n])
})

test('saved cost comes off, extra cost is added, then the sublimit', () => {
  assert.deepEqual(settle({ savedCost: fen(30n) }), [100n, 60n, 10n])
  assert.deepEqual(settle({ savedCost: fen(41n), extraCost: fen(5n) }), [100n, 60n, 5n]) // not −1 + 5
  assert.deepEqual(settle({ extraCost: fen(5n), sublimit: fen(45n) }), [100n, 60n, 45n])
  assert.deepEqual(settle({ extraCost: fen(5n), sublimit: fen(44n) }), [100n, 60n, 44n])
  assert.deepEqual(settle({ sublimit: fen(0n) }), [100n, 60n, 0n])
})

test('total and waiting are each rounded once', () => {
  // Half a fen a minute from an hour's 30: total 50.5 → 51, waiting 30, so 21; three minutes of waiting 1.5 → 2: 49.
  const half = { hourlyLoss: flat.map(() => fen(30n)), outageMinutes: 101 }
  assert.deepEqual(settle(half), [51n, 30n, 21n])
  assert.deepEqual(settle({ ...half, waitingMinutes: 3 }), [51n, 2n, 49n])
})

const series = fc
  .constantFrom(24, 168)
  .chain((length) =>
    fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }).map(fen), { minLength: length, maxLength: length }),
  )
const start = fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => instantOf(seconds * 1000))
const minutes = fc.integer({ min: 0, max: 30_000 })

type Measure = (series: HourlyLoss, start: Instant, minutes: number) => Fen

const partsSum = (measure: Measure) =>
  fc.property(series, start, minutes, minutes, (hours, from, first, second) => {
    const later = instantOf(millisecondsOf(from) + first * 60_000)
    const apart = measure(hours, from, first) + measure(hours, later, second)
    const together = measure(hours, from, first + second)
    const difference = apart - together
    return difference >= -1n && difference <= 1n
  })

test('an outage told in two parts costs the same to the fen of rounding', () => {
  holds(partsSum(lossOfMinutes))
  // Planted: an hour that has begun counts whole.
  finds(partsSum((hours, from, count) => lossOfMinutes(hours, from, Math.ceil(count / 60) * 60)))
})

const bounded = (settling: (given: Interruption) => InterruptionLoss) =>
  fc.property(
    series,
    start,
    minutes,
    minutes,
    fc.option(minutes, { nil: undefined }),
    (hours, from, lasts, waits, paid) => {
      const given: Interruption = {
        outageStart: from,
        outageMinutes: lasts,
        waitingMinutes: waits,
        trigger: 'AT_LEAST',
        mode: { kind: 'TIME_EXCESS' },
        hourlyLoss: hours,
        indemnityMinutes: paid,
      }
      const { total, inWaiting, loss: excess } = settling(given)
      const { loss: whole } = settleInterruption({ ...given, mode: { kind: 'QUALIFYING' } })
      return inWaiting <= total && excess >= 0n && excess === (lasts >= waits ? whole - lesserOf(inWaiting, whole) : 0n)
    },
  )

test('the excess is the whole less what the waiting time cost, never below nothing', () => {
  holds(bounded(settleInterruption))
  // Planted: the indemnity time runs from the start of the outage.
  finds(
    bounded((given) =>
      settleInterruption({
        ...given,
        outageMinutes: Math.min(given.outageMinutes, given.indemnityMinutes ?? given.outageMinutes),
      }),
    ),
  )
})
