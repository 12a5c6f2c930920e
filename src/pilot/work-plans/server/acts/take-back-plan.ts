import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { reopenAnswers } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { discardPlan as discard, reopenPlan as reopen, withdrawPlan as withdraw } from '../../domain/plan.ts'
import { refusals } from '../../domain/refusals.ts'
import { tieToApplicant, untieFromOfficials } from '../relations.ts'
import { windowOf } from '../store/intakes.ts'
import { givePlacesBack } from '../store/places.ts'
import { beginAct, finishAct, inState, type Outcome, outcomeOf } from './plan-act.ts'

/** Takes a plan back before the deadline; its enterprises are free for another plan again. */
export const withdrawPlan =
  (input: { readonly id: string; readonly reason: string }): UseCase<Outcome> =>
  async (acting) => {
    const begun = await beginAct(acting, input.id, 'withdraw')
    if (!begun.ok) return begun
    const act = begun.value
    const handedIn = inState(act.row, 'withdraw', 'submitted')
    if (!handedIn.ok) return handedIn
    if (input.reason.trim() === '') return refuse(refusals.reasonMissing())
    const moved = withdraw(handedIn.value, windowOf(act.intake), acting.context.arrival)
    if (!moved.ok) return moved
    await givePlacesBack(acting.tx, act.permit)
    const stored = await finishAct(acting, act, {
      moved: moved.value,
      withdrawReason: input.reason,
      clause: '4.2.p4.s1',
      facts: { reason: input.reason },
    })
    return ok(outcomeOf(stored))
  }

/** Takes a withdrawn plan up again as a draft of its own number and partners. */
export const reopenPlan =
  (input: { readonly id: string }): UseCase<Outcome> =>
  async (acting) => {
    const begun = await beginAct(acting, input.id, 'reopen')
    if (!begun.ok) return begun
    const act = begun.value
    const withdrawn = inState(act.row, 'reopen', 'withdrawn')
    if (!withdrawn.ok) return withdrawn
    const moved = reopen(withdrawn.value, windowOf(act.intake), acting.context.arrival)
    if (!moved.ok) return moved
    const opened = await reopenAnswers(acting.tx, act.permit, act.row.answerSetId)
    if (!opened.ok) return opened
    const stored = await finishAct(acting, act, { moved: moved.value })
    await untieFromOfficials(acting.tx, stored)
    await tieToApplicant(acting.tx, stored.id, stored)
    return ok(outcomeOf(stored))
  }

export const discardPlan =
  (input: { readonly id: string }): UseCase<Outcome> =>
  async (acting) => {
    const begun = await beginAct(acting, input.id, 'discard')
    if (!begun.ok) return begun
    const draft = inState(begun.value.row, 'discard', 'draft')
    if (!draft.ok) return draft
    const moved = discard(draft.value)
    return moved.ok ? ok(outcomeOf(await finishAct(acting, begun.value, { moved: moved.value }))) : moved
  }
