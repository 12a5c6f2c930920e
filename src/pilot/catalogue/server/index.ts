import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { objectionMachine, publicityMachine, releaseMachine } from '../index.ts'
import { auditedTables } from './audited-tables.ts'
import { invariants } from './invariants.ts'
import { permissions, prohibitions } from './permissions.ts'
import { publicRoutes } from './public-routes.ts'
import { router } from './routes.ts'
import { words } from './words.ts'

export { entryVersionOf } from './front-door.ts'
export { beginPublicity, openPublicity } from './acts/open-publicity.ts'

export const catalogueSlice: ServerSlice = {
  name: 'catalogue',
  permissions,
  prohibitions,
  machines: [publicityMachine, objectionMachine, releaseMachine],
  words,
  router: () => router,
  openRoutes: publicRoutes,
  invariants,
  auditedTables,
}
