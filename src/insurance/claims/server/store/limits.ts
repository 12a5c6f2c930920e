import { type Fen, fen } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx } from '../../../../foundation/storage/server/index.ts'

/** A limit as it stands, locked by who reads it until the transaction is over. */
export interface LimitRow {
  readonly id: string
  readonly policyId: string
  readonly within: string
  readonly item: 'cover' | 'pool'
  readonly name: string
  readonly highest: Fen
  readonly held: Fen
  readonly posted: Fen
  readonly version: number
}

type KeptRow = Omit<LimitRow, 'highest' | 'held' | 'posted'> & Readonly<Record<'highest' | 'held' | 'posted', string>>

const columns = `a.id, a.policy_id as "policyId", a.within, a.item, a.name, a.highest::text as highest, a.held::text as held,
  a.posted::text as posted, a.version`

// Opened in the order of their names and locked in it, so that two decisions on the same limits never wait for each other
// in a circle. The insert waits for another one of the same limit.
const open = statement(
  'claims.open-limits',
  `insert into claims.limit_account as a (id, policy_id, within, item, name, highest)
   select (l->>'id')::uuid, $1, $2, l->>'item', l->>'name', (l->>'limit')::bigint
   from jsonb_array_elements($3::jsonb) l order by l->>'item', l->>'name'
   on conflict (within, item, name) do update set highest = greatest(a.highest, excluded.highest)
   returning ${columns}`,
)
const ofHold = statement(
  'claims.limits-of-hold',
  `select ${columns} from claims.limit_account a
   where a.id in (select e.account_id from claims.limit_entry e where e.hold_id = $1 and e.kind = 'HOLD')
   order by a.item, a.name for update`,
)
const leftOf = statement(
  'claims.left-of-hold',
  `select coalesce(sum(case kind when 'HOLD' then amount else -amount end), 0)::text as left
   from claims.limit_entry where hold_id = $1 and account_id = $2`,
)
const isHeld = statement(
  'claims.hold-exists',
  `select count(*)::integer as entries, (count(*) filter (where kind = 'RELEASE'))::integer as released
   from claims.limit_entry where hold_id = $1`,
)
const move = statement(
  'claims.move-limits',
  `with moved as (
     select (m->>'account')::uuid as account_id, (m->>'id')::uuid as id, (m->>'amount')::bigint as amount
     from jsonb_array_elements($3::jsonb) m
   ), entered as (
     insert into claims.limit_entry (id, account_id, policy_id, hold_id, kind, amount, recorded_at)
     select m.id, m.account_id, a.policy_id, $1, $2, m.amount, $4
     from moved m join claims.limit_account a on a.id = m.account_id
   )
   update claims.limit_account a
   set held = a.held + case when $2 = 'HOLD' then m.amount else -m.amount end,
     posted = a.posted + case when $2 = 'POST' then m.amount else 0 end, version = a.version + 1
   from moved m where a.id = m.account_id returning ${columns}`,
)
const ofPolicy = statement(
  'claims.limits-of-policy',
  `select ${columns} from claims.limit_account a where a.policy_id = $1 order by a.within, a.item, a.name`,
)

const rowOf = (kept: KeptRow): LimitRow => ({
  ...kept,
  highest: fen(BigInt(kept.highest)),
  held: fen(BigInt(kept.held)),
  posted: fen(BigInt(kept.posted)),
})

export interface StatedLimit {
  readonly item: 'cover' | 'pool'
  readonly name: string
  readonly limit: Fen
}

/** The limits of a term under a lock, opened where they are touched for the first time. */
export async function lockLimits(
  tx: Tx,
  { policyId, within }: { readonly policyId: string; readonly within: string },
  limits: readonly StatedLimit[],
): Promise<readonly LimitRow[]> {
  const wanted = limits.map(({ item, name, limit }) => ({
    id: tx.newId<'limit-account'>(),
    item,
    name,
    limit: String(limit),
  }))
  return (await tx.query<KeptRow>(open, [policyId, within, json(wanted)])).map(rowOf)
}

/** The limits that a decision holds, under a lock, with what it still holds of them. */
export async function lockLimitsOfHold(
  tx: Tx,
  holdId: string,
): Promise<{ readonly rows: readonly LimitRow[]; readonly left: Fen; readonly isReleased: boolean }> {
  const rows = (await tx.query<KeptRow>(ofHold, [holdId])).map(rowOf)
  const [first] = rows
  if (!first) return { rows, left: fen(0n), isReleased: false }
  const [left] = await tx.query<{ readonly left: string }>(leftOf, [holdId, first.id])
  const [held] = await tx.query<{ readonly released: number }>(isHeld, [holdId])
  return { rows, left: fen(BigInt(left?.left ?? '0')), isReleased: (held?.released ?? 0) > 0 }
}

export async function isHoldTaken(tx: Tx, holdId: string): Promise<boolean> {
  const [held] = await tx.query<{ readonly entries: number }>(isHeld, [holdId])
  return (held?.entries ?? 0) > 0
}

export interface Movement {
  readonly holdId: string
  readonly kind: 'HOLD' | 'POST' | 'RELEASE'
  readonly amount: Fen
}

/** Enters a movement on every limit and moves the limits with it, in one statement. */
export async function moveLimits(
  tx: Tx,
  { holdId, kind, amount }: Movement,
  accounts: readonly string[],
): Promise<readonly LimitRow[]> {
  const moved = accounts.map((account) => ({ id: tx.newId<'limit-entry'>(), account, amount: String(amount) }))
  return (await tx.query<KeptRow>(move, [holdId, kind, json(moved), tx.now])).map(rowOf)
}

export async function limitsOfPolicy(tx: Tx, policyId: string): Promise<readonly LimitRow[]> {
  return (await tx.query<KeptRow>(ofPolicy, [policyId])).map(rowOf)
}
