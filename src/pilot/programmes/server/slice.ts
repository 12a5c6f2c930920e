import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { programmeMachine } from '../index.ts'
import { auditedTables } from './audited-tables.ts'
import { invariants } from './invariants.ts'
import { officialFiles } from './official-files.ts'
import { pages } from './pages.ts'
import { permissions } from './permissions.ts'
import { router } from './routes.ts'
import { resourceWords } from './words.ts'

export const slice: ServerSlice = {
  name: 'programmes',
  permissions,
  machines: [programmeMachine],
  words: resourceWords,
  router,
  openRoutes: [...pages, ...officialFiles],
  invariants,
  auditedTables,
}
