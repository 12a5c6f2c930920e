import type { Actor, PermitObject, Relation } from '../../../foundation/access/index.ts'
import { notFound } from '../../../foundation/access/index.ts'
import type { KeptRelation } from '../../../foundation/access/server/index.ts'
import { refuse } from '../../../foundation/kernel/index.ts'
import type { Result } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { regionWithParent } from '../index.ts'
import type { Organisation } from '../index.ts'
import { lockOrganisation } from './store/organisations.ts'
import type { OrganisationRow } from './store/organisations.ts'

export function objectOf(
  actor: Actor,
  { id, state, branchOf, regionCode }: Pick<Organisation, 'id' | 'state' | 'branchOf' | 'regionCode'>,
): PermitObject<'organisation'> {
  const relations: Relation[] = []
  // Whoever is of the legal person keeps also the records of its branches.
  if (actor.organisationId !== null && (actor.organisationId === id || actor.organisationId === branchOf)) {
    relations.push('own')
  }
  const regions = regionCode === null ? [] : regionWithParent(regionCode)
  if (regions.some((code) => actor.regionCodes.includes(code))) relations.push('region')
  return { resource: 'organisation', id, state, relations }
}

/** Who is tied to a record beside the ministry, which is tied to all: the unit itself, its legal person, its regions. */
export function relationsOf({
  id,
  branchOf,
  regionCode,
}: Pick<Organisation, 'id' | 'branchOf' | 'regionCode'>): readonly KeptRelation[] {
  const units = branchOf === null ? [id] : [id, branchOf]
  const regions = regionCode === null ? [] : regionWithParent(regionCode)
  return [
    ...units.map((unit) => ({ subject: `organisation:${unit}`, relation: 'own', resource: id }) as const),
    ...regions.map((code) => ({ subject: `region:${code}`, relation: 'region', resource: id }) as const),
  ]
}

export async function locked(tx: Tx, id: string): Promise<Result<OrganisationRow>> {
  const found = await lockOrganisation(tx, id)
  return found === undefined ? refuse(notFound) : { ok: true, value: found }
}
