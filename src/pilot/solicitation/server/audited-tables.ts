import type { AuditedTable } from '../../../foundation/audit/server/index.ts'
import { canonicalRow, recordedTables } from './evidence.ts'
import { callColumns } from './store/calls.ts'
import { determinationColumns } from './store/determinations.ts'
import { extensionColumns } from './store/extensions.ts'
import { partnershipColumns } from './store/partnerships.ts'
import { copyColumns } from './store/paper-copies.ts'
import { recommendationColumns } from './store/recommendations.ts'
import { solutionColumns } from './store/solutions.ts'
import { waiverColumns } from './store/waivers.ts'

const audited = (
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
  read: string,
): AuditedTable => ({ table: `solicitation.${table}`, read, row: (row: object) => canonicalRow(columns, row) })

/** For `audit verify`: every row that an entry has named, as the entry fixed it. */
export const auditedTables: readonly AuditedTable[] = [
  audited(recordedTables.call, `select ${callColumns} from solicitation.call`),
  // A lead is named when it takes a place, a copy when it is registered; before, there is nothing to bear witness to.
  audited(recordedTables.lead, 'select id, places, version from solicitation.lead where version > 1'),
  audited(recordedTables.solution, `select ${solutionColumns} from solicitation.solution`),
  audited(recordedTables.partnership, `select ${partnershipColumns} from solicitation.partnership`),
  audited(recordedTables.waiver, `select ${waiverColumns} from solicitation.waiver`),
  audited(recordedTables.determination, `select ${determinationColumns} from solicitation.determination`),
  audited(recordedTables.paperCopy, `select ${copyColumns} from solicitation.paper_copy where version > 1`),
  audited(recordedTables.extension, `select ${extensionColumns} from solicitation.extension`),
  audited(recordedTables.recommendation, `select ${recommendationColumns} from solicitation.recommendation`),
]
