import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import {
  expertMachine,
  formalMachine,
  meetingMachine,
  reviewMachine,
  roundMachine,
  seatMachine,
  selectionMachine,
} from '../index.ts'
import { auditedTables as expertTables } from './expert/expert-view.ts'
import { openRoutes } from './downloads.ts'
import { auditedTables as formalTables } from './formal/load-check.ts'
import { auditedTables as meetingTables } from './meeting/load-meeting.ts'
import { invariants } from './invariants.ts'
import { permissions, prohibitions } from './permissions.ts'
import { router } from './routes.ts'
import { auditedTables } from './round/evidence.ts'
import { auditedTables as selectionTables } from './selecting/load-selection.ts'
import { words } from './words.ts'

export { onRelease } from './released.ts'
export type { OnRelease, ReleasedItem, ReleasedSelection } from './released.ts'

export const reviewSlice: ServerSlice = {
  name: 'review',
  permissions,
  prohibitions,
  machines: [expertMachine, formalMachine, meetingMachine, roundMachine, seatMachine, reviewMachine, selectionMachine],
  words,
  router: () => router,
  openRoutes,
  invariants,
  auditedTables: [...expertTables, ...formalTables, ...meetingTables, ...auditedTables, ...selectionTables],
}
