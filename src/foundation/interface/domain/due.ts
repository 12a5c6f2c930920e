import { addDays, dayOf, endOf, weekdayOf } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'

export type DueGroup = 'overdue' | 'today' | 'week' | 'later'

/** Overdue from the instant on, then today to its 24:00, this week to the end of its Sunday, then later. */
export function dueGroupOf(due: Instant, now: Instant): DueGroup {
  if (due <= now) return 'overdue'
  const today = dayOf(now)
  if (due <= endOf(today)) return 'today'
  const sunday = addDays(today, (7 - weekdayOf(today)) % 7)
  return due <= endOf(sunday) ? 'week' : 'later'
}
