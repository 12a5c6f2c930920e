import { type FilingWindow, mayArriveIn } from '../../../foundation/deadlines/index.ts'
import { type Instant, ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import type { Finding, PlanKind } from '../../notice/index.ts'
import type { PlanState } from './machines.ts'
import { refusals } from './refusals.ts'

/** The frozen version that arrived: which answers, their fingerprint, and the instant that decides. */
export interface SealedPlan {
  readonly answersVersion: number
  readonly fingerprint: string
  readonly arrivedAt: Instant
  readonly by: string
}

export interface Plan {
  readonly kind: PlanKind
  readonly state: PlanState
  readonly sealed?: SealedPlan
}

type In<State extends PlanState> = Plan & { readonly state: State }

export interface PlanAttempt {
  readonly sealed: SealedPlan
  /** The version whose answers the certifier has checked; another one may not be sealed unseen. */
  readonly checkedVersion: number
  readonly savedVersion: number
  /** Invited organisations that the answers do not name. */
  readonly strayPartners: readonly string[]
  readonly findings: readonly Finding[]
}

/** Submission marks a saved and checked version as handed in; every must of its kind is met at its arrival. */
export function submitPlan(plan: In<'draft'>, window: FilingWindow, attempt: PlanAttempt): Result<Plan> {
  const arrived = mayArriveIn(window, attempt.sealed.arrivedAt, refusals)
  if (!arrived.ok) return arrived
  const { sealed, checkedVersion, savedVersion } = attempt
  if (savedVersion !== sealed.answersVersion) return refuse(refusals.versionMoved(sealed.answersVersion, savedVersion))
  if (checkedVersion !== sealed.answersVersion) return refuse(refusals.notChecked())
  if (attempt.strayPartners.length > 0) return refuse(refusals.partnersDiffer(attempt.strayPartners))
  const open = standingInTheWay(attempt.findings)
  return open.length > 0 ? refuse(refusals.rulesUnmet(open)) : ok({ kind: plan.kind, state: 'submitted', sealed })
}

/** Unknown is never no, and it is no yes either: a must that is open is named as open and filled in first. */
export const standingInTheWay = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((one) => one.strength === 'must' && one.settledBy === 'submission' && one.verdict !== 'met')

/** Takes a plan back before the deadline; its enterprises are free for another plan again. */
export function withdrawPlan(plan: In<'submitted'>, window: FilingWindow, arrival: Instant): Result<Plan> {
  if (arrival >= window.deadline) return refuse(refusals.withdrawalAfterDeadline(window))
  return ok({ ...plan, state: 'withdrawn' })
}

export function reopenPlan(plan: In<'withdrawn'>, window: FilingWindow, now: Instant): Result<Plan> {
  if (now >= window.deadline) return refuse(refusals.deadlinePassed(window, now))
  return ok({ kind: plan.kind, state: 'draft' })
}

export const discardPlan = (plan: In<'draft'>): Result<Plan> => ok({ ...plan, state: 'discarded' })
