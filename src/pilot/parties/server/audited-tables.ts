import type { AuditedTable } from '../../../foundation/audit/server/index.ts'
import { heldColumns } from './store/holdings.ts'

const held = (kind: keyof typeof heldColumns): AuditedTable => ({
  table: `parties.${kind}`,
  read: `select h.id, h.version, jsonb_build_object('organisationId', h."organisationId", 'withdrawn', h.withdrawn) || h.content
      as row from (select ${heldColumns[kind]} from parties.${kind}) h`,
})

/** For `audit verify`: the rows of parties as its entries have recorded them. */
export const auditedTables: readonly AuditedTable[] = [
  {
    table: 'parties.organisation',
    read: `select id, version, jsonb_build_object('name', name, 'creditCode', credit_code, 'state', state, 'kind', kind,
        'registeredInPrc', registered_in_prc, 'legalPerson', legal_person, 'capability', capability,
        'capabilityGrounds', capability_grounds, 'holdsNoLicence', holds_no_licence, 'regionCode', region_code,
        'address', address, 'size', size, 'industry', industry, 'branchOf', branch_of) as row
      from parties.organisation`,
  },
  held('licence'),
  held('evidence'),
  held('link'),
  {
    table: 'parties.standing',
    read: `select id, version, jsonb_build_object('organisationId', organisation_id, 'standing', standing,
        'from', from_day, 'until', until_day, 'reason', reason) as row
      from parties.standing`,
  },
  {
    table: 'parties.authority',
    // What the migration put in place was named by no act.
    read: `select id, version, jsonb_build_object('regionCode', region_code, 'kind', kind, 'name', name,
        'isVerified', is_verified, 'source', source, 'from', from_day, 'until', until_day) as row
      from parties.authority where version > 1 or from_day is not null`,
  },
]
