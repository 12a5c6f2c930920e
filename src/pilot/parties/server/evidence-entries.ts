import type { Canonical } from '../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../foundation/storage/server/index.ts'
import type { Organisation } from '../index.ts'
import type { AuthorityRow } from './store/facts.ts'
import type { Held, HeldKind } from './store/holdings.ts'

type Change = EvidenceEntry['changes'][number]

/** The record of an organisation holds nothing personal, so all of it enters the log. */
export function organisationChange(one: Organisation): Change {
  const { id, version, ...rest } = one
  return { table: 'parties.organisation', id, version, row: rowOf(rest) }
}

function rowOf(one: Omit<Organisation, 'id' | 'version'>): Canonical {
  return {
    name: one.name,
    creditCode: one.creditCode,
    state: one.state,
    kind: one.kind,
    registeredInPrc: one.registeredInPrc,
    legalPerson: one.legalPerson,
    capability: one.capability,
    capabilityGrounds: one.capabilityGrounds,
    holdsNoLicence: one.holdsNoLicence,
    regionCode: one.regionCode,
    address: one.address,
    size: one.size,
    industry: one.industry,
    branchOf: one.branchOf,
  }
}

export function heldChange(
  kind: HeldKind,
  { id, organisationId, version, withdrawn, content }: Held<{ readonly [key: string]: Canonical }>,
): Change {
  return { table: `parties.${kind}`, id, version, row: { organisationId, withdrawn, ...content } }
}

export function authorityChange({ id, version, ...row }: AuthorityRow): Change {
  return { table: 'parties.authority', id, version, row }
}
