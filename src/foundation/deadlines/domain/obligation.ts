import { addDays, dayOf, endOf, instantOf, millisecondsOf, startOf, weekdayOf } from '../../kernel/index.ts'
import type { Citation, Day, Id, Instant, Text } from '../../kernel/index.ts'
import type { Clock } from '../../interface/index.ts'

/**
 * Something that somebody owes by an instant. Deadlines of a round, duties of a case and statutory clocks are all this.
 * Who may see it is decided by its owner alone, as subjects of row security: `account:…`, `organisation:…`, `region:…`, `role:…`.
 */
export interface Obligation {
  readonly id: Id<'obligation'>
  readonly owner: string
  readonly title: Text
  /** What is to be done it to, and where: the one action of a row of the to-do list. */
  readonly object: ObligationObject
  readonly source: Citation
  readonly startsAt: Instant
  readonly due: Instant
  /** A year without a published calendar took part in the counting. */
  readonly provisional: boolean
  readonly pauses: readonly ObligationPause[]
  readonly escalations: readonly Escalation[]
  readonly doneAt?: Instant
  /** Fallen away with its object: neither done nor late. */
  readonly cancelledAt?: Instant
  readonly version: number
}

export interface ObligationObject {
  readonly resource: string
  readonly id: string
  readonly label: string
  readonly action: Text
  /** Path inside this site. */
  readonly href: string
}

export interface ObligationPause {
  readonly from: Instant
  readonly until?: Instant
  readonly reason: string
}

/** Who is told when it is so many hours after (or before, if negative) the due instant and nothing is done. */
export interface Escalation {
  readonly hours: number
  readonly to: string
}

export type Urgency = 'overdue' | 'today' | 'this-week' | 'later' | 'paused' | 'done' | 'cancelled'

export function urgencyOf(
  obligation: Pick<Obligation, 'due' | 'pauses' | 'doneAt' | 'cancelledAt'>,
  now: Instant,
): Urgency {
  if (obligation.cancelledAt !== undefined) return 'cancelled'
  if (obligation.doneAt !== undefined) return 'done'
  if (obligation.pauses.some((pause) => pause.until === undefined)) return 'paused'
  if (obligation.due <= now) return 'overdue'
  // 24:00 of today is the first instant of tomorrow and still due today.
  const today = dayOf(now)
  if (obligation.due <= endOf(today)) return 'today'
  return obligation.due <= endOfWeek(today) ? 'this-week' : 'later'
}

const order: readonly Urgency[] = ['overdue', 'today', 'this-week', 'later', 'paused', 'done', 'cancelled']

/** Overdue first, the longest overdue at the top; then by due instant. */
export function byUrgency(now: Instant): (a: Obligation, b: Obligation) => number {
  return (a, b) => {
    const rank = order.indexOf(urgencyOf(a, now)) - order.indexOf(urgencyOf(b, now))
    if (rank !== 0) return rank
    return a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1
  }
}

/** Which escalations have come due and were not sent: the instant of each lies between two looks at the clock. */
export function escalationsBetween(obligation: Obligation, after: Instant, until: Instant): readonly Escalation[] {
  if (obligation.doneAt !== undefined || obligation.cancelledAt !== undefined) return []
  if (obligation.pauses.some((pause) => pause.until === undefined)) return []
  return obligation.escalations.filter(({ hours }) => {
    const at = instantOf(millisecondsOf(obligation.due) + hours * 3_600_000)
    return after < at && at <= until
  })
}

/** The data of the clock component. */
export function clockOf(obligation: Obligation, locale: 'zh' | 'en', owner?: string): Clock {
  const { startsAt: from, due, pauses, doneAt } = obligation
  const open = pauses.find((pause) => pause.until === undefined)
  const closed = pauses.flatMap((pause) =>
    pause.until === undefined ? [] : [{ from: pause.from, until: pause.until }],
  )
  const state =
    doneAt !== undefined
      ? ({ kind: 'done', from, due, at: doneAt } as const)
      : open !== undefined
        ? ({ kind: 'paused', from, due, reason: open.reason } as const)
        : ({ kind: 'running', from, due } as const)
  return {
    name: obligation.title[locale],
    article: obligation.source.clause,
    state,
    pauses: closed,
    ...(owner === undefined ? {} : { owner }),
  }
}

/** The first instant of the coming Monday. */
function endOfWeek(day: Day): Instant {
  const weekday = weekdayOf(day)
  return startOf(addDays(day, weekday === 0 ? 1 : 8 - weekday))
}
