import type { ServerSlice } from '../../access/server/index.ts'
import { feedRoutes } from './feed.ts'
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
  openRoutes: feedRoutes,
  jobs: deadlineJobs,
  words: [
    {
      resource: 'obligation',
      name: { zh: '待办事项', en: 'Obligation' },
      actions: { read: { zh: '查看', en: 'Read' } },
    },
    {
      resource: 'calendar-year',
      name: { zh: '年度工作日历', en: 'Working calendar of a year' },
      actions: { read: { zh: '查看', en: 'Read' }, enter: { zh: '录入', en: 'Enter' } },
    },
  ],
  auditedTables: [
    {
      table: 'deadlines.calendar_year',
      read: `select id, version, jsonb_build_object('year', year, 'off', to_jsonb(off), 'working', to_jsonb(working),
          'source', source) as row from deadlines.calendar_year`,
    },
  ],
}
