import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { issueReceipt } from '../../../../foundation/audit/server/index.ts'
import { readAnswerSet, sealAnswers } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { notFound } from '../../../../foundation/access/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { submitPlan as submit } from '../../domain/plan.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import { formLists, judgePlanOf, strayPartners } from '../facts-of-plan.ts'
import { tellReceived } from '../letters.ts'
import { tieToOfficeAndRegion } from '../relations.ts'
import { windowOf } from '../store/intakes.ts'
import { takePlaces } from '../store/places.ts'
import { movePlan } from '../store/plans.ts'
import { insertSealed, keepContent } from '../store/sealed-plans.ts'
import { beginAct, inState, type Outcome, outcomeOf } from './plan-act.ts'

/** Marks a saved and checked version as handed in. Its arrival decides, whatever queue it met on the way. */
export const submitPlan =
  (input: { readonly id: string; readonly answersVersion: number }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor, context } = acting
    const begun = await beginAct(acting, input.id, 'submit')
    if (!begun.ok) return begun
    const { row, partners, intake, permit } = begun.value
    const draft = inState(row, 'submit', 'draft')
    if (!draft.ok) return draft
    if (row.applicantId !== row.legalPersonId) return refuse(refusals.branchMayNotApply())
    const [set, found] = await Promise.all([readAnswerSet(tx, permit, row.answerSetId), readRound(tx, row.programmeId)])
    if (!set.ok) return set
    if (!found) return refuse(notFound)
    const { definition, answers } = set.value
    const lists = await formLists(tx, { definition, answers })
    const sealed = await sealAnswers(tx, permit, { answerSet: row.answerSetId, revision: input.answersVersion, lists })
    if (!sealed.ok) return sealed
    const sources = { row, definition, answers, partners, intake, submittedAt: context.arrival }
    const judged = await judgePlanOf(tx, found.round, { ...sources, regionCodes: actor.regionCodes })
    if (judged.disqualified.length > 0) return refuse(refusals.rightWithdrawn(judged.disqualified))
    const seal = {
      answersVersion: sealed.value.revision,
      fingerprint: sealed.value.fingerprint,
      arrivedAt: context.arrival,
      by: actor.accountId,
    }
    const moved = submit(draft.value, windowOf(intake), {
      sealed: seal,
      checkedVersion: row.checkedVersion ?? 0,
      savedVersion: sealed.value.revision,
      strayPartners: strayPartners(partners, judged.said),
      findings: judged.findings,
    })
    if (!moved.ok) return moved
    const organisations = [...judged.enterprises.keys()]
    const lost = await takePlaces(tx, permit, { programmeId: row.programmeId, organisations })
    if (lost.length > 0) return refuse(refusals.enterpriseElsewhere(lost.map((id) => judged.enterprises.get(id) ?? '')))
    const stored = await movePlan(tx, permit, moved.value.state, null)
    await tieToOfficeAndRegion(tx, stored)
    await keepContent(tx, permit, judged.said)
    const receiptNumber = await issueReceipt(tx, {
      series: 'SD',
      arrival: seal.arrivedAt,
      content: seal.fingerprint,
      entry: {
        action: 'plan.submit',
        resource: 'plan',
        id: stored.id,
        version: stored.version,
        clause: intake.sourceClause,
        facts: { answers: seal.answersVersion, kind: row.kind, targets: judged.said.targets.length },
        changes: [changed.plan(stored)],
      },
    })
    const { findings, members } = judged
    const kept = { ...seal, findings, members, programmeVersion: found.version, receiptNumber }
    await insertSealed(tx, permit, { ...kept, id: tx.newId<'sealed-plan'>(), sealedByName: actor.name })
    await tellReceived(tx, stored, receiptNumber)
    return ok({ ...outcomeOf(stored), receiptNumber, fingerprint: seal.fingerprint })
  }
