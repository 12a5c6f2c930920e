import { oc } from '@orpc/contract'
import { z } from 'zod'

const meta = oc.$meta<{ readonly resource?: string; readonly action?: string }>({})
const id = z.uuid()
const state = z.enum(['draft', 'queued', 'sent', 'failed', 'discarded'])
const channel = z.enum(['message', 'mail'])
const limit = z.coerce.number().int().min(1).max(100).default(20)

const letter = z.object({
  id,
  template: z.string(),
  templateVersion: z.number().int(),
  channels: z.array(channel).readonly(),
  recipient: z.string(),
  recipientRoles: z.array(z.string()).readonly(),
  addressName: z.string(),
  addressEmail: z.string(),
  subjectZh: z.string(),
  subjectEn: z.string(),
  bodyZh: z.string(),
  bodyEn: z.string(),
  href: z.string(),
  resource: z.string(),
  resourceId: z.string(),
  desk: z.string(),
  state,
  fault: z.string(),
  writtenAt: z.string(),
  queuedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  version: z.number().int(),
})

const delivery = z.object({
  id,
  accountId: id.nullable(),
  channel,
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'no-address', 'no-mail-server']),
  attempts: z.number().int(),
  fault: z.string(),
  changedAt: z.string(),
})

const message = z.object({
  id,
  subject: z.string(),
  body: z.string(),
  href: z.string(),
  sentAt: z.string(),
  readAt: z.string().nullable(),
})

export const outboxContract = {
  listLetters: meta
    .meta({ resource: 'letter', action: 'read' })
    .route({ method: 'GET', path: '/letters', summary: '发件箱 / outbox' })
    .input(z.strictObject({ state: state.optional(), before: id.optional(), limit }))
    .output(
      z.object({
        letters: z.array(letter).readonly(),
        counts: z.record(z.string(), z.number().int()),
        next: id.nullable(),
      }),
    ),
  readLetter: meta
    .meta({ resource: 'letter', action: 'read' })
    .route({ method: 'GET', path: '/letters/{id}', summary: '一封函件 / one letter' })
    .input(z.strictObject({ id }))
    .output(letter.extend({ deliveries: z.array(delivery).readonly(), actions: z.array(z.string()).readonly() })),
  editDraft: meta
    .meta({ resource: 'letter', action: 'edit' })
    .route({ method: 'PUT', path: '/letters/{id}', summary: '改草稿 / change a draft' })
    .input(
      z.strictObject({
        id,
        version: z.int32().min(1),
        subjectZh: z.string().trim().min(1).max(200),
        subjectEn: z.string().trim().min(1).max(200),
        bodyZh: z.string().trim().min(1).max(8000),
        bodyEn: z.string().trim().min(1).max(8000),
      }),
    )
    .output(letter),
  queueLetter: meta
    .meta({ resource: 'letter', action: 'queue' })
    .route({ method: 'POST', path: '/letters/{id}/queue', summary: '发出 / send' })
    .input(z.strictObject({ id }))
    .output(letter),
  discardLetter: meta
    .meta({ resource: 'letter', action: 'discard' })
    .route({ method: 'POST', path: '/letters/{id}/discard', summary: '作废 / discard' })
    .input(z.strictObject({ id }))
    .output(letter),
  listMessages: meta
    .meta({ resource: 'message', action: 'read' })
    .route({ method: 'GET', path: '/messages', summary: '消息中心 / message centre' })
    .input(z.strictObject({ before: id.optional(), limit }))
    .output(z.object({ messages: z.array(message).readonly(), unread: z.number().int(), next: id.nullable() })),
  markRead: meta
    .meta({ resource: 'message', action: 'mark-read' })
    .route({ method: 'POST', path: '/messages/read', summary: '标为已读 / mark as read' })
    .input(z.strictObject({ ids: z.array(id).min(1).max(100) }))
    .output(z.object({ unread: z.number().int() })),
}
