import type { Id } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement } from '../../../../foundation/storage/server/index.ts'

/** What ties a person or its organisation to a solution beside leading it. */
export interface Ties {
  readonly confirmedPartner: boolean
  readonly namedFiller: boolean
}

const ties = statement(
  'solicitation.ties',
  `select exists (select from solicitation.partnership
       where solution_id = $1 and organisation_id = $2 and state = 'confirmed') as "confirmedPartner",
     exists (select from solicitation.filler where solution_id = $1 and account_id = $3)
       or exists (select from solicitation.assignment where solution_id = $1 and account_id = $3) as "namedFiller"`,
)

export async function tiesTo(
  tx: Tx,
  solutionId: string,
  person: { readonly organisationId: Id<'organisation'> | null; readonly accountId: Id<'account'> },
): Promise<Ties> {
  const [row] = await tx.query<Ties>(ties, [solutionId, person.organisationId, person.accountId])
  return row ?? { confirmedPartner: false, namedFiller: false }
}
