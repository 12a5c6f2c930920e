import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { explainCreditCode, partyRefusals, tidyCreditCode } from '../../../parties/index.ts'
import { type OrganisationName, idOfCreditCode, namesOf } from '../../../parties/server/index.ts'
import { loadSolution } from '../objects.ts'

/** Finds an organisation to invite by its whole credit code; names cannot be leafed through. */
export const findOrganisation =
  (input: { readonly id: string; readonly creditCode: string }): UseCase<readonly OrganisationName[]> =>
  async (acting) => {
    const loaded = await loadSolution(acting, input.id)
    if (!loaded.ok) return loaded
    const permit = acting.permit('invite', loaded.value.object)
    if (!permit.ok) return permit
    const creditCode = tidyCreditCode(input.creditCode)
    const wrong = explainCreditCode(creditCode)
    if (wrong) return refuse(partyRefusals.creditCodeWrong(wrong))
    const found = await idOfCreditCode(acting.tx, creditCode)
    return ok(found ? [...(await namesOf(acting.tx, [found])).values()] : [])
  }
