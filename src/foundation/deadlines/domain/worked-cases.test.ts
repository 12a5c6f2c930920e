import assert from 'node:assert/strict'
import test from 'node:test'
import { day, dayOf, instant } from '../../kernel/index.ts'
import { calendarFaults, dueOf, dueOnDay, shippedCalendar, shippedYears } from '../index.ts'
import type { Period } from '../index.ts'

const days = (count: number): Period => ({ count, unit: 'day' })
const working = (count: number): Period => ({ count, unit: 'working-day' })

/**
 * [what it shows, period, first day (not counted), last day], each counted by hand along 民法典 201 and 203.
 * 春节 2025: 28 January to 4 February off, Sunday 26 January and Saturday 8 February worked.
 * 春节 2026: 15 to 23 February off (15, 21 and 22 a weekend), Saturdays 14 and 28 February worked.
 * 国庆 2025: 1 to 8 October off, Sunday 28 September and Saturday 11 October worked.
 * 国庆 2026: 1 to 7 October off, Sunday 20 September and Saturday 10 October worked.
 */
const cases: readonly (readonly [string, Period, string, string])[] = [
  // 20 + 10 = 30 January 2025, inside 春节; the next worked day is Wednesday 5 February.
  ['ten days that end in 春节 2025', days(10), '2025-01-20', '2025-02-05'],
  // 23 + 3 = 26 January 2025, a Sunday that is worked: it stays.
  ['three days that end on the worked Sunday before 春节 2025', days(3), '2025-01-23', '2025-01-26'],
  // 3 + 5 = 8 February 2025, a worked Saturday.
  ['five days that end on the worked Saturday after 春节 2025', days(5), '2025-02-03', '2025-02-08'],
  // 24 January is a Friday; then 26 (Sun), 27 (Mon), 5, 6, 7 February are worked.
  ['five working days across 春节 2025', working(5), '2025-01-24', '2025-02-07'],
  // 13 + 1 = 14 February 2026, a worked Saturday.
  ['one day that ends on the worked Saturday before 春节 2026', days(1), '2026-02-13', '2026-02-14'],
  // 14 + 1 = 15 February 2026, a Sunday with 16 to 23 off behind it; Tuesday 24 is worked.
  ['one day that ends on the eve of 春节 2026', days(1), '2026-02-14', '2026-02-24'],
  // From Friday 13: 14 (Sat, worked), 24, 25.
  ['three working days across 春节 2026', working(3), '2026-02-13', '2026-02-25'],
  // 25 + 3 = 28 September 2025, a worked Sunday.
  ['three days that end on the worked Sunday before 国庆 2025', days(3), '2025-09-25', '2025-09-28'],
  // 27 (Sat) is no day of work; 28 (Sun), 29, 30 September, 9, 10, 11 (Sat, worked) October.
  ['six working days across 国庆 2025', working(6), '2025-09-26', '2025-10-11'],
  // 30 + 1 = 1 October 2026; 8 October is a Thursday and worked.
  ['one day that ends on 国庆 2026', days(1), '2026-09-30', '2026-10-08'],
  // 8, 9, 10 (Sat, worked), 12 October.
  ['four working days after 国庆 2026', working(4), '2026-09-30', '2026-10-12'],
  // 17 + 1 month = 17 February 2026, the first day of the year.
  ['one month that ends on the first day of 春节 2026', { count: 1, unit: 'month' }, '2026-01-17', '2026-02-24'],
]

for (const [name, period, from, last] of cases) {
  test(name, () => {
    const due = dueOf(period, day(from), shippedCalendar)
    assert.deepEqual([due?.lastDay, due?.provisional], [last, false])
    // It ends at 24:00: the last second is in time, the next is not.
    assert.equal(dayOf(instant(`${last}T15:59:59Z`)), last)
    assert.equal(due?.instant, `${last}T16:00:00.000Z`)
  })
}

test('a named date never moves, not in 春节, not on a Sunday, and not in a year without a calendar', () => {
  for (const date of ['2025-01-29', '2024-01-28', '2026-10-01', '2027-02-06'])
    assert.deepEqual(dueOnDay(day(date)), {
      instant: instant(`${date}T16:00:00Z`),
      lastDay: date,
      provisional: false,
      pausedDays: 0,
    })
})

test('2027 has no calendar yet: a period that reaches it is provisional, one that ends before is not', () => {
  assert.ok(!shippedYears.some(({ year }) => year === 2027))
  // 21 + 10 = 31 December 2026, a Thursday.
  assert.deepEqual(pick(dueOf(days(10), day('2026-12-21'), shippedCalendar)), ['2026-12-31', false])
  // 22 + 10 = 1 January 2027, a Friday: by the week alone it is worked, and so it may still move.
  assert.deepEqual(pick(dueOf(days(10), day('2026-12-22'), shippedCalendar)), ['2027-01-01', true])
})

test('a pause over 春节 takes its days out before the last day is moved', () => {
  const pause = { from: day('2026-02-10'), until: day('2026-02-25'), reason: '一次性补充通知' }
  // 30 January + 30 = 1 March; 15 paused days more = 16 March 2026, a Monday.
  assert.deepEqual(pick(dueOf(days(30), day('2026-01-30'), shippedCalendar, [pause])), ['2026-03-16', false])
})

test('a planted fault in a year is found: a worked Saturday listed as off', () => {
  const [year] = shippedYears
  assert.ok(year)
  assert.deepEqual(
    calendarFaults({ ...year, off: [...year.off, day('2023-10-07')] }).map(({ fault }) => fault),
    ['listed-twice', 'off-on-weekend'],
  )
})

const pick = (due: ReturnType<typeof dueOf>) => [due?.lastDay, due?.provisional]
