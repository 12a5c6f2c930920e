import type { ServerSlice } from '../../access/server/index.ts'
import { letterMachine } from '../index.ts'
import { outboxJobs } from './deliver.ts'
import { outboxPermissions } from './permissions.ts'
import { outboxRouter } from './routes.ts'

export { writeLetter } from './write-letter.ts'
export type { LetterOrder, Recipient } from './write-letter.ts'
export { mailer, openMailer } from './mailer.ts'
export type { Mail, Mailer, MailSettings } from './mailer.ts'
export { lettersOfInvitation } from './invitation-letters.ts'

export const outbox: ServerSlice = {
  name: 'outbox',
  permissions: outboxPermissions,
  machines: [letterMachine],
  router: () => outboxRouter,
  jobs: outboxJobs,
}
