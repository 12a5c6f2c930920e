import {
  beginClosingOf,
  extendTo,
  type FilingWindow,
  mayArriveIn,
  sealOf,
} from '../../../foundation/deadlines/index.ts'
import type { Instant, Result } from '../../../foundation/kernel/index.ts'
import type { CallState } from './machines.ts'
import { refusals } from './refusals.ts'

/** The time of one round in which solutions may arrive. */
export interface Call extends FilingWindow {
  readonly programmeId: string
  readonly state: CallState
}

/** Arrival decides (四（一）), not the moment of saving: a request that came in time stays in time during the drain. */
export const mayArrive = (call: Call, arrival: Instant): Result<Call> => mayArriveIn(call, arrival, refusals)

export const beginClosing = (call: Call & { readonly state: 'open' }, now: Instant): Result<Call> =>
  beginClosingOf<Call>(call, now, refusals)

export const seal = (call: Call & { readonly state: 'closing' }, now: Instant): Result<Call> =>
  sealOf<Call>(call, now, refusals)

export const extend = (call: Call, deadline: Instant, now: Instant): Result<Call> =>
  extendTo(call, { deadline, now }, refusals)
