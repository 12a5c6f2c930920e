import type { Permit } from '../../../../foundation/access/index.ts'
import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'

const take = statement(
  'work-plans.take-place',
  `insert into work_plans.enterprise_place (programme_id, organisation_id, plan_id, taken_at) values ($1, $2, $3, $4)
   on conflict do nothing returning organisation_id as id`,
)
const give = statement('work-plans.give-places-back', 'delete from work_plans.enterprise_place where plan_id = $1')
const elsewhere = statement('work-plans.placed-elsewhere', 'select work_plans.placed_elsewhere($1, $2) as id')

/**
 * Takes the place of each enterprise in the round; answers those whose place another plan holds. The key of the table
 * decides between two plans that submit at the same moment: the second waits for the first and finds the place taken.
 */
export async function takePlaces(
  tx: Tx,
  permit: Permit<'plan', 'submit'>,
  wanted: { readonly programmeId: string; readonly organisations: readonly string[] },
): Promise<readonly string[]> {
  const lost: string[] = []
  // One after the other in one order, so that two plans never wait for each other.
  for (const organisation of wanted.organisations.toSorted()) {
    const rows = await tx.query(take, [wanted.programmeId, organisation, permit.id, tx.now])
    if (rows.length === 0) lost.push(organisation)
  }
  return lost
}

export async function givePlacesBack(tx: Tx, permit: Permit<'plan', 'withdraw'>): Promise<void> {
  await tx.query(give, [permit.id])
}

/** Those of the organisations that stand in another plan of the round. */
export async function placedElsewhere(
  tx: Tx,
  planId: string,
  organisations: readonly string[],
): Promise<ReadonlySet<string>> {
  if (organisations.length === 0) return new Set()
  return new Set((await tx.query<{ id: string }>(elsewhere, [planId, organisations])).map(({ id }) => id))
}
