import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, day, daysBetween, instant, weekdayOf } from '../../kernel/index.ts'
import type { Day } from '../../kernel/index.ts'
import {
  addMonths,
  addWorkingDays,
  calendarFaults,
  calendarOf,
  daysLate,
  dueOf,
  dueOnDay,
  pausedDays,
  shippedCalendar,
  shippedYears,
} from '../index.ts'
import type { Period } from '../index.ts'

const days = (count: number): Period => ({ count, unit: 'day' })

/** [what it shows, period, first day (not counted), last day]. Day arithmetic is written out where it is not plain. */
const cases: readonly (readonly [string, Period, string, string])[] = [
  // 19 January + 30 = 18 February 2026, inside Spring Festival (16 to 23 off); 24 is worked.
  ['第23条 thirty days that end in Spring Festival', days(30), '2026-01-19', '2026-02-24'],
  // 29 January + 30 = 28 February 2026, a Saturday that is worked in exchange.
  ['a Saturday worked in exchange does not move', days(30), '2026-01-29', '2026-02-28'],
  ['an ordinary Friday stays', days(30), '2026-02-25', '2026-03-27'],
  ['an ordinary Saturday moves to Monday', days(30), '2026-02-26', '2026-03-30'],
  // 3 September + 30 = 3 October 2025; 1 to 8 October were off (4 and 5 a weekend).
  ['National Day and Mid-Autumn together', days(30), '2025-09-03', '2025-10-09'],
  ['第23条 ten days for payment across National Day', days(10), '2025-09-26', '2025-10-09'],
  ['第24条 three days that end on the Qingming substitute day', days(3), '2026-04-03', '2026-04-07'],
  // 17 June + 3 = 20 June 2026, Saturday after Dragon Boat (Friday 19); Monday 22.
  ['第24条 Dragon Boat and the weekend', days(3), '2026-06-17', '2026-06-22'],
  // 20 December + 60 = 18 February.
  ['第25条 sixty days', days(60), '2025-12-20', '2026-02-24'],
  ['第25条 sixty days that end in National Day', days(60), '2026-08-03', '2026-10-08'],
  // No 29 February in 2026, so its last day; a Saturday worked in exchange.
  ['第26条 two years from a leap day', { count: 2, unit: 'year' }, '2024-02-29', '2026-02-28'],
  ['第16条 thirty days from knowledge', days(30), '2026-03-02', '2026-04-01'],
  [
    'one month from the 31st ends on the last of a shorter month',
    { count: 1, unit: 'month' },
    '2026-03-31',
    '2026-04-30',
  ],
]

for (const [name, period, from, last] of cases) {
  test(name, () => {
    const due = dueOf(period, day(from), shippedCalendar)
    assert.equal(due?.lastDay, last)
    assert.equal(due?.provisional, false)
    // 24:00 in Shanghai is 16:00 UTC of the same day.
    assert.equal(due?.instant, `${last}T16:00:00.000Z`)
  })
}

test('a supplement takes its days out, by the difference of its dates', () => {
  const pause = { from: day('2026-03-10'), until: day('2026-03-20'), reason: '一次性补充通知' }
  // 2 March + 30 + 10 = 11 April, a Saturday; Monday 13.
  const due = dueOf(days(30), day('2026-03-02'), shippedCalendar, [pause])
  assert.deepEqual(due, {
    instant: instant('2026-04-13T16:00:00Z'),
    lastDay: day('2026-04-13'),
    movedFrom: day('2026-04-11'),
    provisional: false,
    pausedDays: 10,
  })
})

test('while a pause lasts there is no due day, and days in two pauses count once', () => {
  const from = day('2026-03-10')
  assert.equal(dueOf(days(30), day('2026-03-02'), shippedCalendar, [{ from, reason: 'x' }]), undefined)
  const reason = 'x'
  assert.equal(
    pausedDays([
      { from, until: day('2026-03-20'), reason },
      { from: day('2026-03-15'), until: day('2026-03-25'), reason },
      { from: day('2026-03-16'), until: day('2026-03-17'), reason },
    ]),
    15, // 10 to 25 March
  )
})

test('hours run from the stated instant through holidays and midnight', () => {
  const due = dueOf({ count: 4, unit: 'hour' }, instant('2026-02-15T22:30:00+08:00'), shippedCalendar)
  assert.equal(due?.instant, instant('2026-02-16T02:30:00+08:00'))
  assert.throws(() => dueOf({ count: 1, unit: 'hour' }, day('2026-02-15'), shippedCalendar), RangeError)
})

test('a deadline named as a calendar date never moves, though it is a Sunday', () => {
  assert.equal(weekdayOf(day('2024-01-28')), 0)
  assert.equal(dueOnDay(day('2024-01-28')).instant, instant('2024-01-29T00:00:00+08:00'))
})

test('a year without a calendar makes the day provisional, until its notice is entered', () => {
  const due = dueOf(days(30), day('2026-12-10'), shippedCalendar)
  assert.deepEqual([due?.lastDay, due?.provisional], ['2027-01-11', true]) // 9 January 2027 is a Saturday
  const entered = calendarOf([...shippedYears, { year: 2027, off: [day('2027-01-11')], working: [], source: 'x' }])
  const known = dueOf(days(30), day('2026-12-10'), entered)
  assert.deepEqual([known?.lastDay, known?.provisional], ['2027-01-12', false])
})

test('the instant itself is late and a second before is not', () => {
  const due = dueOnDay(day('2025-10-09'))
  assert.equal(daysLate(due, instant('2025-10-09T23:59:59+08:00')), 0)
  assert.equal(daysLate(due, instant('2025-10-10T00:00:00+08:00')), 1)
  assert.equal(daysLate(due, instant('2025-10-12T09:00:00+08:00')), 3)
  const hour = dueOf({ count: 1, unit: 'hour' }, instant('2025-11-15T23:40:00+08:00'), shippedCalendar)
  assert.equal(hour && daysLate(hour, instant('2025-11-16T00:55:00+08:00')), 1)
})

test('five working days skip weekends, holidays and count worked Saturdays', () => {
  // From Friday 6 February 2026: 9, 10, 11, 12, 13.
  assert.equal(addWorkingDays(day('2026-02-06'), 5, shippedCalendar).day, '2026-02-13')
  // The sixth is Saturday 14, worked in exchange; the seventh is 24.
  assert.equal(addWorkingDays(day('2026-02-06'), 6, shippedCalendar).day, '2026-02-14')
  assert.equal(addWorkingDays(day('2026-02-06'), 7, shippedCalendar).day, '2026-02-24')
  const due = dueOf({ count: 5, unit: 'working-day' }, day('2026-02-06'), shippedCalendar)
  assert.equal(due?.lastDay, '2026-02-13')
})

test('a due day is always worked and never before the counted day', () => {
  const start: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 1300 }).map((count) => addDays(day('2023-01-01'), count))
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 90 }), (from, count) => {
      const due = dueOf(days(count), from, shippedCalendar)
      assert.ok(due)
      assert.ok(shippedCalendar.kindOf(due.lastDay).working)
      const moved = daysBetween(addDays(from, count), due.lastDay)
      assert.ok(moved >= 0 && moved <= 9)
    }),
    { numRuns: 2_000 },
  )
})

test('the shipped years have no fault and planted ones are found', () => {
  assert.deepEqual(shippedYears.flatMap(calendarFaults), [])
  const wrong = {
    year: 2026,
    source: 'x',
    off: [day('2026-02-14'), day('2025-01-01')],
    working: [day('2026-02-11'), day('2026-02-11')],
  }
  assert.deepEqual(
    calendarFaults(wrong).map((one) => one.fault),
    ['not-in-year', 'listed-twice', 'off-on-weekend', 'working-on-weekday', 'working-on-weekday'],
  )
})

test('months keep their date where they can', () => {
  assert.equal(addMonths(day('2024-01-31'), 1), '2024-02-29')
  assert.equal(addMonths(day('2026-11-30'), 3), '2027-02-28')
  assert.equal(addMonths(day('2026-03-05'), -3), '2025-12-05')
})

test('working days are certain where each year has its calendar, and provisional where one has none', () => {
  const five: Period = { count: 5, unit: 'working-day' }
  assert.equal(dueOf(five, day('2026-02-06'), shippedCalendar)?.provisional, false)
  assert.equal(dueOf(five, day('2026-12-30'), shippedCalendar)?.provisional, true)
})

test('pauses count by their days whatever order they are noted in, and one within another adds none', () => {
  const pause = (from: string, until: string) => ({ from: day(from), until: day(until), reason: 'x' })
  const long = pause('2026-03-01', '2026-03-20')
  const inside = pause('2026-03-05', '2026-03-10')
  const apart = pause('2026-03-25', '2026-03-26')
  const touching = pause('2026-03-20', '2026-03-22')
  // 19 days of the long one, 2 that touch it, 1 apart.
  for (const mixed of [
    [long, inside, touching, apart],
    [apart, touching, inside, long],
    [inside, apart, long, touching],
  ]) {
    assert.equal(pausedDays(mixed), 22)
  }
  // 1 to 25 March: what lies inside must not let the days up to the 20th count again.
  assert.equal(pausedDays([long, inside, pause('2026-03-15', '2026-03-25')]), 24)
})

test('a day named by its date and an hour counted from an instant have no paused days', () => {
  assert.equal(dueOnDay(day('2026-03-01')).pausedDays, 0)
  assert.equal(dueOf({ count: 1, unit: 'hour' }, instant('2026-03-01T00:00:00Z'), shippedCalendar)?.pausedDays, 0)
})
