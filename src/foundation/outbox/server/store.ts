import type { Permit, Role } from '../../access/index.ts'
import type { Id, Instant } from '../../kernel/index.ts'
import { json, statement, type Tx } from '../../storage/server/index.ts'
import type { Channel, DeliveryState, LetterState } from '../index.ts'

export interface Letter {
  readonly id: Id<'letter'>
  readonly key: string
  readonly template: string
  readonly templateVersion: number
  readonly channels: readonly Channel[]
  readonly recipient: string
  readonly recipientRoles: readonly Role[]
  readonly addressName: string
  readonly addressEmail: string
  readonly addressLocale: 'zh' | 'en'
  readonly subjectZh: string
  readonly subjectEn: string
  readonly bodyZh: string
  readonly bodyEn: string
  readonly href: string
  readonly resource: string
  readonly resourceId: string
  readonly desk: string
  readonly state: LetterState
  readonly fault: string
  readonly writtenBy: string
  readonly writtenAt: Instant
  readonly queuedAt: Instant | null
  readonly finishedAt: Instant | null
  readonly version: number
}

const columns = `id, key, template, template_version as "templateVersion", channels, recipient,
  recipient_roles as "recipientRoles", address_name as "addressName", address_email as "addressEmail",
  address_locale as "addressLocale", subject_zh as "subjectZh", subject_en as "subjectEn", body_zh as "bodyZh",
  body_en as "bodyEn", href, resource, resource_id as "resourceId", desk, state, fault, written_by as "writtenBy",
  written_at as "writtenAt", queued_at as "queuedAt", finished_at as "finishedAt", version`

const write = statement('outbox.write', 'select outbox.write_letter($1) as "isNew"')
const find = statement('outbox.find', `select ${columns} from outbox.letter where id = $1`)
const lock = statement('outbox.lock', `select ${columns} from outbox.letter where id = $1 for update`)
const list = statement(
  'outbox.list',
  `select ${columns} from outbox.letter
   where ($1::text is null or state = $1) and ($2::uuid is null or id < $2) order by id desc limit $3`,
)
const counts = statement('outbox.counts', 'select state, count(*)::integer as count from outbox.letter group by state')
const edit = statement(
  'outbox.edit',
  `update outbox.letter set subject_zh = $2, subject_en = $3, body_zh = $4, body_en = $5, version = version + 1
   where id = $1 returning ${columns}`,
)
const move = statement(
  'outbox.move',
  `update outbox.letter set state = $2, fault = '', queued_at = case when $2 = 'queued' then $3::timestamptz else queued_at end,
     version = version + 1 where id = $1 returning ${columns}`,
)
const deliveriesOf = statement(
  'outbox.deliveries',
  `select id, account_id as "accountId", channel, state, attempts, fault, changed_at as "changedAt"
   from outbox.delivery where letter_id = $1 order by channel, id`,
)

export interface Delivery {
  readonly id: Id<'delivery'>
  readonly accountId: Id<'account'> | null
  readonly channel: Channel
  readonly state: DeliveryState
  readonly attempts: number
  readonly fault: string
  readonly changedAt: Instant
}

export type NewLetter = Omit<Letter, 'fault' | 'writtenAt' | 'queuedAt' | 'finishedAt' | 'version'>

/** False when the act has written to this recipient before. */
export async function insertLetter(tx: Tx, letter: NewLetter): Promise<boolean> {
  const [row] = await tx.query<{ isNew: boolean }>(write, [json(letter)])
  return row?.isNew ?? false
}

export async function findLetter(tx: Tx, id: string): Promise<Letter | undefined> {
  return (await tx.query<Letter>(find, [id]))[0]
}

export async function lockLetter(tx: Tx, id: string): Promise<Letter | undefined> {
  return (await tx.query<Letter>(lock, [id]))[0]
}

export function listLetters(
  tx: Tx,
  {
    state,
    before,
    limit,
  }: { readonly state: LetterState | null; readonly before: string | null; readonly limit: number },
): Promise<readonly Letter[]> {
  return tx.query<Letter>(list, [state, before, limit])
}

export function countLetters(tx: Tx): Promise<readonly { readonly state: LetterState; readonly count: number }[]> {
  return tx.query(counts)
}

export type LetterWords = Pick<Letter, 'subjectZh' | 'subjectEn' | 'bodyZh' | 'bodyEn'>

export async function editLetter(
  tx: Tx,
  permit: Permit<'letter', 'edit'>,
  words: LetterWords,
): Promise<Letter | undefined> {
  return (await tx.query<Letter>(edit, [permit.id, words.subjectZh, words.subjectEn, words.bodyZh, words.bodyEn]))[0]
}

export async function moveStoredLetter(
  tx: Tx,
  permit: Permit<'letter', 'queue' | 'discard'>,
  state: LetterState,
): Promise<Letter | undefined> {
  return (await tx.query<Letter>(move, [permit.id, state, tx.now]))[0]
}

export function deliveries(tx: Tx, letterId: string): Promise<readonly Delivery[]> {
  return tx.query<Delivery>(deliveriesOf, [letterId])
}
