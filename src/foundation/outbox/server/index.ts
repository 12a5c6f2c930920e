import type { ServerSlice } from '../../access/server/index.ts'
import { letterMachine } from '../index.ts'
import { outboxJobs } from './deliver.ts'
import { outboxPermissions } from './permissions.ts'
import { outboxRouter } from './routes.ts'

export { writeLetter } from './write-letter.ts'
export type { LetterOrder, Recipient } from './write-letter.ts'
export { mailer, openMailer } from './mailer.ts'
export type { Mail, Mailer, MailSettings } from './mailer.ts'
export { writeReminder } from './reminder.ts'
export type { Reminder } from './reminder.ts'
export { lettersOfReset } from './reset-letters.ts'
export { lettersOfInvitation } from './invitation-letters.ts'

export const outbox: ServerSlice = {
  name: 'outbox',
  permissions: outboxPermissions,
  machines: [letterMachine],
  router: () => outboxRouter,
  jobs: outboxJobs,
  words: [
    {
      resource: 'letter',
      name: { zh: '函件', en: 'Letter' },
      states: {
        draft: { zh: '草稿', en: 'Draft' },
        queued: { zh: '待发', en: 'Queued' },
        sent: { zh: '已发出', en: 'Sent' },
        failed: { zh: '未送达', en: 'Failed' },
        discarded: { zh: '已作废', en: 'Discarded' },
      },
      actions: {
        read: { zh: '查看', en: 'Read' },
        edit: { zh: '改草稿', en: 'Change the draft' },
        queue: { zh: '发出', en: 'Send' },
        discard: { zh: '作废', en: 'Discard' },
      },
    },
    {
      resource: 'message',
      name: { zh: '消息', en: 'Message' },
      actions: { read: { zh: '查看', en: 'Read' }, 'mark-read': { zh: '标为已读', en: 'Mark as read' } },
    },
  ],
}
