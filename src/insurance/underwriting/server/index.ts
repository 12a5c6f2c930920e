import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { issueMachine, proposalMachine, quotationMachine } from '../index.ts'
import { auditedTables } from './evidence-entries.ts'
import { permissions, prohibitions } from './permissions.ts'
import { router } from './routes.ts'
import { words } from './words.ts'

export { acceptedQuotation, bindQuotation } from './accepted-quotation.ts'
export { installQuotation } from './install-quotation.ts'
export type { InstalledQuotation } from './install-quotation.ts'

/** 核保: from the proposal to the offer that a policy is bound from. */
export const underwritingSlice: ServerSlice = {
  name: 'underwriting',
  permissions,
  prohibitions,
  machines: [proposalMachine, issueMachine, quotationMachine],
  words,
  router: () => router,
  auditedTables,
}
