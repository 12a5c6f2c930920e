import type { Acting } from '../../../foundation/access/server/index.ts'
import { relate, unrelate } from '../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../foundation/kernel/index.ts'
import type { Result } from '../../../foundation/kernel/index.ts'
import { editOrganisation } from '../index.ts'
import type { OrganisationChange } from '../index.ts'
import { organisationChange } from './evidence-entries.ts'
import { locked, objectOf, relationsOf } from './objects.ts'
import { staleRecord } from './refusals.ts'
import { updateOrganisation } from './store/organisations.ts'
import type { OrganisationRow } from './store/organisations.ts'

export interface EditInput {
  readonly id: string
  readonly version: number
  readonly change: OrganisationChange
}

/** The unit changes its record; an official vouched for the former one, so it is unverified again. */
export async function editRecord(acting: Acting, { id, version, change }: EditInput): Promise<Result<OrganisationRow>> {
  const { tx, actor } = acting
  const found = await locked(tx, id)
  if (!found.ok) return found
  const before = found.value
  const permitted = acting.permit('edit', objectOf(actor, before))
  if (!permitted.ok) return permitted
  if (sameAs(before, change)) return ok(before)
  if (before.version !== version) return refuse(staleRecord(before, change))
  const edited = editOrganisation(before, change)
  if (!edited.ok) return edited
  const after = await updateOrganisation(tx, permitted.value, edited.value)
  if (after.regionCode !== before.regionCode) {
    await relate(tx, relationsOf(after))
    const kept = new Set(relationsOf(after).map((one) => one.subject))
    await unrelate(
      tx,
      relationsOf(before).filter((one) => !kept.has(one.subject)),
    )
  }
  tx.record({
    action: 'organisation.edit',
    resource: 'organisation',
    id,
    version: after.version,
    clause: '4.1.p1.s2',
    changes: [organisationChange(after)],
  })
  return ok(after)
}

function sameAs(before: OrganisationRow, change: OrganisationChange): boolean {
  return (Object.keys(change) as (keyof OrganisationChange)[]).every((field) => before[field] === change[field])
}
