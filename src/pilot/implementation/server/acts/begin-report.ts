import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { openAnswerSet, readSealed } from '../../../../foundation/forms/server/index.ts'
import { dayOf, ok } from '../../../../foundation/kernel/index.ts'
import type { Answers } from '../../../../foundation/forms/index.ts'
import { reportForms } from '../../domain/form/report-forms.ts'
import { prefilled } from '../../domain/report/prefill.ts'
import { openForReporting } from '../../domain/schedule.ts'
import { tieAnswersToUnit } from '../objects.ts'
import { beginStoredReport, reportsOfPilot, type ReportRow } from '../store/reports.ts'
import { totalsBefore } from '../store/sealed-reports.ts'
import { signedFigures } from '../what-is-known.ts'
import { beginAct, finishAct, type Outcome } from './report-act.ts'

/** Opens the draft of a period that is over, filled from the last period and from the signed statement where there is one. */
export const beginReport =
  (input: { readonly id: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx } = acting
    const begun = await beginAct(acting, input.id, 'begin')
    if (!begun.ok) return begun
    const { row, period, permit } = begun.value
    const open = openForReporting(period, dayOf(tx.now))
    if (!open.ok) return open
    const [last, earlier] = [await lastAnswers(acting, row), await totalsBefore(tx, row.pilotId, row.periodNumber)]
    const signed = await signedFigures(tx, row, earlier)
    const statement = signed && signed.asOf >= period.from ? signed.figures : new Map<string, bigint>()
    await tieAnswersToUnit(tx, row)
    const { id: form, version } = reportForms[row.kind]
    const set = await openAnswerSet(acting, permit, {
      form,
      version,
      answers: prefilled(row.kind, { last, statement }),
    })
    if (!set.ok) return set
    const stored = await beginStoredReport(tx, permit, set.value)
    return ok(finishAct(acting, 'begin', stored))
  }

/** As they were handed in last for an earlier period; nothing where there is none. */
async function lastAnswers({ tx }: Parameters<UseCase<unknown>>[0], row: ReportRow): Promise<Answers> {
  const last = (await reportsOfPilot(tx, row.pilotId)).findLast(
    ({ periodNumber, sequence }) => periodNumber < row.periodNumber && sequence > 0,
  )
  if (!last || last.answerSetId === null) return {}
  const sealed = await readSealed(tx, { id: last.id }, { answerSet: last.answerSetId })
  return sealed.ok ? sealed.value.answers : {}
}
