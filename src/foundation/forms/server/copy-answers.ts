import type { Permit } from '../../access/index.ts'
import { notFound } from '../../access/index.ts'
import type { Acting } from '../../access/server/index.ts'
import type { Id, Result } from '../../kernel/index.ts'
import { ok, refuse } from '../../kernel/index.ts'
import type { Answers } from '../index.ts'
import { carryOver, divide } from '../index.ts'
import { readAnswerSet } from './answer-sets.ts'
import { findAnswerSet } from './store/answers.ts'
import { insertCopies } from './store/copies.ts'

export interface AnswerCopies {
  /** An earlier set, with a permit to read it. */
  readonly from: { readonly answerSet: string; readonly permit: Pick<Permit, 'id'> }
  /** One object each, related to its people before, and what its answers say otherwise than the earlier ones. */
  readonly to: readonly { readonly permit: Permit; readonly over: Answers }[]
}

/**
 * Opens many sets at once, each with what `reuseAnswers` would take over from one earlier set: files and what is given
 * anew stay behind. Answers the ids of the sets in the order of the objects.
 */
export async function copyAnswers(
  acting: Pick<Acting, 'tx' | 'actor'>,
  { from, to }: AnswerCopies,
): Promise<Result<readonly Id<'answer-set'>[]>> {
  const { tx } = acting
  const [set, earlier] = [await findAnswerSet(tx, from.answerSet), await readAnswerSet(tx, from.permit, from.answerSet)]
  if (!earlier.ok) return earlier
  if (!set) return refuse(notFound)
  const { definition } = earlier.value
  const groups = divide(definition, carryOver(earlier.value, definition).answers)
  const copies = to.map(({ permit, over }) => ({
    id: tx.newId<'answer-set'>(),
    permit,
    over: divide(definition, over),
  }))
  await insertCopies(tx, { definitionId: set.definitionId, groups, byName: acting.actor.name, copies })
  return ok(copies.map(({ id }) => id))
}
