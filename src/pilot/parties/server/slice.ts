import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { enrolmentMachine, organisationMachine } from '../index.ts'
import { auditedTables } from './audited-tables.ts'
import { enrolmentJobs } from './enrol.ts'
import { pages } from './pages.ts'
import { permissions, prohibitions } from './permissions.ts'
import { router } from './routes.ts'
import { words } from './words.ts'

export const parties: ServerSlice = {
  name: 'parties',
  permissions,
  prohibitions,
  machines: [organisationMachine, enrolmentMachine],
  words,
  router: () => router,
  openRoutes: pages,
  jobs: enrolmentJobs,
  auditedTables,
}
