import type { Day } from '../../../foundation/kernel/index.ts'

/**
 * The months that have begun between two days, the later not counted. A month ends on the day of month of the first day,
 * or on the last day of a month that has no such day; a part of a month counts whole.
 */
export function monthsBegun(from: Day, until: Day): number {
  const begin = partsOf(from)
  const end = partsOf(until)
  const months = (end.year - begin.year) * 12 + end.month - begin.month
  const endsOn = Math.min(begin.date, lastDateOf(end))
  return end.date > endsOn ? months + 1 : months
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly date: number
}

function partsOf(value: Day): Parts {
  const [year = 0, month = 0, date = 0] = value.split('-').map(Number)
  return { year, month, date }
}

function lastDateOf({ year, month }: Parts): number {
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return lengths[month - 1] ?? 31
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
