import type { Acting } from '../../../../foundation/access/server/index.ts'
import { dayOf, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { tidyCreditCode } from '../../../parties/index.ts'
import { factsOf, idOfCreditCode } from '../../../parties/server/index.ts'
import {
  checkDetails,
  type ExpertDetails,
  type FormerEmployer,
  type NamedOrganisation,
  reviewRefusals,
} from '../../index.ts'

type Written<One> = One & { readonly creditCode?: string | undefined }

/** Details as a person gives them: an organisation by its id, by its credit code, or by its name alone. */
export interface WrittenDetails extends Omit<ExpertDetails, 'employers' | 'former' | 'declared'> {
  readonly employers: readonly Written<NamedOrganisation>[] | null
  readonly former: readonly Written<FormerEmployer>[]
  readonly declared: readonly Written<NamedOrganisation>[]
}

/** An organisation named by id or code is one on record; its name is then the record's. */
export async function checkedAgainstRecord({ tx }: Acting, details: WrittenDetails): Promise<Result<ExpertDetails>> {
  const today = dayOf(tx.now)
  const all = [...(details.employers ?? []), ...details.former, ...details.declared]
  const idByCode = new Map<string, string | undefined>()
  for (const { creditCode } of all) {
    if (creditCode === undefined || idByCode.has(creditCode)) continue
    idByCode.set(creditCode, await idOfCreditCode(tx, tidyCreditCode(creditCode)))
  }
  if ([...idByCode.values()].includes(undefined)) return refuse(reviewRefusals.organisationNotOnRecord)
  const idOf = ({ creditCode, organisationId }: Written<NamedOrganisation>): string | null =>
    (creditCode === undefined ? organisationId : idByCode.get(creditCode)) ?? null
  const ids = all.flatMap((one) => idOf(one) ?? [])
  const found = await factsOf(tx, ids, today)
  if (ids.some((id) => !found.has(id))) return refuse(reviewRefusals.organisationNotOnRecord)
  const named = (one: Written<NamedOrganisation>): NamedOrganisation => {
    const organisationId = idOf(one)
    const onRecord = organisationId === null ? undefined : found.get(organisationId)?.name
    return { organisationId, name: onRecord ?? one.name }
  }
  const { employers, former, declared, ...rest } = details
  return checkDetails(
    {
      ...rest,
      employers: employers?.map(named) ?? null,
      former: former.map((one) => ({ ...named(one), until: one.until })),
      declared: declared.map(named),
    },
    today,
  )
}
