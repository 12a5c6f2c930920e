import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { openPaths, restoreSealed } from '../../../../foundation/forms/server/index.ts'
import { instant, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { closeCorrection, requestCorrection } from '../../domain/correction.ts'
import { refusals } from '../../domain/refusals.ts'
import { writeLetter } from '../letters.ts'
import { closeOpenCorrection, insertCorrection, openCorrection } from '../store/corrections.ts'
import { type Outcome, beginAct, finishAct, inState, outcomeOf } from './solution-act.ts'

interface Request {
  readonly id: string
  readonly until: string
  readonly fields: readonly { readonly path: string; readonly remark: string }[]
}

/** Returns a solution once, with every field that must be corrected and the instant until which they are open. */
export const requestCorrectionOf =
  (input: Request): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    const begun = await beginAct(acting, input.id, 'request-correction')
    if (!begun.ok) return begun
    const act = begun.value
    const submitted = inState(act.solution, 'request-correction', 'submitted')
    if (!submitted.ok) return submitted
    const correction = { fields: input.fields, until: instant(input.until), by: actor.accountId }
    const moved = requestCorrection(submitted.value, correction, tx.now)
    if (!moved.ok) return moved
    const { fields, until } = moved.value.correction
    const row = await insertCorrection(tx, act.permit, {
      id: tx.newId<'correction'>(),
      fields,
      until,
      requestedByName: actor.name,
    })
    const paths = fields.map((field) => field.path)
    const opened = await openPaths(tx, act.permit, { answerSet: act.row.answerSetId, paths })
    if (!opened.ok) return opened
    const facts = { fields: paths, until }
    const stored = await finishAct(acting, act, { moved: moved.value.solution, facts })
    await writeLetter(acting, 'correction-requested', { solution: stored.id, correction: row.id })
    return ok(outcomeOf(stored))
  }

/** A correction that ran out unanswered leaves the version that was sealed before. */
export const closeCorrectionOf =
  (input: { readonly id: string }): UseCase<Outcome> =>
  async (acting) => {
    const begun = await beginAct(acting, input.id, 'close-correction')
    if (!begun.ok) return begun
    const act = begun.value
    const returned = inState(act.solution, 'close-correction', 'returned')
    if (!returned.ok) return returned
    const correction = await openCorrection(acting.tx, act.row.id)
    if (!correction) return refuse(refusals.noCorrection())
    const terms = { fields: correction.fields, until: correction.until, by: correction.requestedBy }
    const moved = closeCorrection(returned.value, terms, acting.tx.now)
    if (!moved.ok) return moved
    await closeOpenCorrection(acting.tx, act.permit, 'lapsed')
    const { answerSetId: answerSet } = act.row
    const restored = await restoreSealed(acting.tx, act.permit, { answerSet, byName: acting.actor.name })
    if (!restored.ok) return restored
    return ok(outcomeOf(await finishAct(acting, act, { moved: moved.value })))
  }
