import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { issueReceipt } from '../../../../foundation/audit/server/index.ts'
import { sealAnswers } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { resubmit } from '../../domain/correction.ts'
import { refusals } from '../../domain/refusals.ts'
import { withDeadlineOf } from '../deadline-rule.ts'
import { changed } from '../evidence.ts'
import { formFacts, judgeSolution } from '../facts-of-solution.ts'
import { placesHeldByOthers } from '../places.ts'
import { closeOpenCorrection, openCorrection } from '../store/corrections.ts'
import { markFormerCopies } from '../store/paper-copies.ts'
import { insertSealed, latestSealed } from '../store/sealed-versions.ts'
import { moveSolution } from '../store/solutions.ts'
import type { Arriving } from './arrive.ts'
import { type Outcome, beginAct, inState, outcomeOf } from './solution-act.ts'

/** Answers a correction: the corrected version is sealed beside the first, whose arrival still decides. */
export const resubmitSolution =
  (input: Arriving): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor, context } = acting
    const begun = await beginAct(acting, input.id, 'resubmit')
    if (!begun.ok) return begun
    const act = begun.value
    const { row, call, permit } = act
    const returned = inState(act.solution, 'resubmit', 'returned')
    if (!returned.ok) return returned
    const correction = await openCorrection(tx, row.id)
    const first = await latestSealed(tx, row.id)
    const found = await readRound(tx, row.programmeId)
    if (!correction || !first || !found) return refuse(refusals.noCorrection())
    const placesHeld = await placesHeldByOthers(tx, row)
    const facts = formFacts({ placesHeld, call })
    const frozen = await sealAnswers(tx, permit, { answerSet: row.answerSetId, revision: input.answersVersion, facts })
    if (!frozen.ok) return frozen
    const { fingerprint, revision, answers } = frozen.value
    const sealed = { answersVersion: revision, fingerprint, arrivedAt: context.arrival, by: actor.accountId }
    const terms = { fields: correction.fields, until: correction.until, by: correction.requestedBy }
    const moved = resubmit(returned.value, terms, sealed)
    if (!moved.ok) return moved
    const sources = { row, answers, placesHeld, submittedAt: first.arrivedAt }
    const { findings, members } = await judgeSolution(tx, withDeadlineOf(found.round, call), sources)
    await closeOpenCorrection(tx, permit, 'answered')
    const stored = await moveSolution(tx, permit, moved.value, row.lateReason)
    const copies = await markFormerCopies(tx, permit, fingerprint)
    const { id, version } = stored
    const changes = [changed.solution(stored), ...copies.map((copy) => changed.paperCopy(copy))]
    const receiptNumber = await issueReceipt(tx, {
      series: 'SQ',
      arrival: context.arrival,
      content: fingerprint,
      entry: { action: 'solution.resubmit', resource: 'solution', id, version, facts: { answers: revision }, changes },
    })
    await insertSealed(tx, permit, {
      id: tx.newId<'sealed-version'>(),
      ...sealed,
      sealedByName: actor.name,
      members,
      findings,
      programmeVersion: found.version,
      receiptNumber,
      kind: 'correction',
    })
    return ok({ ...outcomeOf(stored), receiptNumber })
  }
