import {
  type Citation,
  type Instant,
  millisecondsOf,
  ok,
  type Refusal,
  refuse,
  type Result,
} from '../../kernel/index.ts'

export type WindowState = 'open' | 'closing' | 'closed'

/** A time in which filings may arrive; `deadline` is the first instant that is too late. */
export interface FilingWindow {
  readonly state: WindowState
  readonly opensAt: Instant
  readonly deadline: Instant
  /** Minutes after the deadline in which requests that arrived in time may still be worked off. */
  readonly drainMinutes: number
  /** The sentence of the round's notice that sets the deadline. */
  readonly source: Citation
}

/** What a step of the notice says when its window says no. */
export interface WindowRefusals {
  readonly notYetOpen: (window: FilingWindow) => Refusal
  readonly deadlinePassed: (window: FilingWindow, arrival: Instant) => Refusal
  readonly listSealed: (window: FilingWindow) => Refusal
  readonly tooEarlyToClose: (deadline: Instant) => Refusal
  readonly drainRunning: (deadline: Instant) => Refusal
  readonly extensionNotLater: (deadline: Instant) => Refusal
  readonly extensionInThePast: (now: Instant) => Refusal
}

/** Arrival decides, not the moment of saving: a request that came in time stays in time during the drain. */
export function mayArriveIn<One extends FilingWindow>(window: One, arrival: Instant, say: WindowRefusals): Result<One> {
  if (arrival < window.opensAt) return refuse(say.notYetOpen(window))
  if (arrival >= window.deadline) return refuse(say.deadlinePassed(window, arrival))
  if (window.state === 'closed') return refuse(say.listSealed(window))
  return ok(window)
}

export function beginClosingOf<One extends FilingWindow>(window: One, now: Instant, say: WindowRefusals): Result<One> {
  if (now < window.deadline) return refuse(say.tooEarlyToClose(window.deadline))
  return ok({ ...window, state: 'closing' })
}

/** Seals once the drain has passed, so that nothing that arrived in time can still be on its way. */
export function sealOf<One extends FilingWindow>(window: One, now: Instant, say: WindowRefusals): Result<One> {
  const from = millisecondsOf(window.deadline) + window.drainMinutes * 60_000
  if (millisecondsOf(now) < from) return refuse(say.drainRunning(window.deadline))
  return ok({ ...window, state: 'closed' })
}

/** An extension moves the deadline for all; it may only move it later, and into the future. */
export function extendTo<One extends FilingWindow>(
  window: One,
  to: { readonly deadline: Instant; readonly now: Instant },
  say: WindowRefusals,
): Result<One> {
  if (to.deadline <= window.deadline) return refuse(say.extensionNotLater(window.deadline))
  if (to.deadline <= to.now) return refuse(say.extensionInThePast(to.now))
  return ok({ ...window, state: 'open', deadline: to.deadline })
}
