import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { type Audience, completeness, sheet } from '../../../../foundation/forms/index.ts'
import { readAnswerHistory, readAnswerSet, readSealed } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import type { AnswersPage, SavedLine, SectionPage } from '../../index.ts'
import { formFacts } from '../facts-of-solution.ts'
import { type Loaded, loadSolution } from '../objects.ts'
import { placesHeldByOthers } from '../places.ts'
import { findCall } from '../store/calls.ts'
import type { SolutionRow } from '../store/solutions.ts'

/** Everything that the section editor needs: the form, the groups with their versions, and what may change. */
export const readSection =
  (input: { readonly id: string; readonly section: string }): UseCase<SectionPage> =>
  async (acting) => {
    const loaded = await loadSolution(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('read', object)
    if (!permit.ok) return permit
    const set = await readAnswerSet(acting.tx, permit.value, row.answerSetId)
    if (!set.ok) return set
    const { definition, groups, revision, openedPaths, state } = set.value
    if (!definition.sections.some((section) => section.id === input.section)) return refuse(notFound)
    const call = await findCall(acting.tx, row.programmeId)
    const facts = formFacts({ placesHeld: await placesHeldByOthers(acting.tx, row), ...(call ? { call } : {}) })
    const actions = acting.actionsOpenTo(object)
    const mayEdit = actions.includes('edit') || actions.includes('edit-named-fields')
    const opened = state === 'correcting' ? openedPaths : null
    const page = { answerSetId: row.answerSetId, title: row.title, definition, groups, facts, revision }
    return ok({ ...page, openedPaths: opened, mayEdit })
  }

/** All answers as words: the draft for its own people, the sealed version for everybody else. */
export const readAllAnswers =
  (input: { readonly id: string }): UseCase<AnswersPage> =>
  async (acting) => {
    const loaded = await loadSolution(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('read', object)
    if (!permit.ok) return permit
    const options = { locale: acting.context.locale, audience: audienceOf(loaded.value) }
    if (!isLive(row)) {
      const sealed = await readSealed(acting.tx, permit.value, { answerSet: row.answerSetId })
      if (!sealed.ok) return sealed
      const { definition, answers, facts, revision, fingerprint } = sealed.value
      return ok({
        sheet: sheet({ definition, answers, facts }, options),
        errors: [],
        revision,
        fingerprint,
        sealed: true,
      })
    }
    const set = await readAnswerSet(acting.tx, permit.value, row.answerSetId)
    if (!set.ok) return set
    const { definition, answers, finished, revision } = set.value
    const facts = formFacts({ placesHeld: await placesHeldByOthers(acting.tx, row) })
    const errors = completeness({ definition, answers, facts }, finished).flatMap((section) => section.errors)
    const page = sheet({ definition, answers, facts }, { ...options, errors })
    return ok({ sheet: page, errors, revision, fingerprint: row.preparedFingerprint, sealed: false })
  }

/** Who saved what when, the newest first. */
export const readHistoryOf =
  (input: { readonly id: string }): UseCase<readonly SavedLine[]> =>
  async (acting) => {
    const loaded = await loadSolution(acting, input.id)
    if (!loaded.ok) return loaded
    const permit = acting.permit('read', loaded.value.object)
    if (!permit.ok) return permit
    return readAnswerHistory(acting.tx, permit.value, { answerSet: loaded.value.row.answerSetId })
  }

/** Answers that were never sealed, or are being corrected. */
const isLive = ({ state }: SolutionRow): boolean => ['draft', 'returned', 'discarded'].includes(state)

function audienceOf({ object }: Loaded<SolutionRow, 'solution'>): Audience {
  if (object.relations.includes('own')) return 'own'
  return object.relations.includes('partner') ? 'members' : 'officials'
}
