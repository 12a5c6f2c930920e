import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'

export type Side = 'enterprise' | 'institution'

export interface ConversationRow {
  readonly id: Id<'conversation'>
  readonly needId: string
  readonly entryId: string
  readonly entryVersion: number
  readonly entryNumber: string
  readonly entryTitle: string
  readonly enterpriseId: string
  readonly enterpriseName: string
  readonly institutionId: string
  readonly institutionName: string
  readonly openedBy: Side
  readonly openedAt: Instant
  readonly version: number
}

export interface MessageRow {
  readonly id: Id<'message'>
  readonly side: Side
  readonly authorName: string
  readonly body: string
  readonly writtenAt: Instant
}

const columns = `id, need_id as "needId", entry_id as "entryId", entry_version as "entryVersion",
  entry_number as "entryNumber", entry_title as "entryTitle", enterprise_id as "enterpriseId",
  enterprise_name as "enterpriseName", institution_id as "institutionId", institution_name as "institutionName",
  opened_by as "openedBy", opened_at as "openedAt", version`

const find = statement('support.conversation', `select ${columns} from support.conversation where id = $1`)
const ofNeed = statement(
  'support.conversations-of-need',
  `select ${columns} from support.conversation where need_id = $1 order by opened_at, id limit 200`,
)
const insert = statement(
  'support.insert-conversation',
  `insert into support.conversation (id, need_id, entry_id, entry_version, entry_number, entry_title, enterprise_id,
     enterprise_name, institution_id, institution_name, opened_by, opened_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (need_id, institution_id) do nothing
   returning ${columns}`,
)
const messageColumns = `id, side, author_name as "authorName", body, written_at as "writtenAt"`
const messages = statement(
  'support.messages',
  `select ${messageColumns} from support.message where conversation_id = $1 order by id limit 500`,
)
const insertMessage = statement(
  'support.insert-message',
  `insert into support.message (id, conversation_id, side, author_name, body, written_at)
   values ($1, $2, $3, $4, $5, $6) returning ${messageColumns}`,
)

export async function findConversation(tx: Tx, id: string): Promise<ConversationRow | undefined> {
  return (await tx.query<ConversationRow>(find, [id]))[0]
}

/** As far as the present session may see them: the enterprise all, an institution its own. */
export function conversationsOf(tx: Tx, needId: string): Promise<readonly ConversationRow[]> {
  return tx.query<ConversationRow>(ofNeed, [needId])
}

/** Undefined when the two talk about this need already. */
export async function insertConversation(
  tx: Tx,
  permit: Permit<'conversation', 'open'>,
  one: Omit<ConversationRow, 'id' | 'openedAt' | 'version'>,
): Promise<ConversationRow | undefined> {
  const { needId, entryId, entryVersion, entryNumber, entryTitle } = one
  const { enterpriseId, enterpriseName, institutionId, institutionName, openedBy } = one
  const about = [needId, entryId, entryVersion, entryNumber, entryTitle]
  const who = [enterpriseId, enterpriseName, institutionId, institutionName, openedBy]
  return (await tx.query<ConversationRow>(insert, [permit.id, ...about, ...who, tx.now]))[0]
}

export function messagesOf(tx: Tx, conversationId: string): Promise<readonly MessageRow[]> {
  return tx.query<MessageRow>(messages, [conversationId])
}

export async function writeMessage(
  tx: Tx,
  permit: Permit<'conversation', 'open' | 'write'>,
  { side, authorName, body }: { readonly side: Side; readonly authorName: string; readonly body: string },
): Promise<MessageRow> {
  const values = [tx.newId<'message'>(), permit.id, side, authorName, body, tx.now]
  return only(await tx.query<MessageRow>(insertMessage, values))
}
