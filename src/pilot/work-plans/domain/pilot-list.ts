import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import type { WindowState } from '../../../foundation/deadlines/index.ts'
import type { PilotListState, PlanState } from './machines.ts'
import { refusals } from './refusals.ts'

/** 遴选: what becomes of one plan, and why. */
export interface PilotLine {
  readonly planId: string
  readonly verdict: 'selected' | 'declined'
  readonly reason: string
}

export interface PilotList {
  readonly state: PilotListState
  readonly draftedBy: string
  readonly lines: readonly PilotLine[]
}

type Draft = PilotList & { readonly state: 'draft' }

export interface Candidate {
  readonly planId: string
  readonly state: PlanState
}

/** A list is begun when no plan can arrive any more, so that none is decided before the others are known. */
export function beginPilotList(intake: WindowState, draftedBy: string): Result<PilotList> {
  if (intake !== 'closed') return refuse(refusals.intakeNotClosed())
  return ok({ state: 'draft', draftedBy, lines: [] })
}

/** Writes the lines; each plan once, each handed in, and a plan that is not chosen is told why. */
export function writeLines(
  list: Draft,
  by: string,
  given: { readonly lines: readonly PilotLine[]; readonly candidates: readonly Candidate[] },
): Result<PilotList> {
  const submitted = new Set(given.candidates.filter(({ state }) => state === 'submitted').map(({ planId }) => planId))
  const foreign = given.lines.filter(({ planId }) => !submitted.has(planId))
  if (foreign.length > 0) return refuse(refusals.notDecidable(foreign.map(({ planId }) => planId)))
  if (new Set(given.lines.map(({ planId }) => planId)).size < given.lines.length) return refuse(refusals.planTwice())
  // Whoever wrote the list last has drafted it, and decides on it no more.
  return ok({ ...list, draftedBy: by, lines: given.lines })
}

/** Publishes by another person than its drafter, once every plan that was handed in has its line and its reason. */
export function publishPilotList(list: Draft, by: string, candidates: readonly Candidate[]): Result<PilotList> {
  if (list.draftedBy === by) return refuse(refusals.drafterMayNotDecide())
  const decided = new Set(list.lines.map(({ planId }) => planId))
  const left = candidates.filter(({ planId, state }) => state === 'submitted' && !decided.has(planId))
  if (left.length > 0) return refuse(refusals.plansUndecided(left.length))
  const silent = list.lines.filter(({ reason }) => reason.trim() === '')
  if (silent.length > 0) return refuse(refusals.lineWithoutReason(silent.length))
  return ok({ ...list, state: 'published' })
}
