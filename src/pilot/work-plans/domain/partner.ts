import { type Instant, ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import type { PlanPartnerState, PlanState } from './machines.ts'
import { refusals } from './refusals.ts'

/** 产业链主体 of an institution's plan, or the service institutions that an enterprise's plan joins. */
export interface PlanPartner {
  readonly organisationId: string
  readonly state: PlanPartnerState
  readonly answeredAt?: Instant
}

type In<State extends PlanPartnerState> = PlanPartner & { readonly state: State }

/** Members of a plan change while it is a draft: those of a sealed version are sealed with it. */
const whileDraft = (plan: PlanState): Result<true> => (plan === 'draft' ? ok(true) : refuse(refusals.partnersSealed()))

export function invite(partners: readonly PlanPartner[], organisationId: string, plan: PlanState): Result<PlanPartner> {
  const open = whileDraft(plan)
  if (!open.ok) return open
  if (partners.some((one) => one.organisationId === organisationId && isPresent(one.state)))
    return refuse(refusals.alreadyInvited())
  return ok({ organisationId, state: 'invited' })
}

export function answer(
  partner: In<'invited'>,
  verdict: 'confirmed' | 'declined',
  at: { readonly plan: PlanState; readonly now: Instant },
): Result<PlanPartner> {
  const open = whileDraft(at.plan)
  return open.ok ? ok({ ...partner, state: verdict, answeredAt: at.now }) : open
}

export function leave(
  partner: In<'confirmed'>,
  at: { readonly plan: PlanState; readonly now: Instant },
): Result<PlanPartner> {
  const open = whileDraft(at.plan)
  return open.ok ? ok({ ...partner, state: 'left', answeredAt: at.now }) : open
}

export function remove(partner: In<'invited' | 'confirmed' | 'declined'>, plan: PlanState): Result<PlanPartner> {
  const open = whileDraft(plan)
  return open.ok ? ok({ ...partner, state: 'removed' }) : open
}

/** Whether the organisation still stands among the partners of the draft. */
export const isPresent = (state: PlanPartnerState): boolean =>
  state === 'invited' || state === 'confirmed' || state === 'declined'
