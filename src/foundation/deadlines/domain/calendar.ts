import { addDays, weekdayOf } from '../../kernel/index.ts'
import type { Day } from '../../kernel/index.ts'
import { shippedYears } from './shipped-years.ts'
import type { CalendarYear } from './shipped-years.ts'

/** Whether a day is worked, and whether the year's notice says so or only the week. */
export interface DayKind {
  readonly working: boolean
  readonly certain: boolean
}

export interface Calendar {
  readonly kindOf: (day: Day) => DayKind
  readonly sourceOf: (year: number) => string | undefined
}

/** A calendar of the given years; a later entry for a year replaces an earlier one. */
export function calendarOf(years: readonly CalendarYear[]): Calendar {
  const known = new Map(
    years.map((year) => [year.year, { off: new Set(year.off), working: new Set(year.working), year }]),
  )
  return {
    kindOf: (day) => {
      const weekend = [0, 6].includes(weekdayOf(day))
      const year = known.get(yearOf(day))
      if (year === undefined) return { working: !weekend, certain: false }
      return { working: weekend ? year.working.has(day) : !year.off.has(day), certain: true }
    },
    sourceOf: (year) => known.get(year)?.year.source,
  }
}

export const shippedCalendar: Calendar = calendarOf(shippedYears)

/** The day itself when it is worked, else the next that is. */
export function nextWorkingDay(day: Day, calendar: Calendar): { readonly day: Day; readonly certain: boolean } {
  let at = day
  let certain = true
  for (;;) {
    const kind = calendar.kindOf(at)
    certain &&= kind.certain
    if (kind.working) return { day: at, certain }
    at = addDays(at, 1)
  }
}

/** The last of so many working days after a day, which is not counted itself. */
export function addWorkingDays(
  from: Day,
  count: number,
  calendar: Calendar,
): { readonly day: Day; readonly certain: boolean } {
  let at = from
  let certain = true
  let left = count
  while (left > 0) {
    at = addDays(at, 1)
    const kind = calendar.kindOf(at)
    certain &&= kind.certain
    if (kind.working) left -= 1
  }
  return { day: at, certain }
}

export type CalendarFault =
  | { readonly fault: 'not-in-year'; readonly day: Day }
  | { readonly fault: 'off-on-weekend'; readonly day: Day }
  | { readonly fault: 'working-on-weekday'; readonly day: Day }
  | { readonly fault: 'listed-twice'; readonly day: Day }

/** What cannot be right in a year that somebody enters: a day off that is a weekend anyway, a worked weekday, another year. */
export function calendarFaults(year: CalendarYear): CalendarFault[] {
  const all = [...year.off, ...year.working]
  const weekend = (day: Day): boolean => [0, 6].includes(weekdayOf(day))
  return [
    ...all.filter((day) => yearOf(day) !== year.year).map((day) => ({ fault: 'not-in-year', day }) as const),
    ...all.filter((day, index) => all.indexOf(day) !== index).map((day) => ({ fault: 'listed-twice', day }) as const),
    ...year.off.filter(weekend).map((day) => ({ fault: 'off-on-weekend', day }) as const),
    ...year.working.filter((day) => !weekend(day)).map((day) => ({ fault: 'working-on-weekday', day }) as const),
  ]
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))
