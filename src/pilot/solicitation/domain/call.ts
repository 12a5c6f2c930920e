import {
  type Citation,
  type Instant,
  type Result,
  millisecondsOf,
  ok,
  refuse,
} from '../../../foundation/kernel/index.ts'
import type { CallState } from './machines.ts'
import { refusals } from './refusals.ts'

/** The time of one round in which solutions may arrive; `deadline` is the first instant that is too late. */
export interface Call {
  readonly programmeId: string
  readonly state: CallState
  readonly opensAt: Instant
  readonly deadline: Instant
  /** Minutes after the deadline in which requests that arrived in time may still be worked off. */
  readonly drainMinutes: number
  /** The sentence of the round's notice that sets the deadline. */
  readonly source: Citation
}

/** Arrival decides (四（一）), not the moment of saving: a request that came in time stays in time during the drain. */
export function mayArrive(call: Call, arrival: Instant): Result<Call> {
  if (arrival < call.opensAt) return refuse(refusals.notYetOpen(call))
  if (arrival >= call.deadline) return refuse(refusals.deadlinePassed(call, arrival))
  if (call.state === 'closed') return refuse(refusals.listSealed(call))
  return ok(call)
}

export function beginClosing(call: Call & { readonly state: 'open' }, now: Instant): Result<Call> {
  if (now < call.deadline) return refuse(refusals.tooEarlyToClose(call.deadline))
  return ok({ ...call, state: 'closing' })
}

/** Seals the list once the drain has passed, so that nothing that arrived in time can still be on its way. */
export function seal(call: Call & { readonly state: 'closing' }, now: Instant): Result<Call> {
  const from = millisecondsOf(call.deadline) + call.drainMinutes * 60_000
  if (millisecondsOf(now) < from) return refuse(refusals.drainRunning(call.deadline))
  return ok({ ...call, state: 'closed' })
}

/** An extension moves the deadline for all; it may only move it later, and into the future. */
export function extend(call: Call, deadline: Instant, now: Instant): Result<Call> {
  if (deadline <= call.deadline) return refuse(refusals.extensionNotLater(call.deadline))
  if (deadline <= now) return refuse(refusals.extensionInThePast(now))
  return ok({ ...call, state: 'open', deadline })
}
