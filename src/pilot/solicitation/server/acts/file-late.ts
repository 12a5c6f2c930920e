import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { issueReceipt } from '../../../../foundation/audit/server/index.ts'
import { ok } from '../../../../foundation/kernel/index.ts'
import { fileLate } from '../../domain/solution.ts'
import { changed } from '../evidence.ts'
import { tieToOffice } from '../relations.ts'
import { callOf } from '../store/calls.ts'
import { moveSolution } from '../store/solutions.ts'
import { type Arriving, arrive } from './arrive.ts'
import { keepArrival } from './keep-arrival.ts'
import { type Outcome, beginPlaceAct, inState, outcomeOf } from './solution-act.ts'

/** Files after the deadline with a reason; it is receipted as late and waits for the act of two officials. */
export const fileLateSolution =
  (input: Arriving & { readonly lateReason: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx } = acting
    const begun = await beginPlaceAct(acting, input.id, 'file-late')
    if (!begun.ok) return begun
    const act = begun.value
    const draft = inState(act.solution, 'file-late', 'draft')
    if (!draft.ok) return draft
    const arrived = await arrive(acting, act, input)
    if (!arrived.ok) return arrived
    const { attempt } = arrived.value
    const moved = fileLate(draft.value, callOf(act.call), { ...attempt, lateReason: input.lateReason })
    if (!moved.ok) return moved
    await tieToOffice(tx, act.row)
    const stored = await moveSolution(tx, act.permit, moved.value, input.lateReason)
    const receiptNumber = await issueReceipt(tx, {
      series: 'SL',
      arrival: attempt.sealed.arrivedAt,
      content: attempt.sealed.fingerprint,
      entry: {
        action: 'solution.file-late',
        resource: 'solution',
        id: stored.id,
        version: stored.version,
        clause: act.call.sourceClause,
        facts: { answers: attempt.sealed.answersVersion },
        changes: [changed.solution(stored)],
      },
    })
    await keepArrival(acting, act, { arrived: arrived.value, receiptNumber, kind: 'late-filing' })
    return ok({ ...outcomeOf(stored), receiptNumber })
  }
