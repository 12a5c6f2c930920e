import { type Instant, type Result, ok, refuse } from '../../../foundation/kernel/index.ts'
import { type Call, mayArrive } from './call.ts'
import type { DeterminationState, SolutionState } from './machines.ts'
import { type Partnership, unconfirmed } from './partnership.ts'
import { type LeadCount, type Place, takePlace } from './place.ts'
import { refusals } from './refusals.ts'

/** The frozen version that arrived: which answers, their fingerprint, and the instant that decides. */
export interface Sealed {
  readonly answersVersion: number
  readonly fingerprint: string
  readonly arrivedAt: Instant
  readonly by: string
}

export interface Solution {
  readonly state: SolutionState
  readonly place: Place
  readonly sealed?: Sealed
  readonly lateProposal?: { readonly by: string; readonly opinion: 'accept' | 'refuse'; readonly reason: string }
}

type In<State extends SolutionState> = Solution & { readonly state: State }

/** What stands in the way at submission: rules due now that are not met, by the verdicts of the round's rules. */
export interface DueFinding {
  readonly rule: string
  readonly strength: 'must' | 'in-principle' | 'advice'
  readonly settledBy: 'submission' | 'closing' | 'selection'
  readonly verdict: 'met' | 'unmet' | 'undetermined'
  /** What became of the question whether it is met, where it was put to an official. */
  readonly determination?: { readonly state: DeterminationState }
}

export interface Attempt {
  readonly sealed: Sealed
  /** The version whose answers the certifier has checked; another one may not be sealed unseen. */
  readonly checkedVersion: number
  readonly savedVersion: number
  readonly incompleteSections: readonly string[]
  readonly partners: readonly Partnership[]
  /** Invited organisations that the answers do not name. */
  readonly strayPartners: readonly string[]
  /** Scans of sealed pages with the fingerprint that stood on each. */
  readonly scans: readonly { readonly file: string; readonly fingerprint: string }[]
  readonly findings: readonly DueFinding[]
  readonly count: LeadCount
  readonly reason?: string | undefined
}

/** Submission marks a saved and checked version as filed; every rule settled by submission is met. */
export function submit(solution: In<'draft'>, call: Call, attempt: Attempt): Result<Solution> {
  const arrived = mayArrive(call, attempt.sealed.arrivedAt)
  if (!arrived.ok) return arrived
  const ready = readyToSeal(attempt)
  if (!ready.ok) return ready
  const place = takePlace(solution.place, attempt.count, attempt.reason)
  if (!place.ok) return place
  return ok({ state: 'submitted', place: place.value, sealed: attempt.sealed })
}

/** A filing that missed the deadline waits, uncounted, for the recorded act of two officials. */
export function fileLate(
  solution: In<'draft'>,
  call: Call,
  attempt: Attempt & { readonly lateReason: string },
): Result<Solution> {
  if (mayArrive(call, attempt.sealed.arrivedAt).ok) return refuse(refusals.notLateYet(call))
  if (attempt.lateReason.trim() === '') return refuse(refusals.reasonMissing())
  const ready = readyToSeal({ ...attempt, findings: attempt.findings.filter((one) => !isDeadlineRule(one)) })
  if (!ready.ok) return ready
  return ok({ state: 'late', place: solution.place, sealed: attempt.sealed })
}

export function proposeLate(
  solution: In<'late'>,
  proposal: { readonly by: string; readonly opinion: 'accept' | 'refuse'; readonly reason: string },
): Result<Solution> {
  if (proposal.reason.trim() === '') return refuse(refusals.reasonMissing())
  return ok({ ...solution, lateProposal: proposal })
}

/** Accepts a late filing; it takes its place only now, so a late sixth waits for a waiver as any other. */
export function acceptLate(
  solution: In<'late'>,
  decision: { readonly by: string; readonly count: LeadCount; readonly reason?: string | undefined },
): Result<Solution> {
  const second = byAnotherPerson(solution, decision.by)
  if (!second.ok) return second
  const place = takePlace(solution.place, decision.count, decision.reason)
  if (!place.ok) return place
  return ok({ ...solution, state: 'submitted', place: place.value })
}

export function refuseLate(solution: In<'late'>, decision: { readonly by: string }): Result<Solution> {
  const second = byAnotherPerson(solution, decision.by)
  return second.ok ? ok({ ...solution, state: 'refused' }) : second
}

/** Takes a filing back before the deadline. Its place in the count is kept: withdrawal opens no limit. */
export function withdraw(solution: In<'submitted' | 'late'>, call: Call, arrival: Instant): Result<Solution> {
  if (solution.state === 'submitted' && arrival >= call.deadline) {
    return refuse(refusals.withdrawalAfterDeadline(call))
  }
  return ok({ ...solution, state: 'withdrawn' })
}

/** Takes a withdrawn filing up again as a draft; submitted once more, it uses the place that it already holds. */
export function reopen(solution: In<'withdrawn'>, call: Call, now: Instant): Result<Solution> {
  if (now >= call.deadline) return refuse(refusals.deadlinePassed(call, now))
  return ok({ state: 'draft', place: solution.place })
}

function readyToSeal(attempt: Attempt): Result<true> {
  if (attempt.savedVersion !== attempt.sealed.answersVersion) {
    return refuse(refusals.versionMoved(attempt.sealed.answersVersion, attempt.savedVersion))
  }
  if (attempt.checkedVersion !== attempt.sealed.answersVersion) return refuse(refusals.notChecked())
  if (attempt.incompleteSections.length > 0) return refuse(refusals.sectionsIncomplete(attempt.incompleteSections))
  const waiting = unconfirmed(attempt.partners)
  if (waiting.length > 0) return refuse(refusals.partnersUnconfirmed(waiting.map((one) => one.organisationId)))
  if (attempt.strayPartners.length > 0) return refuse(refusals.partnersDiffer(attempt.strayPartners))
  const foreign = attempt.scans.filter((scan) => scan.fingerprint !== attempt.sealed.fingerprint)
  if (foreign.length > 0) return refuse(refusals.sealPagesOfAnotherVersion(foreign.map((scan) => scan.file)))
  const open = standingInTheWay(attempt.findings)
  return open.length > 0 ? refuse(refusals.rulesUnmet(open)) : ok(true)
}

/**
 * Unknown is never no, and it is no yes either: an undetermined must is put to an official. Once it is asked it stands no
 * longer in the way, so that nobody is late for an answer that is owed to him; found unmet it does (decision 0084).
 */
export function standingInTheWay<One extends DueFinding>(findings: readonly One[]): readonly One[] {
  return findings.filter((one) => one.strength === 'must' && one.settledBy === 'submission' && !isSettled(one))
}

function isSettled({ verdict, determination }: DueFinding): boolean {
  if (verdict !== 'undetermined') return verdict === 'met'
  return determination !== undefined && determination.state !== 'unmet'
}

function isDeadlineRule(finding: DueFinding): boolean {
  return finding.rule === 'submitted-before-deadline'
}

function byAnotherPerson(solution: In<'late'>, by: string): Result<true> {
  if (!solution.lateProposal) return refuse(refusals.notDraftedYet())
  return solution.lateProposal.by === by ? refuse(refusals.drafterMayNotDecide()) : ok(true)
}
