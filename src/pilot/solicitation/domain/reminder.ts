import { type Instant, instantOf, millisecondsOf } from '../../../foundation/kernel/index.ts'

/** One reminder of a deadline: so many hours before it, at that instant. */
export interface Reminder {
  readonly hours: number
  readonly dueAt: Instant
}

const inHours = { d: 24, h: 1 } as const

/**
 * The hours before the deadline that a round's choice names, the earliest reminder first: `7d-3d-1d-4h` is 168, 72, 24
 * and 4. What it does not understand it leaves out, and `none` is none.
 */
export function hoursBefore(choice: string): readonly number[] {
  const hours = choice.split('-').flatMap((part) => {
    const [, count = '', unit = ''] = /^([1-9]\d?)([dh])$/.exec(part) ?? []
    return count === '' ? [] : [Number(count) * inHours[unit === 'd' ? 'd' : 'h']]
  })
  return [...new Set(hours)].toSorted((a, b) => b - a)
}

export function remindersOf(hours: readonly number[], deadline: Instant): readonly Reminder[] {
  return hours.map((one) => ({ hours: one, dueAt: instantOf(millisecondsOf(deadline) - one * 3_600_000) }))
}

export interface Due {
  /** The one to write now. */
  readonly write: Reminder | undefined
  /** Missed while a later one is due as well: two letters at once would say the same. */
  readonly passOver: readonly Reminder[]
}

/** What is due now of a deadline that stands since `since`: never after it, and nothing that lay in the past when it was set. */
export function dueReminders(
  reminders: readonly Reminder[],
  at: {
    readonly since: Instant
    readonly now: Instant
    readonly deadline: Instant
    /** Hours of those that are done with. */
    readonly done: readonly number[]
  },
): Due {
  if (at.now >= at.deadline) return { write: undefined, passOver: [] }
  const due = reminders.filter(({ hours, dueAt }) => at.since <= dueAt && dueAt <= at.now && !at.done.includes(hours))
  return { write: due.at(-1), passOver: due.slice(0, -1) }
}
