import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { type Audience, completeness, sheet } from '../../../../foundation/forms/index.ts'
import { readAnswerSet, readSealed } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { reportForms } from '../../domain/form/report-forms.ts'
import type { RemarkView, ReportAnswersPage, ReportPage, ReportSectionPage, SealedVersion } from '../../domain/pages.ts'
import { refusals } from '../../domain/refusals.ts'
import { reportAnswers } from '../../domain/report/report-answers.ts'
import { reportFaults } from '../../domain/report/report-faults.ts'
import { type LoadedReport, loadReport } from '../objects.ts'
import { findPeriod } from '../store/periods.ts'
import type { ReportRow } from '../store/reports.ts'
import { sealedOf } from '../store/sealed-reports.ts'
import { periodViewOf, reportLineOf } from '../views.ts'
import { whatIsKnown } from '../what-is-known.ts'

/** The unit works on its draft; everybody else reads what was handed in. */
const worksOn = ({ row, object }: LoadedReport): boolean =>
  object.relations.includes('own') && ['draft', 'returned', 'correcting'].includes(row.state)

type Filled = ReportPage['form'] & Pick<ReportPage, 'answersVersion' | 'savedAt' | 'chapters' | 'sections' | 'faults'>

/** One report: where it stands in the schedule, what is filled in, what does not fit, and what was handed in before. */
export const readReport =
  (input: { readonly id: string }): UseCase<ReportPage> =>
  async (acting) => {
    const { tx } = acting
    const loaded = await loadReport(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('read', object)
    if (!permit.ok) return permit
    const [period, versions] = await Promise.all([findPeriod(tx, row.periodId), sealedOf(tx, row.id)])
    if (!period) return refuse(notFound)
    const filled = await filledIn(acting, loaded.value)
    if (!filled.ok) return filled
    const { title, origin, version, ...rest } = filled.value
    return ok({
      report: reportLineOf(row, tx.now),
      period: periodViewOf(acting, period),
      now: tx.now,
      reason: row.reason,
      remarks: remarksOf(row),
      form: { title, origin, version },
      checkedVersion: row.checkedVersion,
      ...rest,
      versions: versions.map(({ sequence, arrivedAt, sealedByName, fingerprint }): SealedVersion => ({
        sequence,
        arrivedAt,
        sealedByName,
        fingerprint,
        counts: sequence === row.acceptedSequence,
      })),
      actions: acting.actionsOpenTo(object),
    })
  }

async function filledIn(acting: Acting, loaded: LoadedReport): Promise<Result<Filled>> {
  const { tx } = acting
  const { row } = loaded
  const { title, origin, version, chapters } = reportForms[row.kind]
  const bare = { title, origin, version, chapters, answersVersion: null, savedAt: null, sections: [], faults: [] }
  if (row.answerSetId === null || !worksOn(loaded)) return ok(bare)
  const [set, period] = [await readAnswerSet(tx, { id: row.id }, row.answerSetId), await findPeriod(tx, row.periodId)]
  if (!set.ok) return set
  if (!period) return refuse(notFound)
  const { definition, answers, finished, revision, savedAt } = set.value
  const said = reportAnswers({ definition, answers }, row.kind, row.regionCode)
  return ok({
    title: definition.title,
    origin: definition.origin,
    version: definition.version,
    chapters: definition.chapters,
    answersVersion: revision,
    savedAt,
    sections: completeness({ definition, answers }, finished).map(({ section, state, answered, wanted }) => ({
      id: section.id,
      chapter: section.chapter,
      title: section.title,
      state,
      answered,
      wanted,
    })),
    faults: reportFaults(row.kind, said, await whatIsKnown(tx, row, period)),
  })
}

function remarksOf(row: ReportRow): readonly RemarkView[] {
  const labels = new Map(reportForms[row.kind].fields.map(({ id, label }) => [id, label]))
  return row.remarks.map(({ path, words }) => ({ path, field: labels.get(path) ?? { zh: path }, words }))
}

/** What the form's editor needs; for those alone who may change the draft. */
export const readSection =
  (input: { readonly id: string; readonly section: string }): UseCase<ReportSectionPage> =>
  async (acting) => {
    const { tx } = acting
    const loaded = await loadReport(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('edit', object)
    if (!permit.ok) return permit
    if (row.answerSetId === null) return refuse(notFound)
    const set = await readAnswerSet(tx, permit.value, row.answerSetId)
    if (!set.ok) return set
    const { definition, groups } = set.value
    if (!definition.sections.some((section) => section.id === input.section)) return refuse(notFound)
    return ok({ answerSetId: row.answerSetId, title: row.pilotTitle, definition, groups, lists: {}, mayEdit: true })
  }

/** All answers as words: the draft for whoever works on it, what was handed in for everybody else. */
export const readAnswers =
  (input: { readonly id: string }): UseCase<ReportAnswersPage> =>
  async (acting) => {
    const { tx } = acting
    const loaded = await loadReport(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('read', object)
    if (!permit.ok) return permit
    if (row.answerSetId === null) return refuse(refusals.nothingFilledIn())
    const options = { locale: acting.actor.locale, audience: audienceOf(loaded.value) }
    const shown = {
      report: reportLineOf(row, tx.now),
      checkedVersion: row.checkedVersion,
      actions: acting.actionsOpenTo(object),
      fields: reportForms[row.kind].fields.map(({ id, label }) => ({ path: id, label })),
    }
    if (!worksOn(loaded.value)) {
      const sealed = await readSealed(tx, permit.value, { answerSet: row.answerSetId })
      if (!sealed.ok) return sealed
      const { definition, answers, revision, fingerprint } = sealed.value
      return ok({
        ...shown,
        sheet: sheet({ definition, answers }, options),
        errors: [],
        revision,
        fingerprint,
        sealed: true,
      })
    }
    const set = await readAnswerSet(tx, permit.value, row.answerSetId)
    if (!set.ok) return set
    const { definition, answers, finished, revision } = set.value
    const errors = completeness({ definition, answers }, finished).flatMap((section) => section.errors)
    const page = sheet({ definition, answers }, { ...options, errors })
    return ok({ ...shown, sheet: page, errors, revision, fingerprint: null, sealed: false })
  }

function audienceOf({ object }: LoadedReport): Audience {
  if (object.relations.includes('own')) return 'own'
  return object.relations.includes('partner') ? 'members' : 'officials'
}
