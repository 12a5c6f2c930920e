import type { Day } from '../../../foundation/kernel/index.ts'

/**
 * The months that have begun between two days, the later not counted; a part of a month counts whole. A month ends on
 * the day of month of the first day, or on the last day of a month that has no such day: no later day of that month
 * exists, so only a day of month above the first one's has begun another.
 */
export function monthsBegun(from: Day, until: Day): number {
  const begin = partsOf(from)
  const end = partsOf(until)
  const months = (end.year - begin.year) * 12 + end.month - begin.month
  return end.date > begin.date ? months + 1 : months
}

function partsOf(value: Day): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)), date: Number(value.slice(8)) }
}
