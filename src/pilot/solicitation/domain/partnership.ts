import { type Instant, type Result, ok, refuse } from '../../../foundation/kernel/index.ts'
import type { PartnershipState, SolutionState } from './machines.ts'
import { refusals } from './refusals.ts'

export interface Partnership {
  readonly organisationId: string
  readonly state: PartnershipState
  readonly answeredAt?: Instant
}

/** Only what stands in the draft may change its members: those of a sealed version are sealed with it. */
function whileDraft(solution: SolutionState): Result<true> {
  return solution === 'draft' ? ok(true) : refuse(refusals.membersSealed())
}

/**
 * Invites an organisation. The number is not limited here: whether ten are exceeded is a rule's finding, shown at once
 * and refused at submission, so that a lead may still swap one for another.
 */
export function invite(
  members: readonly Partnership[],
  organisationId: string,
  solution: SolutionState,
): Result<Partnership> {
  const open = whileDraft(solution)
  if (!open.ok) return open
  const present = members.find((one) => one.organisationId === organisationId && isPresent(one.state))
  if (present) return refuse(refusals.alreadyInvited())
  return ok({ organisationId, state: 'invited' })
}

export function answer(
  partnership: Partnership & { readonly state: 'invited' },
  verdict: 'confirmed' | 'declined',
  at: { readonly solution: SolutionState; readonly now: Instant },
): Result<Partnership> {
  const open = whileDraft(at.solution)
  if (!open.ok) return open
  return ok({ ...partnership, state: verdict, answeredAt: at.now })
}

export function leave(
  partnership: Partnership & { readonly state: 'confirmed' },
  at: { readonly solution: SolutionState; readonly now: Instant },
): Result<Partnership> {
  const open = whileDraft(at.solution)
  if (!open.ok) return open
  return ok({ ...partnership, state: 'left', answeredAt: at.now })
}

export function remove(
  partnership: Partnership & { readonly state: 'invited' | 'confirmed' | 'declined' },
  solution: SolutionState,
): Result<Partnership> {
  const open = whileDraft(solution)
  if (!open.ok) return open
  return ok({ ...partnership, state: 'removed' })
}

/** Whether the organisation still stands among the partners of the draft. */
export function isPresent(state: PartnershipState): boolean {
  return state === 'invited' || state === 'confirmed' || state === 'declined'
}

/** Those who stand in the way of submission: named as partners and not confirmed from their own account. */
export function unconfirmed(members: readonly Partnership[]): readonly Partnership[] {
  return members.filter((one) => one.state === 'invited' || one.state === 'declined')
}
