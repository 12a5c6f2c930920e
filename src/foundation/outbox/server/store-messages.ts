import type { Id, Instant } from '../../kernel/index.ts'
import { statement, type Tx } from '../../storage/server/index.ts'

export interface Message {
  readonly id: Id<'message'>
  readonly subject: string
  readonly body: string
  readonly href: string
  readonly sentAt: Instant
  readonly readAt: Instant | null
}

const list = statement(
  'outbox.messages',
  `select id, subject, body, href, sent_at as "sentAt", read_at as "readAt" from outbox.message
   where $1::uuid is null or id < $1 order by id desc limit $2`,
)
const unread = statement('outbox.unread', 'select count(*)::integer as count from outbox.message where read_at is null')
const read = statement('outbox.read', 'update outbox.message set read_at = $2 where id = any ($1) and read_at is null')

export function listMessages(
  tx: Tx,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<readonly Message[]> {
  return tx.query<Message>(list, [before, limit])
}

export async function unreadMessages(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(unread)
  return row?.count ?? 0
}

export async function readMessages(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(read, [ids, tx.now])
}
