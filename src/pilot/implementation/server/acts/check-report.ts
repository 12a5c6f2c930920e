import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { completeness } from '../../../../foundation/forms/index.ts'
import { prepareSeal, readAnswerSet } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { refusals } from '../../domain/refusals.ts'
import { reportAnswers } from '../../domain/report/report-answers.ts'
import { reportFaults } from '../../domain/report/report-faults.ts'
import { markChecked } from '../store/reports.ts'
import { whatIsKnown } from '../what-is-known.ts'
import { beginAct, type Outcome } from './report-act.ts'

/** The certifier has read this version. All is judged and frozen here, so that handing in only marks it. */
export const checkReport =
  (input: { readonly id: string; readonly answersVersion: number }): UseCase<Outcome> =>
  async (acting) => {
    const { tx } = acting
    const begun = await beginAct(acting, input.id, 'check')
    if (!begun.ok) return begun
    const { row, period, permit } = begun.value
    if (row.answerSetId === null) return refuse(notFound)
    const set = await readAnswerSet(tx, permit, row.answerSetId)
    if (!set.ok) return set
    const { definition, answers, finished, revision } = set.value
    if (revision !== input.answersVersion) return refuse(refusals.versionMoved(input.answersVersion, revision))
    const errors = completeness({ definition, answers }, finished).flatMap((section) => section.errors)
    if (errors.length > 0) return refuse(refusals.sectionsIncomplete([...new Set(errors.map((one) => one.section))]))
    const said = reportAnswers({ definition, answers }, row.kind, row.regionCode)
    const faults = reportFaults(row.kind, said, await whatIsKnown(tx, row, period))
    if (faults.length > 0) return refuse(refusals.figuresDoNotFit(faults))
    const prepared = await prepareSeal(tx, permit, { answerSet: row.answerSetId, revision })
    if (!prepared.ok) return prepared
    await markChecked(tx, permit, revision)
    const { fingerprint } = prepared.value
    tx.record({
      action: 'report.check',
      resource: 'report',
      id: row.id,
      facts: { answers: revision, fingerprint },
      changes: [],
    })
    return ok({ id: row.id, state: row.state, version: row.version, fingerprint })
  }
