import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { programmeMachine } from '../index.ts'
import { officialFiles } from './official-files.ts'
import { pages } from './pages.ts'
import { permissions } from './permissions.ts'
import { router } from './routes.ts'

export const slice: ServerSlice = {
  name: 'programmes',
  permissions,
  machines: [programmeMachine],
  router,
  openRoutes: [...pages, ...officialFiles],
}
