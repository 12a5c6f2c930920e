import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { issueReceipt } from '../../../../foundation/audit/server/index.ts'
import { ok } from '../../../../foundation/kernel/index.ts'
import { submit } from '../../domain/solution.ts'
import { changed } from '../evidence.ts'
import { writeLetter } from '../letters.ts'
import { tieToOfficeAndRegion } from '../relations.ts'
import { callOf } from '../store/calls.ts'
import { takePlaceOf } from '../store/leads.ts'
import { moveSolution } from '../store/solutions.ts'
import { type Arriving, arrive } from './arrive.ts'
import { keepArrival } from './keep-arrival.ts'
import { requestWaiver } from './request-waiver.ts'
import { type Outcome, beginPlaceAct, inState, outcomeOf } from './solution-act.ts'

/** Marks a saved and checked version as filed. Its arrival decides, whatever queue it met on the way. */
export const submitSolution =
  (input: Arriving): UseCase<Outcome> =>
  async (acting) => {
    const { tx } = acting
    const begun = await beginPlaceAct(acting, input.id, 'submit')
    if (!begun.ok) return begun
    const act = begun.value
    const draft = inState(act.solution, 'submit', 'draft')
    if (!draft.ok) return draft
    const arrived = await arrive(acting, act, input)
    if (!arrived.ok) return arrived
    const { attempt, quota } = arrived.value
    const moved = submit(draft.value, callOf(act.call), attempt)
    if (!moved.ok) return moved
    const { place } = moved.value
    const takes = act.row.place !== place && place === 'counted'
    const waits = act.row.place !== place && place === 'awaiting-waiver'
    const request = { rule: quota.rule, reason: attempt.reason ?? '' }
    const [lead, waiver, , stored] = await Promise.all([
      takes ? takePlaceOf(tx, act.permit, act.lead) : undefined,
      waits ? requestWaiver(acting, act, request) : undefined,
      tieToOfficeAndRegion(tx, act.row),
      moveSolution(tx, act.permit, moved.value, null),
    ])
    const receiptNumber = await issueReceipt(tx, {
      series: 'SQ',
      arrival: attempt.sealed.arrivedAt,
      content: attempt.sealed.fingerprint,
      entry: {
        action: 'solution.submit',
        resource: 'solution',
        id: stored.id,
        version: stored.version,
        clause: act.call.sourceClause,
        facts: { answers: attempt.sealed.answersVersion, place },
        changes: [changed.solution(stored), ...(lead ? [changed.lead(lead)] : []), ...(waiver ? [waiver] : [])],
      },
    })
    await Promise.all([
      keepArrival(acting, act, { arrived: arrived.value, receiptNumber, kind: 'submission' }),
      writeLetter(acting, waits ? 'waiver-requested' : 'submitted', { solution: stored.id, receiptNumber }),
    ])
    return ok({ ...outcomeOf(stored), receiptNumber })
  }
