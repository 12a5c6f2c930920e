import type { Id, Instant } from '../../../kernel/index.ts'
import { statement, type Tx } from '../../../storage/server/index.ts'

export interface Addressee {
  readonly accountId: Id<'account'>
  readonly name: string
  readonly email: string
  readonly locale: 'zh' | 'en'
}

export interface LiveReset {
  readonly id: Id<'password-reset'>
  readonly login: string
}

const addressee = statement(
  'access.reset-addressee',
  `select id as "accountId", name, email, locale from access.account
   where login = $1 and state = 'active' and email is not null`,
)
const endOlder = statement(
  'access.end-older-resets',
  `update access.password_reset set ends_at = $2 where account_id = $1 and state = 'sent' and ends_at > $2`,
)
const insert = statement(
  'access.insert-reset',
  `insert into access.password_reset (id, account_id, token_hash, asked_at, ends_at) values ($1, $2, $3, $4, $5)
   on conflict (id) do nothing`,
)
const live = statement('access.reset-of', 'select id, login from access.reset_of($1)')
const use = statement('access.use-reset', 'select access.use_reset($1, $2) as account')

/** Who would get the link; a stopped account and one without an address get none. For the worker. */
export async function addresseeOf(tx: Tx, login: string): Promise<Addressee | undefined> {
  return (await tx.query<Addressee>(addressee, [login]))[0]
}

export interface NewReset {
  readonly id: string
  readonly accountId: string
  readonly tokenHash: string
  readonly endsAt: Instant
}

/** Only the latest link of an account works. */
export async function insertReset(tx: Tx, { id, accountId, tokenHash, endsAt }: NewReset): Promise<void> {
  await tx.query(endOlder, [accountId, tx.now])
  await tx.query(insert, [id, accountId, tokenHash, tx.now, endsAt])
}

export async function resetOf(tx: Tx, tokenHash: string): Promise<LiveReset | undefined> {
  return (await tx.query<LiveReset>(live, [tokenHash]))[0]
}

/** The account whose password is now this one; undefined when the link was used or has ended meanwhile. */
export async function useReset(tx: Tx, tokenHash: string, passwordHash: string): Promise<string | undefined> {
  return (await tx.query<{ account: string | null }>(use, [tokenHash, passwordHash]))[0]?.account ?? undefined
}
