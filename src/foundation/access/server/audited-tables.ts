import type { AuditedTable } from '../../audit/server/index.ts'

/** For `audit verify`: the rows of access as its entries have recorded them, without anything personal. */
export const auditedTables: readonly AuditedTable[] = [
  {
    table: 'access.account',
    read: `select id, version, jsonb_build_object('id', id, 'organisationId', organisation_id, 'state', state) as row
      from access.account`,
  },
  {
    table: 'access.role_grant',
    read: `select id, version, jsonb_build_object('id', id, 'accountId', account_id, 'role', role,
        'regionCode', region_code, 'state', state) as row
      from access.role_grant`,
  },
  {
    table: 'access.invitation',
    read: `select id, version, jsonb_build_object('id', id, 'organisationId', organisation_id, 'roles', to_jsonb(roles),
        'state', state) as row
      from access.invitation`,
  },
]
