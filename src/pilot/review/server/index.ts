import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { expertMachine } from '../index.ts'
import { auditedTables } from './expert-view.ts'
import { permissions, prohibitions } from './permissions.ts'
import { router } from './routes.ts'
import { words } from './words.ts'

export { onRelease } from './released.ts'
export type { OnRelease, ReleasedItem, ReleasedSelection } from './released.ts'

export const reviewSlice: ServerSlice = {
  name: 'review',
  permissions,
  prohibitions,
  machines: [expertMachine],
  words,
  router: () => router,
  auditedTables,
}
