import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import type { FurtherReceipts } from '../../solicitation/server/index.ts'
import { machines } from '../index.ts'
import { downloads } from './downloads.ts'
import { auditedTables } from './evidence.ts'
import { invariants } from './invariants.ts'
import { jobs } from './jobs.ts'
import { permissions, prohibitions } from './permissions.ts'
import { publicPages } from './public-pages.ts'
import { router } from './routes.ts'
import { standingOfReceipt } from './store/sealed-plans.ts'
import { auditedSubsidies } from './subsidy/objects.ts'
import { subsidyPages } from './subsidy/pages.ts'
import { words } from './words.ts'

export { pilotsOf } from './store/pilot-lists.ts'
export type { PilotRow } from './store/pilot-lists.ts'
export { targetsOf } from './store/sealed-plans.ts'

/** For the page that checks receipts: how one of this step stands. */
export const planReceipts: FurtherReceipts = { standingOf: standingOfReceipt }

export const workPlansSlice: ServerSlice = {
  name: 'work-plans',
  permissions,
  prohibitions,
  machines,
  words,
  router,
  openRoutes: [...publicPages, ...downloads, ...subsidyPages],
  jobs,
  invariants,
  auditedTables: [...auditedTables, ...auditedSubsidies],
}
