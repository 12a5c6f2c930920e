import type { Role } from '../../access/index.ts'
import type { Id, Instant } from '../../kernel/index.ts'
import { statement, type Tx } from '../../storage/server/index.ts'
import type { Channel, DeliveryState } from '../index.ts'

export interface Addressee {
  readonly id: Id<'account'>
  readonly name: string
  readonly email: string | null
  readonly locale: 'zh' | 'en'
}

// One row a person, whatever roles the person holds.
const people = statement(
  'outbox.people',
  `select distinct id, name, email, locale from outbox.person
   where case
       when $1 like 'account:%' then id = substr($1, 9)::uuid
       when $1 like 'organisation:%' then organisation_id = substr($1, 14)::uuid
       when $1 like 'region:%' then region_code = substr($1, 8)
       else role = substr($1, 6)
     end
     and (cardinality($2::text[]) = 0 or role = any ($2))
   order by id`,
)
const addDelivery = statement(
  'outbox.add-delivery',
  `insert into outbox.delivery (id, letter_id, account_id, channel, state, changed_at) values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing`,
)
const addMessage = statement(
  'outbox.add-message',
  `insert into outbox.message (id, account_id, letter_id, subject, body, href, sent_at) values ($1, $2, $3, $4, $5, $6, $7)`,
)
const claim = statement(
  'outbox.claim-mail',
  `update outbox.delivery set state = 'sending', attempts = attempts + 1, changed_at = $2
   where id = (select id from outbox.delivery where letter_id = $1 and channel = 'mail' and attempts < $3
                 and (state = 'queued' or (state = 'failed' and changed_at < $4)
                   or (state = 'sending' and changed_at < $2::timestamptz - interval '5 minutes'))
               order by attempts, id limit 1 for update skip locked)
   returning id, account_id as "accountId"`,
)
const finish = statement(
  'outbox.finish-mail',
  'update outbox.delivery set state = $2, fault = $3, changed_at = $4 where id = $1',
)
const finishLetter = statement(
  'outbox.finish-letter',
  `update outbox.letter set state = $2, fault = $3, finished_at = $4, version = version + 1 where id = $1 and state = 'queued'`,
)
const again = statement(
  'outbox.try-again',
  `update outbox.delivery set state = 'queued', attempts = 0, fault = '', changed_at = $2
   where letter_id = $1 and state in ('failed', 'no-address', 'no-mail-server', 'sending')`,
)
const reset = statement(
  'outbox.stuck',
  `select id from outbox.letter where state = 'queued' and queued_at < $1 order by id limit 200`,
)

export function peopleOf(tx: Tx, recipient: string, roles: readonly Role[]): Promise<readonly Addressee[]> {
  return tx.query<Addressee>(people, [recipient, roles])
}

export interface NewDelivery {
  readonly letterId: string
  readonly accountId: string | null
  readonly channel: Channel
  readonly state: DeliveryState
}

export async function insertDelivery(tx: Tx, { letterId, accountId, channel, state }: NewDelivery): Promise<void> {
  await tx.query(addDelivery, [tx.newId<'delivery'>(), letterId, accountId, channel, state, tx.now])
}

export interface NewMessage {
  readonly accountId: string
  readonly letterId: string
  readonly subject: string
  readonly body: string
  readonly href: string
}

export async function insertMessage(tx: Tx, one: NewMessage): Promise<void> {
  const { accountId, letterId, subject, body, href } = one
  await tx.query(addMessage, [tx.newId<'message'>(), accountId, letterId, subject, body, href, tx.now])
}

export interface MailClaim {
  readonly letterId: string
  /** When this run began. */
  readonly begun: Instant
  readonly most: number
}

/** The next mail of a letter that is to be tried in this run; nobody else takes it while it is being sent. */
export async function claimMail(
  tx: Tx,
  { letterId, begun, most }: MailClaim,
): Promise<{ readonly id: Id<'delivery'>; readonly accountId: Id<'account'> | null } | undefined> {
  const values = [letterId, tx.now, most, begun]
  return (await tx.query<{ id: Id<'delivery'>; accountId: Id<'account'> | null }>(claim, values))[0]
}

export async function finishMail(tx: Tx, id: string, state: 'sent' | 'failed', fault: string): Promise<void> {
  await tx.query(finish, [id, state, fault, tx.now])
}

export async function finishStoredLetter(tx: Tx, id: string, state: 'sent' | 'failed', fault: string): Promise<void> {
  await tx.query(finishLetter, [id, state, fault, tx.now])
}

export async function retryDeliveries(tx: Tx, letterId: string): Promise<void> {
  await tx.query(again, [letterId, tx.now])
}

/** Letters queued for long: their job was lost or gave up. */
export async function stuckLetters(tx: Tx, before: Instant): Promise<readonly string[]> {
  return (await tx.query<{ id: string }>(reset, [before])).map((row) => row.id)
}
