import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { ledgerInvariants, ledgerTables } from './ledger/invariants.ts'

export { holdLimits, leftOfLimits, postLimits, releaseLimits } from './ledger/keep-ledger.ts'
export type { HeldLimits, LimitChange, WantedOnPolicy } from './ledger/keep-ledger.ts'

export const claimsSlice: ServerSlice = {
  name: 'claims',
  permissions: [],
  machines: [],
  auditedTables: ledgerTables,
  invariants: ledgerInvariants,
}
