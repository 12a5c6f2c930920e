import { addDays, day, dayOf, daysBetween, endOf, instantOf, millisecondsOf, parseDay } from '../../kernel/index.ts'
import type { Day, Instant } from '../../kernel/index.ts'
import { addWorkingDays, nextWorkingDay } from './calendar.ts'
import type { Calendar } from './calendar.ts'

/** How long the law or a contract gives. Days are natural days unless said otherwise. */
export interface Period {
  readonly count: number
  readonly unit: 'hour' | 'day' | 'working-day' | 'month' | 'year'
}

/** Days that do not count, such as from the arrival of a supplement notice to the arrival of its documents. */
export interface PausedDays {
  readonly from: Day
  /** Absent while it lasts. */
  readonly until?: Day
  readonly reason: string
}

export interface Due {
  /** The first instant that is too late: 24:00 of the last day, or the end of the hour. */
  readonly instant: Instant
  readonly lastDay: Day
  /** Where counting ended, if the last day was then moved to a working day. */
  readonly movedFrom?: Day
  /** True when a year without a published calendar took part: the day may still move. */
  readonly provisional: boolean
  readonly pausedDays: number
}

/**
 * The end of a period by 民法典 201 to 203: the first day is not counted, paused days are added, a last day that is no
 * working day moves to the next, and it ends at 24:00. Hours run from the stated instant and never move.
 * Undefined while a pause lasts: nobody can say yet.
 */
export function dueOf(
  period: Period,
  start: Day | Instant,
  calendar: Calendar,
  pauses: readonly PausedDays[] = [],
): Due | undefined {
  if (period.unit === 'hour') return dueOfHours(period.count, start)
  const paused = pausedDays(pauses)
  if (paused === undefined) return undefined
  const first = parseDay(start) ?? dayOf(start as Instant)
  if (period.unit === 'working-day') {
    const end = addWorkingDays(addDays(first, paused), period.count, calendar)
    return { instant: endOf(end.day), lastDay: end.day, provisional: !end.certain, pausedDays: paused }
  }
  const counted = addDays(
    period.unit === 'day' ? addDays(first, period.count) : addMonths(first, monthsOf(period)),
    paused,
  )
  const moved = nextWorkingDay(counted, calendar)
  return {
    instant: endOf(moved.day),
    lastDay: moved.day,
    ...(moved.day === counted ? {} : { movedFrom: counted }),
    provisional: !moved.certain,
    pausedDays: paused,
  }
}

/** A deadline named as a calendar date is no period: it ends at 24:00 of that day and never moves. */
export function dueOnDay(date: Day): Due {
  return { instant: endOf(date), lastDay: date, provisional: false, pausedDays: 0 }
}

/**
 * Days taken out by pauses, each the difference of its dates (the other reading, both ends inside, gives one more);
 * days in two pauses count once. Undefined while one of them lasts.
 */
export function pausedDays(pauses: readonly PausedDays[]): number | undefined {
  const sorted = [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))
  let total = 0
  let reached: Day | undefined
  for (const { from, until } of sorted) {
    if (until === undefined) return undefined
    const start = reached !== undefined && reached > from ? reached : from
    if (until > start) total += daysBetween(start, until)
    if (reached === undefined || until > reached) reached = until
  }
  return total
}

/** 民法典 202: the same date of a later month, or its last day where it has no such date. */
export function addMonths(from: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  const index = year * 12 + month - 1 + count
  const head = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
  for (let last = date; last > 28; last -= 1) {
    const found = parseDay(`${head}-${last}`)
    if (found !== undefined) return found
  }
  return day(`${head}-${String(Math.min(date, 28)).padStart(2, '0')}`)
}

const monthsOf = (period: Period): number => (period.unit === 'year' ? period.count * 12 : period.count)

function dueOfHours(count: number, start: Day | Instant): Due {
  if (parseDay(start) !== undefined) throw new RangeError('hours run from an instant, not from a day')
  const instant = instantOf(millisecondsOf(start as Instant) + count * 3_600_000)
  return { instant, lastDay: dayOf(instant), provisional: false, pausedDays: 0 }
}

/** Whole days after the last day on which something was done; 0 when in time. */
export function daysLate(due: Due, done: Instant): number {
  return done < due.instant ? 0 : Math.max(1, daysBetween(due.lastDay, dayOf(done)))
}
