import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { eventMachine, guidanceMachine, needMachine, questionMachine, registrationMachine } from '../index.ts'
import { auditedEvents } from './events/objects.ts'
import { eventPages } from './events/pages.ts'
import { eventJobs } from './events/reminders.ts'
import { eventsRouter } from './events/routes.ts'
import { auditedGuidance } from './guidance/objects.ts'
import { guidancePages } from './guidance/pages.ts'
import { guidanceRouter } from './guidance/routes.ts'
import { auditedNeeds } from './needs/objects.ts'
import { needsRouter } from './needs/routes.ts'
import { permissions, prohibitions } from './permissions.ts'
import { auditedQuestions } from './questions/help-desk.ts'
import { answerPages, questionsRouter } from './questions/routes.ts'
import { words } from './words.ts'

export { installGuidance } from './guidance/install-guidance.ts'
export { publishedTexts } from './published-texts.ts'
export type { PublishedText } from './published-texts.ts'
export { guidanceForReader } from './guidance/guidance-for-reader.ts'

export const supportSlice: ServerSlice = {
  name: 'support',
  permissions,
  prohibitions,
  machines: [guidanceMachine, eventMachine, registrationMachine, needMachine, questionMachine],
  words,
  router: () =>
    ({ ...guidanceRouter, ...eventsRouter, ...needsRouter, ...questionsRouter }) as ReturnType<
      NonNullable<ServerSlice['router']>
    >,
  openRoutes: [...guidancePages, ...eventPages, ...answerPages],
  jobs: eventJobs,
  auditedTables: [...auditedGuidance, ...auditedEvents, ...auditedNeeds, ...auditedQuestions],
}
