import type { AuditedTable } from '../../../foundation/audit/server/index.ts'
import { auditedRows } from './evidence.ts'
import { recordedRemoval, recordedVersion } from './store/publishing.ts'

/** For `audit verify`: every row that an entry of the log has named, as the entry fixed it. */
export const auditedTables: readonly AuditedTable[] = [
  ...auditedRows,
  {
    table: 'catalogue.entry_version',
    read: `select id, version, ${recordedVersion} as row from catalogue.entry_version`,
  },
  { table: 'catalogue.removal', read: `select id, version, ${recordedRemoval} as row from catalogue.removal` },
]
