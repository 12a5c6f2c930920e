import { addMonths } from '../../../foundation/deadlines/index.ts'
import { addDays, type Day, ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import { refusals } from './refusals.ts'

/** 报告周期, a parameter of the round; the notice says 定期 only. */
export const rhythms = ['monthly', 'quarterly', 'half-yearly'] as const
export type Rhythm = (typeof rhythms)[number]

const months: Readonly<Record<Rhythm, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6 }
const letters: Readonly<Record<Rhythm, string>> = { monthly: 'm', quarterly: 'q', 'half-yearly': 'h' }

export interface Stretch {
  readonly number: number
  /** q1 to q4, m1 to m12, h1 and h2, counted from the first day of the pilot as in the targets of plans. */
  readonly code: string
  readonly from: Day
  readonly until: Day
}

/** The periods of the pilot year; each ends on the day before the next begins, whatever the length of months. */
export function stretchesOf(rhythm: Rhythm, firstDay: Day): readonly Stretch[] {
  const length = months[rhythm]
  return Array.from({ length: 12 / length }, (_, index) => ({
    number: index + 1,
    code: `${letters[rhythm]}${index + 1}`,
    from: addMonths(firstDay, index * length),
    until: addDays(addMonths(firstDay, (index + 1) * length), -1),
  }))
}

/** A period is open for reporting after its last day. */
export function openForReporting(period: Pick<Stretch, 'until'>, today: Day): Result<true> {
  return today > period.until ? ok(true) : refuse(refusals.periodNotOver(period.until))
}
