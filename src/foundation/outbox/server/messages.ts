import type { Acting } from '../../access/server/index.ts'
import { ok } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import { listMessages, readMessages, unreadMessages } from './store-messages.ts'
import type { Message } from './store-messages.ts'

export interface MessageList {
  readonly messages: readonly Message[]
  readonly unread: number
  readonly next: string | null
}

/** The message centre of the person who asks; nobody else's can be read. */
export async function readMessageCentre(
  { tx, permitList }: Acting,
  page: { readonly before: string | null; readonly limit: number },
): Promise<Result<MessageList>> {
  const permitted = permitList('read', 'message')
  if (!permitted.ok) return permitted
  const found = await listMessages(tx, { ...page, limit: page.limit + 1 })
  const shown = found.slice(0, page.limit)
  return ok({
    messages: shown,
    unread: await unreadMessages(tx),
    next: found.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  })
}

/** Marks messages as read; those of others are as if they did not exist. */
export async function markRead(
  { tx, permitList }: Acting,
  ids: readonly string[],
): Promise<Result<{ readonly unread: number }>> {
  const permitted = permitList('mark-read', 'message')
  if (!permitted.ok) return permitted
  await readMessages(tx, ids)
  return ok({ unread: await unreadMessages(tx) })
}
