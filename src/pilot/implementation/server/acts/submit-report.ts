import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { settle } from '../../../../foundation/deadlines/server/index.ts'
import { readAnswerSet, sealAnswers } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { reportDictionary } from '../../domain/indicators/dictionary.ts'
import { refusals } from '../../domain/refusals.ts'
import { reportAnswers } from '../../domain/report/report-answers.ts'
import { reportFaults } from '../../domain/report/report-faults.ts'
import { tieAnswersToReaders } from '../objects.ts'
import { obligationOf } from '../owe-reports.ts'
import { submitStoredReport } from '../store/reports.ts'
import { sealReport } from '../store/sealed-reports.ts'
import { whatIsKnown } from '../what-is-known.ts'
import { beginAct, finishAct, type Outcome } from './report-act.ts'

/** 上报: marks a checked version as handed in. Its figures are kept as they were said, each amount in one cell. */
export const submitReport =
  (input: { readonly id: string; readonly answersVersion: number }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor, context } = acting
    const begun = await beginAct(acting, input.id, 'submit')
    if (!begun.ok) return begun
    const { row, period, permit } = begun.value
    if (row.answerSetId === null) return refuse(notFound)
    const set = await readAnswerSet(tx, permit, row.answerSetId)
    if (!set.ok) return set
    const { definition, answers, revision } = set.value
    if (revision !== input.answersVersion) return refuse(refusals.versionMoved(input.answersVersion, revision))
    if (row.checkedVersion !== revision) return refuse(refusals.notChecked())
    const said = reportAnswers({ definition, answers }, row.kind, row.regionCode)
    // Another period may have been handed in since this one was checked.
    const faults = reportFaults(row.kind, said, await whatIsKnown(tx, row, period))
    if (faults.length > 0) return refuse(refusals.figuresDoNotFit(faults))
    const sealed = await sealAnswers(tx, permit, { answerSet: row.answerSetId, revision })
    if (!sealed.ok) return sealed
    const stored = await submitStoredReport(tx, permit)
    await tieAnswersToReaders(tx, stored)
    const { fingerprint } = sealed.value
    await sealReport(tx, permit, {
      id: tx.newId<'sealed-report'>(),
      pilotId: row.pilotId,
      sequence: stored.sequence,
      answersVersion: revision,
      fingerprint,
      dictionaryVersion: reportDictionary.version,
      arrivedAt: context.arrival,
      sealedByName: actor.name,
      reasons: [...said.reasons].map(([indicator, why]) => ({ indicator, why })),
      cells: said.cells,
    })
    await settle(tx, obligationOf(row.id))
    const facts = { answers: revision, fingerprint, sequence: stored.sequence, cells: said.cells.length }
    return ok({ ...finishAct(acting, 'submit', stored, facts), fingerprint })
  }
