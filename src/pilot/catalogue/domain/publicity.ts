import type { StateMachine } from '../../../foundation/access/index.ts'
import { type Calendar, dueOf } from '../../../foundation/deadlines/index.ts'
import {
  type Day,
  type Instant,
  type Result,
  instantOf,
  millisecondsOf,
  ok,
  refuse,
} from '../../../foundation/kernel/index.ts'
import { publicityRefusals } from './publicity-refusals.ts'

/** 公示: it runs for the round's working days; an official concludes it once every objection is decided. */
export const publicityMachine = {
  resource: 'publicity',
  states: ['running', 'concluded'],
  initial: 'running',
  transitions: [{ from: 'running', action: 'conclude', to: 'concluded' }],
} as const satisfies StateMachine

/** Fewer are never enough, whatever a round says. */
export const leastWorkingDays = 5

export type ItemChange = 'proposed' | 'amended' | 'removed'

export interface PublicityPeriod {
  readonly workingDays: number
  readonly lastDay: Day
  /** The first instant that is too late: 24:00 of the last day. */
  readonly closesAt: Instant
  /** A year without a published calendar took part: the last day may still move. */
  readonly provisional: boolean
}

/** The day of opening is not counted (民法典 201); the period ends at 24:00 of its last working day. */
export function publicityPeriod(openedAt: Instant, workingDays: number, calendar: Calendar): Result<PublicityPeriod> {
  if (!Number.isSafeInteger(workingDays) || workingDays < leastWorkingDays)
    return refuse(publicityRefusals.tooShort(workingDays, leastWorkingDays))
  const due = dueOf({ count: workingDays, unit: 'working-day' }, openedAt, calendar)
  // Undefined only while a pause lasts, and this period has none.
  if (!due) throw new Error('a period without pauses has an end')
  return ok({ workingDays, lastDay: due.lastDay, closesAt: due.instant, provisional: due.provisional })
}

export interface RunningPublicity {
  readonly closesAt: Instant
  readonly lastDay: Day
}

/** Whether an objection that arrived then is in time; the arrival of the whole request decides, not when it is handled. */
export function inTime(publicity: RunningPublicity, arrival: Instant): Result<true> {
  return arrival < publicity.closesAt ? ok(true) : refuse(publicityRefusals.periodOver(publicity.lastDay, arrival))
}

/** What arrived in time may still be in a queue at the end; it is worked off by then. */
export const drainMinutes = 10

/** A publicity is concluded after its end and the drain, with nothing undecided. */
export function concludePublicity(
  publicity: RunningPublicity,
  { now, undecided }: { readonly now: Instant; readonly undecided: readonly string[] },
): Result<{ readonly state: 'concluded' }> {
  const drained = instantOf(millisecondsOf(publicity.closesAt) + drainMinutes * 60_000)
  if (now < drained) return refuse(publicityRefusals.stillRunning(publicity.lastDay, drainMinutes))
  if (undecided.length > 0) return refuse(publicityRefusals.objectionsUndecided(undecided))
  return ok({ state: 'concluded' })
}

export interface PublicisedItem<Content> {
  readonly solutionId: string
  readonly number: string
  readonly sequence: number
  readonly change: ItemChange
  readonly content: Content
}

/** What stands at the end: of every solution its last word, without those that were taken off. */
export function finalList<Content>(items: readonly PublicisedItem<Content>[]): readonly PublicisedItem<Content>[] {
  const last = new Map<string, PublicisedItem<Content>>()
  for (const item of items) {
    const former = last.get(item.solutionId)
    if (!former || former.sequence < item.sequence) last.set(item.solutionId, item)
  }
  return [...last.values()]
    .filter(({ change }) => change !== 'removed')
    .sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0))
}
