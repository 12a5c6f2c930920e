import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { completeness } from '../../../../foundation/forms/index.ts'
import { type AnswerSet, readAnswerSet } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import type { PlanSection, PlanTaskList } from '../../domain/pages.ts'
import { formLists, judgePlanOf } from '../facts-of-plan.ts'
import { loadPlan } from '../objects.ts'
import { findIntake } from '../store/intakes.ts'
import { latestSealed } from '../store/sealed-plans.ts'
import { intakeViewOf, partnerViewOf, planViewOf } from '../views.ts'

/** The task list: sections with their progress, live findings, partners, and what may be done now. */
export const taskListOf =
  (input: { readonly id: string }): UseCase<PlanTaskList> =>
  async (acting) => {
    const { tx, actor } = acting
    const loaded = await loadPlan(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, partners, object } = loaded.value
    const permit = acting.permit('read', object)
    if (!permit.ok) return permit
    const [set, intake, found, sealed] = await Promise.all([
      readAnswerSet(tx, permit.value, row.answerSetId),
      findIntake(tx, row.programmeId),
      readRound(tx, row.programmeId),
      latestSealed(tx, row.id),
    ])
    if (!set.ok) return set
    if (!intake || !found) return refuse(notFound)
    const { definition, answers, finished } = set.value
    const sources = { row, definition, answers, partners, intake, submittedAt: tx.now, regionCodes: actor.regionCodes }
    const isSealed = sealed !== undefined && row.state !== 'draft'
    const [judged, lists] = await Promise.all([
      // What arrived keeps the findings of its moment; only a draft is judged anew.
      isSealed ? sealed : judgePlanOf(tx, found.round, sources),
      formLists(tx, { definition, answers }),
    ])
    const { title, origin, version } = definition
    return ok({
      plan: planViewOf(row),
      intake: intakeViewOf(acting, intake, found.round),
      form: { title, origin, version },
      answersVersion: set.value.revision,
      checkedVersion: row.checkedVersion,
      savedAt: set.value.savedAt,
      chapters: definition.chapters.map(({ id, title: words }) => ({ id, title: words })),
      sections: completeness({ definition, answers, lists }, finished).map((progress) => ({
        ...sectionOf(progress),
        ...lastEdit(set.value, progress.section.id),
      })),
      findings: judged.findings,
      partners: partners.map((one) => partnerViewOf(acting, one)),
      receiptNumber: isSealed ? sealed.receiptNumber : null,
      actions: acting.actionsOpenTo(object),
    })
  }

function sectionOf({ section, state, answered, wanted }: ReturnType<typeof completeness>[number]) {
  return { id: section.id, chapter: section.chapter, title: section.title, state, answered, wanted }
}

/** Who saved a section last: its own fields, the order of its rows, or one row. */
function lastEdit(set: AnswerSet, section: string): Pick<PlanSection, 'editedBy' | 'editedAt'> {
  const groups = set.groups.filter((group) => group.name === section || group.name.startsWith(`${section}.`))
  const last = groups.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0]
  return { editedBy: last?.savedByName ?? null, editedAt: last?.savedAt ?? null }
}
