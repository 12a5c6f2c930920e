import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { queuePrint } from '../../../../foundation/documents/server/index.ts'
import { ok } from '../../../../foundation/kernel/index.ts'
import { loadLetter } from '../papers/load-letter.ts'
import { recommendationLetter } from '../papers/recommendation-letter.ts'
import type { AskedPrint } from './print-solution.ts'

/** Asks the worker for the letter as PDF; the same list is printed once. */
export const printRecommendation =
  (input: { readonly id: string }): UseCase<AskedPrint> =>
  async (acting) => {
    const facts = await loadLetter(acting, input.id)
    if (!facts.ok) return facts
    const { id, state } = await queuePrint(acting.tx, input.id, recommendationLetter(facts.value))
    return ok({ id, state, address: `/recommendations/${input.id}/prints/${id}` })
  }
