import { dayOf } from '../../kernel/index.ts'
import type { Citation, Day, Id, Instant, Text } from '../../kernel/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import { dueOf } from '../index.ts'
import type { Due, Escalation, ObligationObject, ObligationPause, Period } from '../index.ts'
import { readCalendar } from './calendar.ts'
import { lockObligation, saveObligation } from './store.ts'
import type { KeptObligation } from './store.ts'

/** What a slice says when somebody comes to owe something. */
export interface Owed {
  /** Names the duty within its slice: owing it again changes it instead of doubling it. */
  readonly key: string
  readonly owner: `account:${string}` | `organisation:${string}` | `region:${string}` | `role:${string}`
  readonly title: Text
  readonly object: ObligationObject
  readonly source: Citation
  /** A fixed instant with its day never moves; a period is counted by the working calendar. */
  readonly due: { readonly instant: Instant } | { readonly period: Period; readonly from: Day | Instant }
  readonly startsAt?: Instant
  readonly escalations?: readonly Escalation[]
}

/** Records a duty with its due instant and returns it. Call it in the act that brings the duty about. */
export async function owe(tx: Tx, owed: Owed): Promise<KeptObligation> {
  const before = await lockObligation(tx, owed.key)
  const counted = await count(tx, owed.due, [])
  const one: KeptObligation = {
    id: before?.id ?? tx.newId<'obligation'>(),
    key: owed.key,
    owner: owed.owner,
    title: owed.title,
    object: owed.object,
    source: owed.source,
    startsAt: owed.startsAt ?? before?.startsAt ?? tx.now,
    due: counted.instant,
    provisional: counted.provisional,
    counting: 'period' in owed.due ? { period: owed.due.period, start: owed.due.from } : null,
    pauses: [],
    escalations: owed.escalations ?? [],
    version: 1,
  }
  await saveObligation(tx, one)
  return one
}

/** The duty is done. Done again or unknown: nothing happens. */
export function settle(tx: Tx, key: string): Promise<void> {
  return change(tx, key, (one) => (isOpen(one) ? { ...one, doneAt: tx.now } : undefined))
}

/** The duty has fallen away with its object. */
export function release(tx: Tx, key: string): Promise<void> {
  return change(tx, key, (one) => (isOpen(one) ? { ...one, cancelledAt: tx.now } : undefined))
}

/** Time stops counting, for a reason that is shown. */
export function pause(tx: Tx, key: string, reason: string): Promise<void> {
  return change(tx, key, (one) =>
    isOpen(one) && !isPaused(one) ? { ...one, pauses: [...one.pauses, { from: tx.now, reason }] } : undefined,
  )
}

/** Time counts on; the due instant of a counted period is counted again with the days taken out. */
export async function resume(tx: Tx, key: string): Promise<void> {
  const one = await lockObligation(tx, key)
  if (one === undefined || !isOpen(one) || !isPaused(one)) return
  const pauses = one.pauses.map((part) => (part.until === undefined ? { ...part, until: tx.now } : part))
  if (one.counting === null) {
    await saveObligation(tx, { ...one, pauses })
    return
  }
  const due = await count(tx, { period: one.counting.period, from: one.counting.start }, pauses)
  await saveObligation(tx, { ...one, pauses, due: due.instant, provisional: due.provisional })
}

/** Another instant by a recorded act, such as an extension for all. */
export function moveDue(tx: Tx, key: string, instant: Instant): Promise<void> {
  return change(tx, key, (one) =>
    isOpen(one) ? { ...one, due: instant, counting: null, provisional: false } : undefined,
  )
}

export async function count(tx: Tx, due: Owed['due'], pauses: readonly ObligationPause[]): Promise<Due> {
  if ('instant' in due) {
    return { instant: due.instant, lastDay: dayOf(due.instant), provisional: false, pausedDays: 0 }
  }
  const days = pauses.map(({ from, until, reason }) => ({
    from: dayOf(from),
    ...(until === undefined ? {} : { until: dayOf(until) }),
    reason,
  }))
  const counted = dueOf(due.period, due.from, await readCalendar(tx), days)
  if (counted === undefined) throw new Error('a paused period has no due instant yet')
  return counted
}

async function change(tx: Tx, key: string, move: (one: KeptObligation) => KeptObligation | undefined): Promise<void> {
  const one = await lockObligation(tx, key)
  const moved = one && move(one)
  if (moved !== undefined) await saveObligation(tx, moved)
}

const isOpen = (one: KeptObligation): boolean => one.doneAt === undefined && one.cancelledAt === undefined
const isPaused = (one: KeptObligation): boolean => one.pauses.some((part) => part.until === undefined)

export type ObligationId = Id<'obligation'>
