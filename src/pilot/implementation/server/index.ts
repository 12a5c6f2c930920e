import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { reportMachines } from '../index.ts'
import { downloads } from './downloads.ts'
import { auditedTables } from './evidence.ts'
import { invariants } from './invariants.ts'
import { jobs } from './jobs.ts'
import { permissions, prohibitions } from './permissions.ts'
import { publicPages } from './public-pages.ts'
import { router } from './routes.ts'
import { words } from './words.ts'

export { rollUp } from './roll-up.ts'
export type { RollUp } from './roll-up.ts'
export { releaseReports } from './release-reports.ts'
export { reportsOfPilot } from './store/reports.ts'
export type { ReportRow } from './store/reports.ts'
export { totalsOfReport } from './store/sealed-reports.ts'
export { figureRows, splitsOf } from './store/sums.ts'
export type { Counting, Dimension, FigureRow } from './store/sums.ts'

export const implementationSlice: ServerSlice = {
  name: 'implementation',
  permissions,
  prohibitions,
  machines: reportMachines,
  words,
  router,
  openRoutes: [...downloads, ...publicPages],
  jobs,
  invariants,
  auditedTables,
}
