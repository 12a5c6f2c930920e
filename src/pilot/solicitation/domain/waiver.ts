import { type Instant, type Result, ok, refuse } from '../../../foundation/kernel/index.ts'
import type { WaiverState } from './machines.ts'
import type { Place } from './place.ts'
import { refusals } from './refusals.ts'

export interface Proposal {
  readonly by: string
  readonly opinion: 'grant' | 'refuse'
  readonly reason: string
}

/** A request that an in-principle rule be set aside for one solution: drafted by one official, decided by another. */
export interface Waiver {
  readonly state: WaiverState
  readonly rule: string
  readonly applicantReason: string
  readonly proposal?: Proposal
  readonly decision?: { readonly by: string; readonly reason: string; readonly at: Instant }
}

export type Requested = Waiver & { readonly state: 'requested' }

export function propose(waiver: Requested, proposal: Proposal): Result<Waiver> {
  if (proposal.reason.trim() === '') return refuse(refusals.reasonMissing())
  return ok({ ...waiver, proposal })
}

/** Decides the request; the drafter never decides, and a decision without a draft of another person is none. */
export function decide(
  waiver: Requested,
  verdict: 'granted' | 'refused',
  decision: { readonly by: string; readonly reason: string; readonly at: Instant },
): Result<{ readonly waiver: Waiver; readonly place: Place }> {
  if (!waiver.proposal) return refuse(refusals.notDraftedYet())
  if (waiver.proposal.by === decision.by) return refuse(refusals.drafterMayNotDecide())
  if (decision.reason.trim() === '') return refuse(refusals.reasonMissing())
  const place = verdict === 'granted' ? 'waived' : 'not-granted'
  return ok({ waiver: { ...waiver, state: verdict, decision }, place })
}
