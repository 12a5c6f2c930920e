import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { guidanceMachine } from '../index.ts'
import { auditedGuidance } from './guidance/objects.ts'
import { guidancePages } from './guidance/pages.ts'
import { guidanceRouter } from './guidance/routes.ts'
import { permissions, prohibitions } from './permissions.ts'
import { words } from './words.ts'

export { installGuidance } from './guidance/install-guidance.ts'
export { guidanceForReader } from './guidance/guidance-for-reader.ts'

export const supportSlice: ServerSlice = {
  name: 'support',
  permissions,
  prohibitions,
  machines: [guidanceMachine],
  words,
  router: () => ({ ...guidanceRouter }) as ReturnType<NonNullable<ServerSlice['router']>>,
  openRoutes: guidancePages,
  auditedTables: auditedGuidance,
}
