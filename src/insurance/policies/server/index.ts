import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { policyMachine, statementMachine } from '../index.ts'
import { policyInvariants } from './book/invariants.ts'
import { policyTables } from './book/policy-object.ts'
import { downloads } from './downloads.ts'
import { auditedTables } from './objects.ts'
import { permissions, prohibitions } from './permissions.ts'
import { router } from './routes.ts'
import { uploads } from './uploads.ts'
import { words } from './words.ts'

export { coverInForce } from './book/cover-in-force.ts'
export type { CoverInForce } from './book/cover-in-force.ts'
export { attributionOf, attributionOfRegion, nationalTotals } from './national-totals.ts'
export type { Attribution } from './national-totals.ts'
export { keysOfPolicies as policyKeysOf, keysSent } from './store/keys.ts'
export type { NamedPolicy } from './store/keys.ts'
export { statementOf } from './statement-of.ts'
export type { SignedStatement } from './statement-of.ts'

export const policiesSlice: ServerSlice = {
  name: 'policies',
  permissions,
  prohibitions,
  machines: [statementMachine, policyMachine],
  words,
  router: () => router,
  openRoutes: [...uploads, ...downloads],
  auditedTables: [...auditedTables, ...policyTables],
  invariants: policyInvariants,
}
