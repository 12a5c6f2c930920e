import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { release } from '../../../../foundation/deadlines/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { refusals } from '../../domain/refusals.ts'
import { determinationsOf } from '../store/determinations.ts'
import { dutyOf } from './ask-for-determination.ts'
import { type Outcome, beginAct, finishAct, inState, outcomeOf } from './solution-act.ts'

/** Puts a draft away for good. One that holds a place was filed once and is part of the record, so it stays. */
export const discardSolution =
  (input: { readonly id: string }): UseCase<Outcome> =>
  async (acting) => {
    const begun = await beginAct(acting, input.id, 'discard')
    if (!begun.ok) return begun
    const act = begun.value
    const draft = inState(act.solution, 'discard', 'draft')
    if (!draft.ok) return draft
    if (draft.value.place !== 'none') return refuse(refusals.filedBefore())
    const discarded = await finishAct(acting, act, { moved: { ...draft.value, state: 'discarded' } })
    // Nobody has to answer a question about what is no longer filed.
    for (const { id } of await determinationsOf(acting.tx, input.id)) await release(acting.tx, dutyOf(id))
    return ok(outcomeOf(discarded))
  }
