import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { reopenAnswers } from '../../../../foundation/forms/server/index.ts'
import { ok } from '../../../../foundation/kernel/index.ts'
import { reopen, withdraw } from '../../domain/solution.ts'
import { tieToLead, untieFromOffice, untieFromRegion } from '../relations.ts'
import { callOf } from '../store/calls.ts'
import { type Outcome, beginAct, finishAct, inState, outcomeOf } from './solution-act.ts'

/** Takes a filing back before the deadline. Its place in the count is kept (decision 0080). */
export const withdrawSolution =
  (input: { readonly id: string; readonly reason: string }): UseCase<Outcome> =>
  async (acting) => {
    const begun = await beginAct(acting, input.id, 'withdraw')
    if (!begun.ok) return begun
    const act = begun.value
    const filed = inState(act.solution, 'withdraw', 'submitted', 'late')
    if (!filed.ok) return filed
    const moved = withdraw(filed.value, callOf(act.call), acting.context.arrival)
    if (!moved.ok) return moved
    const stored = await finishAct(acting, act, {
      moved: moved.value,
      clause: '4.1.p1.s2',
      facts: { reason: input.reason },
    })
    await untieFromRegion(acting.tx, stored)
    return ok(outcomeOf(stored))
  }

/** Takes a withdrawn filing up again as a draft of its own number, members and place. */
export const reopenSolution =
  (input: { readonly id: string }): UseCase<Outcome> =>
  async (acting) => {
    const begun = await beginAct(acting, input.id, 'reopen')
    if (!begun.ok) return begun
    const act = begun.value
    const withdrawn = inState(act.solution, 'reopen', 'withdrawn')
    if (!withdrawn.ok) return withdrawn
    const moved = reopen(withdrawn.value, callOf(act.call), acting.context.arrival)
    if (!moved.ok) return moved
    const opened = await reopenAnswers(acting.tx, act.permit, act.row.answerSetId)
    if (!opened.ok) return opened
    const stored = await finishAct(acting, act, { moved: moved.value, lateReason: null })
    await untieFromOffice(acting.tx, stored)
    await tieToLead(acting.tx, stored.id, stored)
    return ok(outcomeOf(stored))
  }
