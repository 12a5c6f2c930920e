import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { refusals } from '../../domain/refusals.ts'
import { acceptLate, proposeLate, refuseLate } from '../../domain/solution.ts'
import { changed } from '../evidence.ts'
import { writeLetter } from '../letters.ts'
import { tieToRegion } from '../relations.ts'
import { countOf, quotaOfProgramme } from '../places.ts'
import { takePlaceOf } from '../store/leads.ts'
import { requestWaiver } from './request-waiver.ts'
import { type Outcome, beginAct, beginPlaceAct, finishAct, inState, outcomeOf } from './solution-act.ts'

interface Opinion {
  readonly id: string
  readonly opinion: 'accept' | 'refuse'
  readonly reason: string
}

/** Drafts the opinion on a late filing; another official decides. */
export const proposeLateFiling =
  (input: Opinion): UseCase<Outcome> =>
  async (acting) => {
    const begun = await beginAct(acting, input.id, 'propose-late')
    if (!begun.ok) return begun
    const act = begun.value
    const late = inState(act.solution, 'propose-late', 'late')
    if (!late.ok) return late
    const moved = proposeLate(late.value, { ...input, by: acting.actor.accountId })
    if (!moved.ok) return moved
    return ok(outcomeOf(await finishAct(acting, act, { moved: moved.value, clause: act.call.sourceClause })))
  }

/** Takes a late filing; only now does it take its place in the lead's count. */
export const acceptLateFiling =
  (input: { readonly id: string; readonly reason: string }): UseCase<Outcome> =>
  async (acting) => {
    const begun = await beginPlaceAct(acting, input.id, 'accept-late')
    if (!begun.ok) return begun
    const act = begun.value
    const late = inState(act.solution, 'accept-late', 'late')
    if (!late.ok) return late
    const quota = await quotaOfProgramme(acting.tx, act.row.programmeId)
    const reason = act.row.lateReason ?? ''
    const decision = { by: acting.actor.accountId, count: countOf(quota, act.row, act.lead), reason }
    const moved = acceptLate(late.value, decision)
    if (!moved.ok) return moved
    const takes = act.row.place === 'none' && moved.value.place === 'counted'
    const lead = takes ? [changed.lead(await takePlaceOf(acting.tx, act.permit, act.lead))] : []
    const waits = moved.value.place === 'awaiting-waiver'
    const waiver = waits ? [await requestWaiver(acting, act, { rule: quota.rule, reason })] : []
    const stored = await finishAct(acting, act, {
      moved: moved.value,
      clause: act.call.sourceClause,
      facts: { reason: input.reason },
      changes: [...lead, ...waiver],
    })
    await tieToRegion(acting.tx, stored)
    await writeLetter(acting, 'late-decided', { solution: stored.id })
    return ok(outcomeOf(stored))
  }

export const refuseLateFiling =
  (input: { readonly id: string; readonly reason: string }): UseCase<Outcome> =>
  async (acting) => {
    if (input.reason.trim() === '') return refuse(refusals.reasonMissing())
    const begun = await beginAct(acting, input.id, 'refuse-late')
    if (!begun.ok) return begun
    const act = begun.value
    const late = inState(act.solution, 'refuse-late', 'late')
    if (!late.ok) return late
    const moved = refuseLate(late.value, { by: acting.actor.accountId })
    if (!moved.ok) return moved
    const facts = { reason: input.reason }
    const stored = await finishAct(acting, act, { moved: moved.value, clause: act.call.sourceClause, facts })
    await writeLetter(acting, 'late-decided', { solution: stored.id })
    return ok(outcomeOf(stored))
  }
