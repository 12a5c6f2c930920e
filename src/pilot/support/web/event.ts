import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Status } from '../../../foundation/interface/index.ts'
import type { supportContract } from '../contract.ts'

type Answers = InferContractRouterOutputs<typeof supportContract>

/** One event with its materials, one's own place and the acts that are open. */
export type EventView = Answers['readEvent']
export type EventLine = EventView['event']
export type OwnRegistration = NonNullable<EventView['registration']>

/** One of those who registered, as the office sees them. */
export type Listed = Answers['listRegistrations']['registrations'][number]

/** Reads that an act on events makes untrue. */
export const eventKeys = [['support', 'events'], ['due']] as const

export const statusOfEvent: Readonly<Record<EventLine['state'], Status>> = {
  draft: 'draft',
  announced: 'in-progress',
  held: 'ended',
  cancelled: 'withdrawn',
}

export const statusOfRegistration: Readonly<Record<OwnRegistration['state'], Status>> = {
  registered: 'confirmed',
  waiting: 'awaiting-confirmation',
  withdrawn: 'withdrawn',
  attended: 'done',
}
