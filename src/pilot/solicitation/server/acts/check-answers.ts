import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { type Definition, type FormError, completeness } from '../../../../foundation/forms/index.ts'
import { prepareSeal, readAnswerSet } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { refusals } from '../../domain/refusals.ts'
import { formFacts } from '../facts-of-solution.ts'
import { placesHeldByOthers } from '../places.ts'
import { markChecked } from '../store/solutions.ts'
import { beginAct } from './solution-act.ts'

export interface Checked {
  readonly id: string
  /** Whether this version may be submitted; otherwise only its seal pages are missing. */
  readonly state: 'checked' | 'prepared'
  readonly fingerprint: string
}

/**
 * The certifier has read this version. All is judged and frozen in advance here, so that submitting only marks it. While
 * the sealed pages are missing the version is prepared, since they carry its fingerprint.
 */
export const checkAnswers =
  (input: { readonly id: string; readonly answersVersion: number }): UseCase<Checked> =>
  async (acting) => {
    const { tx } = acting
    const begun = await beginAct(acting, input.id, 'check')
    if (!begun.ok) return begun
    const { row, call, permit } = begun.value
    const set = await readAnswerSet(tx, permit, row.answerSetId)
    if (!set.ok) return set
    const { definition, answers, finished, revision } = set.value
    if (revision !== input.answersVersion) return refuse(refusals.versionMoved(input.answersVersion, revision))
    const facts = formFacts({ placesHeld: await placesHeldByOthers(tx, row), call })
    const errors = completeness({ definition, answers, facts }, finished).flatMap((section) => section.errors)
    const standing = errors.filter((error) => !awaitsSeal(definition, error))
    if (standing.length > 0)
      return refuse(refusals.sectionsIncomplete([...new Set(standing.map((one) => one.section))]))
    const prepared = await prepareSeal(tx, permit, { answerSet: row.answerSetId, revision, facts })
    if (!prepared.ok) return prepared
    const { fingerprint } = prepared.value
    const isWhole = errors.length === 0
    await markChecked(tx, permit, { version: isWhole ? revision : null, fingerprint })
    tx.record({
      action: 'solution.check',
      resource: 'solution',
      id: row.id,
      facts: { answers: revision, fingerprint, whole: isWhole },
      changes: [],
    })
    return ok({ id: row.id, state: isWhole ? 'checked' : 'prepared', fingerprint })
  }

/** A sealed page that is still missing: it can only be made once this version is prepared. */
function awaitsSeal(definition: Definition, error: FormError): boolean {
  return error.code === 'missing' && definition.fields.some((field) => field.id === error.path && field.outsideSeal)
}
