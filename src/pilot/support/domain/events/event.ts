import type { StateMachine } from '../../../../foundation/access/index.ts'
import type { Instant, Refusal, Text } from '../../../../foundation/kernel/index.ts'
import { eventRefusals } from './refusals.ts'

export const eventKinds = {
  training: { zh: '宣贯培训', en: 'Training' },
  exchange: { zh: '交流对接', en: 'Exchange' },
  briefing: { zh: '政策宣讲', en: 'Briefing' },
} as const satisfies Readonly<Record<string, Text>>

export type EventKind = keyof typeof eventKinds

export const eventKindCodes = Object.keys(eventKinds) as [EventKind, ...EventKind[]]

/** What an official settles of an event; places are counted, never entered. */
export interface EventPlan {
  readonly kind: EventKind
  /** Sentences of the notice that it is about. */
  readonly clauses: readonly string[]
  readonly content: { readonly title: Text; readonly summary: Text; readonly place: Text }
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly registrationUntil: Instant
  readonly capacity: number
}

export const eventMachine = {
  resource: 'event',
  states: ['draft', 'announced', 'held', 'cancelled'],
  initial: 'draft',
  transitions: [
    { from: 'draft', action: 'edit', to: 'draft' },
    { from: 'draft', action: 'announce', to: 'announced' },
    { from: 'announced', action: 'edit', to: 'announced' },
    { from: 'announced', action: 'sign-in', to: 'announced' },
    { from: 'announced', action: 'cancel', to: 'cancelled' },
    { from: 'announced', action: 'finish', to: 'held' },
  ],
} as const satisfies StateMachine

export type EventState = (typeof eventMachine.states)[number]

export interface Places {
  readonly capacity: number
  /** Registered or already signed in. */
  readonly taken: number
  readonly waiting: number
}

/** A plan that cannot be: times out of order, or fewer places than are taken already. */
export function planFault(plan: EventPlan, { taken }: Pick<Places, 'taken'>): Refusal | undefined {
  if (plan.endsAt <= plan.startsAt) return eventRefusals.endsBeforeStart
  if (plan.registrationUntil > plan.startsAt) return eventRefusals.registrationAfterStart
  if (plan.capacity < taken) return eventRefusals.fewerThanTaken(taken)
  return undefined
}

/** An event is announced while people can still register. */
export function announceFault({ registrationUntil }: EventPlan, now: Instant): Refusal | undefined {
  return registrationUntil <= now ? eventRefusals.alreadyOver : undefined
}

/** What of a plan concerns those who hold a place, so that a change of it is written to them. */
export function concerns(before: EventPlan, after: EventPlan): boolean {
  const { place } = before.content
  const { place: newPlace } = after.content
  return (
    before.startsAt !== after.startsAt ||
    before.endsAt !== after.endsAt ||
    place.zh !== newPlace.zh ||
    place.en !== newPlace.en
  )
}
