import { notFound } from '../../../foundation/access/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import type { AttachmentReference } from '../../../foundation/attachments/index.ts'
import { attachmentsOf } from '../../../foundation/attachments/server/index.ts'
import { dayOf, ok, refuse } from '../../../foundation/kernel/index.ts'
import type { Result } from '../../../foundation/kernel/index.ts'
import { checksNeeded, standingOn, unstatedFacts } from '../index.ts'
import type { EvidenceSubject, Standing } from '../index.ts'
import { objectOf } from './objects.ts'
import { namesOf } from './front-door.ts'
import { countOrganisations, findOrganisation, listOrganisations } from './store/organisations.ts'
import type { OrganisationFilter, OrganisationRow } from './store/organisations.ts'
import { recordParts } from './store/record.ts'
import type { RecordParts } from './store/record.ts'

export interface OrganisationRecord extends RecordParts {
  readonly organisation: OrganisationRow
  readonly legalPersonName: string | null
  /** Files of the evidence, for whoever sees the record. */
  readonly files: readonly AttachmentReference[]
  readonly standing: Standing
  readonly unstated: readonly EvidenceSubject[]
  readonly checksNeeded: readonly EvidenceSubject[]
  readonly actions: readonly string[]
}

export async function readRecord(acting: Acting, id: string): Promise<Result<OrganisationRecord>> {
  const { tx, actor } = acting
  const organisation = await findOrganisation(tx, id)
  if (organisation === undefined) return refuse(notFound)
  const object = objectOf(actor, organisation)
  const permitted = acting.permit('read', object)
  if (!permitted.ok) return permitted
  const parts = await recordParts(tx, id)
  const { branchOf } = organisation
  const legalPerson = branchOf === null ? undefined : (await namesOf(tx, [branchOf])).get(branchOf)
  return ok({
    organisation,
    ...parts,
    legalPersonName: legalPerson?.name ?? null,
    files: await attachmentsOf(acting, id),
    standing: standingOn(parts.standings, dayOf(tx.now)),
    unstated: unstatedFacts(organisation),
    checksNeeded: checksNeeded(organisation, parts.licences.length),
    actions: acting.actionsOpenTo(object),
  })
}

/** The record of the unit for which the person acts. */
export function readOwnRecord(acting: Acting): Promise<Result<OrganisationRecord>> {
  const { organisationId } = acting.actor
  return organisationId === null ? Promise.resolve(refuse(notFound)) : readRecord(acting, organisationId)
}

export interface OrganisationList {
  readonly organisations: readonly OrganisationRow[]
  readonly counts: Readonly<Record<string, number>>
  readonly next: { readonly changedAt: string; readonly id: string } | null
}

export async function listRecords(acting: Acting, filter: OrganisationFilter): Promise<Result<OrganisationList>> {
  const permitted = acting.permitList('list', 'organisation')
  if (!permitted.ok) return permitted
  const found = await listOrganisations(acting.tx, { ...filter, limit: filter.limit + 1 })
  const counts = await countOrganisations(acting.tx)
  const organisations = found.slice(0, filter.limit)
  const last = organisations.at(-1)
  return ok({
    organisations,
    counts: Object.fromEntries(counts.map((one) => [one.state, one.count])),
    next: found.length > filter.limit && last ? { changedAt: last.changedAt, id: last.id } : null,
  })
}
