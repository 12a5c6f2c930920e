import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { auditedTables } from './evidence-entries.ts'

export { acceptedQuotation, bindQuotation } from './accepted-quotation.ts'
export { installQuotation } from './install-quotation.ts'
export type { InstalledQuotation } from './install-quotation.ts'

export const underwritingSlice: ServerSlice = { name: 'underwriting', permissions: [], machines: [], auditedTables }
