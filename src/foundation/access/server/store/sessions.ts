import type { Id, Instant } from '../../../kernel/index.ts'
import { statement, type Tx } from '../../../storage/server/index.ts'

export interface NewSession {
  readonly hash: string
  readonly id: Id<'session'>
  readonly accountId: Id<'account'>
  readonly kind: 'browser' | 'token'
  readonly stage: 'full' | 'second-factor-due'
  readonly mayWrite: boolean
  readonly label: string
  readonly isSteppedUp: boolean
  readonly endsAt: Instant
}

export interface KeptSession {
  readonly id: Id<'session'>
  readonly accountId: Id<'account'>
  readonly kind: 'browser' | 'token'
  readonly label: string
  readonly mayWrite: boolean
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
  readonly endsAt: Instant
}

const open = statement(
  'access.open-session',
  'select access.open_session($1, $2, $3, $4, $5, $6, $7, $8, $9) as "endsAt"',
)
const columns = `id, account_id as "accountId", kind, label, may_write as "mayWrite", created_at as "createdAt",
  last_seen_at as "lastSeenAt", ends_at as "endsAt"`
const live = `ended_at is null and ends_at > $1::timestamptz
  and (kind = 'token' or last_seen_at > $1::timestamptz - interval '30 minutes')`
const list = statement(
  'access.list-sessions',
  `select ${columns} from access.session where ${live} and ($2::uuid is null or account_id = $2)
   order by last_seen_at desc, id limit 500`,
)
const find = statement(
  'access.find-session',
  `select ${columns} from access.session where ${live} and id = $2 for update`,
)
const end = statement(
  'access.end-session',
  'update access.session set ended_at = $2 where id = $1 and ended_at is null',
)
const stepUp = statement(
  'access.step-up',
  `update access.session set stepped_up_at = $2 where id = $1 and kind = 'browser'`,
)

export async function openSession(tx: Tx, session: NewSession): Promise<Instant> {
  const { hash, id, accountId, kind, stage, mayWrite, label, isSteppedUp, endsAt } = session
  const values = [hash, id, accountId, kind, stage, mayWrite, label, isSteppedUp, endsAt]
  const [row] = await tx.query<{ endsAt: Instant }>(open, values)
  if (!row) throw new Error('a session was not opened')
  return row.endsAt
}

/** Live ones that the asker may see: of one account, or of all. */
export function listSessions(tx: Tx, accountId: Id<'account'> | null): Promise<readonly KeptSession[]> {
  return tx.query<KeptSession>(list, [tx.now, accountId])
}

export async function findSession(tx: Tx, id: string): Promise<KeptSession | undefined> {
  return (await tx.query<KeptSession>(find, [tx.now, id]))[0]
}

export async function endSession(tx: Tx, id: string): Promise<void> {
  await tx.query(end, [id, tx.now])
}

export async function markSteppedUp(tx: Tx, id: string): Promise<void> {
  await tx.query(stepUp, [id, tx.now])
}
