import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { completeness } from '../../../../foundation/forms/index.ts'
import { prepareSeal, readAnswerSet } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { planAnswers } from '../../domain/form/facts-from-answers.ts'
import { refusals } from '../../domain/refusals.ts'
import { targetFaults } from '../../domain/target.ts'
import { formLists } from '../facts-of-plan.ts'
import { markChecked } from '../store/plans.ts'
import { beginAct, type Outcome } from './plan-act.ts'

/** The certifier has read this version. All is judged and frozen here, so that submitting only marks it. */
export const checkPlan =
  (input: { readonly id: string; readonly answersVersion: number }): UseCase<Outcome> =>
  async (acting) => {
    const { tx } = acting
    const begun = await beginAct(acting, input.id, 'check')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    const set = await readAnswerSet(tx, permit, row.answerSetId)
    if (!set.ok) return set
    const { definition, answers, finished, revision } = set.value
    if (revision !== input.answersVersion) return refuse(refusals.versionMoved(input.answersVersion, revision))
    const lists = await formLists(tx, { definition, answers })
    const errors = completeness({ definition, answers, lists }, finished).flatMap((section) => section.errors)
    if (errors.length > 0) return refuse(refusals.sectionsIncomplete([...new Set(errors.map((one) => one.section))]))
    const faults = targetFaults(planAnswers({ definition, answers }).targets)
    if (faults.length > 0) return refuse(refusals.targetsDoNotFit(faults))
    const request = { answerSet: row.answerSetId, revision, lists }
    const prepared = await prepareSeal(tx, permit, request)
    if (!prepared.ok) return prepared
    const { fingerprint } = prepared.value
    await markChecked(tx, permit, { version: revision, fingerprint })
    const facts = { answers: revision, fingerprint }
    tx.record({ action: 'plan.check', resource: 'plan', id: row.id, facts, changes: [] })
    return ok({ id: row.id, state: 'checked', fingerprint })
  }
