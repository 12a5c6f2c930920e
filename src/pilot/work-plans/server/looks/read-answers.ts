import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { type Audience, completeness, sheet } from '../../../../foundation/forms/index.ts'
import { readAnswerHistory, readAnswerSet, readSealed } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import type { PlanAnswersPage, PlanSectionPage } from '../../domain/pages.ts'
import type { SavedLine } from '../../../solicitation/index.ts'
import { formLists } from '../facts-of-plan.ts'
import { type Loaded, loadPlan } from '../objects.ts'
import { entriesInForce } from '../store/entries.ts'
import { planViewOf } from '../views.ts'

/** Everything that the section editor needs: the form, the groups with their versions, and the catalogue's entries. */
export const readSection =
  (input: { readonly id: string; readonly section: string }): UseCase<PlanSectionPage> =>
  async (acting) => {
    const { tx } = acting
    const loaded = await loadPlan(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('read', object)
    if (!permit.ok) return permit
    const [set, offered] = await Promise.all([readAnswerSet(tx, permit.value, row.answerSetId), entriesInForce(tx)])
    if (!set.ok) return set
    const { definition, answers, groups } = set.value
    if (!definition.sections.some((section) => section.id === input.section)) return refuse(notFound)
    const lists = await formLists(tx, { definition, answers }, offered)
    const mayEdit = acting.actionsOpenTo(object).includes('edit')
    return ok({ answerSetId: row.answerSetId, title: row.title, definition, groups, lists, mayEdit })
  }

/** All answers as words: the draft for its own people, the sealed version for everybody else. */
export const readAllAnswers =
  (input: { readonly id: string }): UseCase<PlanAnswersPage> =>
  async (acting) => {
    const { tx } = acting
    const loaded = await loadPlan(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('read', object)
    if (!permit.ok) return permit
    const options = { locale: acting.actor.locale, audience: audienceOf(loaded.value) }
    const shown = { plan: planViewOf(row), actions: acting.actionsOpenTo(object) }
    if (row.state !== 'draft' && row.state !== 'discarded') {
      const sealed = await readSealed(tx, permit.value, { answerSet: row.answerSetId })
      if (!sealed.ok) return sealed
      const { definition, answers, facts, revision, fingerprint } = sealed.value
      const form = { definition, answers, facts, lists: await formLists(tx, { definition, answers }) }
      return ok({ ...shown, sheet: sheet(form, options), errors: [], revision, fingerprint, sealed: true })
    }
    const set = await readAnswerSet(tx, permit.value, row.answerSetId)
    if (!set.ok) return set
    const { definition, answers, finished, revision } = set.value
    const form = { definition, answers, lists: await formLists(tx, { definition, answers }) }
    const errors = completeness(form, finished).flatMap((section) => section.errors)
    const page = sheet(form, { ...options, errors })
    return ok({ ...shown, sheet: page, errors, revision, fingerprint: row.preparedFingerprint, sealed: false })
  }

/** Who saved what when, the newest first. */
export const readHistoryOf =
  (input: { readonly id: string }): UseCase<readonly SavedLine[]> =>
  async (acting) => {
    const loaded = await loadPlan(acting, input.id)
    if (!loaded.ok) return loaded
    const permit = acting.permit('read', loaded.value.object)
    if (!permit.ok) return permit
    return readAnswerHistory(acting.tx, permit.value, { answerSet: loaded.value.row.answerSetId })
  }

function audienceOf({ object }: Loaded): Audience {
  if (object.relations.includes('own')) return 'own'
  return object.relations.includes('partner') ? 'members' : 'officials'
}
