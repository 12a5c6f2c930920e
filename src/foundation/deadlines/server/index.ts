import type { ServerSlice } from '../../access/server/index.ts'
import { deadlineJobs } from './jobs.ts'
import { deadlinePermissions } from './permissions.ts'
import { deadlinesRouter } from './routes.ts'

export { readCalendar } from './calendar.ts'
export { moveDue, owe, pause, release, resume, settle } from './obligations.ts'
export type { Owed } from './obligations.ts'
export { dueFor } from './due-for.ts'
export type { DueItem } from './due-for.ts'
export { obligationsOf } from './store.ts'
export { escalationTeller } from './jobs.ts'
export type { EscalationTeller } from './jobs.ts'

export const deadlines: ServerSlice = {
  name: 'deadlines',
  permissions: deadlinePermissions,
  machines: [],
  router: () => deadlinesRouter,
  jobs: deadlineJobs,
}
