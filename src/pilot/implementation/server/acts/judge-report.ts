import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { dueOf } from '../../../../foundation/deadlines/index.ts'
import { readCalendar } from '../../../../foundation/deadlines/server/index.ts'
import { openPaths, reopenAnswers } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { reportForms } from '../../domain/form/report-forms.ts'
import { refusals } from '../../domain/refusals.ts'
import { reasonsPath } from '../../domain/report/report-answers.ts'
import { oweReports } from '../owe-reports.ts'
import { acceptStoredReport, correctStoredReport, type Remark, returnStoredReport } from '../store/reports.ts'
import { beginAct, finishAct, type Outcome } from './report-act.ts'

/** A unit gets so many working days to mend what was returned; the round says nothing of it. */
const daysToMend = 5

/** 受理: the version that was handed in counts from now on. */
export const acceptReport =
  (input: { readonly id: string; readonly version: number }): UseCase<Outcome> =>
  async (acting) => {
    const begun = await beginAct(acting, input.id, 'accept')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    if (row.version !== input.version) return refuse(refusals.versionMoved(input.version, row.version))
    const stored = await acceptStoredReport(acting.tx, permit)
    return ok(finishAct(acting, 'accept', stored, { sequence: stored.sequence }))
  }

/** 退回: opens the fields that remarks name, the reasons and the declaration, and nothing else. */
export const returnReport =
  (input: { readonly id: string; readonly version: number; readonly remarks: readonly Remark[] }): UseCase<Outcome> =>
  async (acting) => {
    const { tx } = acting
    const begun = await beginAct(acting, input.id, 'return')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    if (row.answerSetId === null) return refuse(notFound)
    if (row.version !== input.version) return refuse(refusals.versionMoved(input.version, row.version))
    if (input.remarks.length === 0) return refuse(refusals.remarksNeeded())
    const fields = new Set(reportForms[row.kind].fields.map(({ id }) => id))
    const stray = input.remarks.find(({ path }) => !fields.has(path))
    if (stray) return refuse(refusals.noSuchField(stray.path))
    const due = dueOf({ count: daysToMend, unit: 'working-day' }, tx.now, await readCalendar(tx))
    if (!due) throw new Error('a period without pauses has a due instant')
    const paths = [...new Set([...input.remarks.map(({ path }) => path), ...alwaysOpen(input.remarks, row.kind)])]
    const opened = await openPaths(tx, permit, { answerSet: row.answerSetId, paths })
    if (!opened.ok) return opened
    const stored = await returnStoredReport(tx, permit, input.remarks, due.instant)
    await oweReports(tx, { programmeId: row.programmeId, limit: 200 })
    const facts = { remarks: input.remarks.map(({ path, words }) => ({ path, words })), due: due.instant }
    return ok(finishAct(acting, 'return', stored, facts))
  }

/** Rows and their totals hang together; reasons and declaration are given anew. */
function alwaysOpen(remarks: readonly Remark[], kind: keyof typeof reportForms): readonly string[] {
  const touchesRows = remarks.some(({ path }) => path.startsWith('business.') || path.startsWith('totals.'))
  const together = reportForms[kind].fields.map(({ id }) => id).filter((id) => /^(?:business|totals)\./.test(id))
  return [reasonsPath, 'declaration.confirm', ...(touchesRows ? together : [])]
}

/** 更正: the unit takes an accepted report up again with a reason; what was accepted counts until the new one is. */
export const correctReport =
  (input: { readonly id: string; readonly reason: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx } = acting
    const begun = await beginAct(acting, input.id, 'correct')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    if (row.answerSetId === null) return refuse(notFound)
    const reopened = await reopenAnswers(tx, permit, row.answerSetId)
    if (!reopened.ok) return reopened
    const stored = await correctStoredReport(tx, permit, input.reason)
    return ok(finishAct(acting, 'correct', stored, { reason: input.reason }))
  }
