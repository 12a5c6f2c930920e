import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { runMachine } from '../index.ts'
import { permissions, prohibitions } from './permissions.ts'
import { router } from './routes.ts'
import { auditedTables } from './run-view.ts'
import { riskJobs } from './simulate-run.ts'
import { words } from './words.ts'

export { runSimulation } from './run-simulation.ts'
export type { Run } from './run-simulation.ts'

export const riskSlice: ServerSlice = {
  name: 'risk',
  permissions,
  prohibitions,
  machines: [runMachine],
  words,
  router: () => router,
  jobs: riskJobs,
  auditedTables,
}
