import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { AttributionPart } from '../../index.ts'

/** What one organisation or region has reported for a round. */
export interface AttributionRow {
  readonly id: Id<'policy-attribution'>
  readonly roundId: string
  /** `organisation:<id>` or `region:<code>`. */
  readonly subject: string
  readonly part: AttributionPart
  readonly version: number
  readonly policies: number
  readonly keysDigest: string
}

const columns = `a.id, a.round_id as "roundId", a.subject, a.part, a.version,
  (select count(*)::integer from policies.attribution_key k where k.attribution_id = a.id) as policies,
  policies.digest_of_attribution(a.id) as "keysDigest"`

const ofSubject = statement(
  'policies.attribution-of-subject',
  `select ${columns} from policies.attribution a where a.round_id = $1 and a.subject = $2`,
)
const lockOne = statement(
  'policies.lock-attribution',
  `select ${columns} from policies.attribution a where a.id = $1 for update of a`,
)
const open = statement(
  'policies.open-attribution',
  `insert into policies.attribution (id, round_id, subject, part, opened_at) values ($1, $2, $3, $4, $5)`,
)
const lockSubject = statement(
  'policies.lock-attributing',
  `select pg_advisory_xact_lock(hashtextextended('policies.attribution' || $1 || $2, 0))`,
)
const add = statement(
  'policies.add-attributed',
  `insert into policies.attribution_key (attribution_id, key, reported_by_name, reported_at)
   select $1, decode(k, 'hex'), $3, $4 from unnest($2::text[]) k on conflict do nothing
   returning encode(key, 'hex') as key`,
)
const remove = statement(
  'policies.remove-attributed',
  `delete from policies.attribution_key where attribution_id = $1 and key = decode($2, 'hex') returning 1 as gone`,
)
const touch = statement(
  'policies.touch-attribution',
  'update policies.attribution set version = version + 1 where id = $1',
)
const lines = statement(
  'policies.attributed-keys',
  `with mine as materialized (
     select key, reported_by_name, reported_at from policies.attribution_key where attribution_id = $1),
   sent as materialized (select policies.confirmed($2, coalesce((select array_agg(key) from mine), '{}')) as key)
   select encode(m.key, 'hex') as key, m.reported_by_name as "reportedByName", m.reported_at as "reportedAt",
     s.key is not null as confirmed
   from mine m left join sent s on s.key = m.key order by m.reported_at desc, m.key limit $3`,
)
const confirmedOf = statement(
  'policies.count-confirmed',
  `select count(*)::integer as confirmed from policies.confirmed($2,
     coalesce((select array_agg(key) from policies.attribution_key where attribution_id = $1), '{}'))`,
)

export async function attributionOfSubject(
  tx: Tx,
  roundId: string,
  subject: string,
): Promise<AttributionRow | undefined> {
  return (await tx.query<AttributionRow>(ofSubject, [roundId, subject]))[0]
}

export async function lockAttribution(tx: Tx, id: string): Promise<AttributionRow | undefined> {
  return (await tx.query<AttributionRow>(lockOne, [id]))[0]
}

/** Two reports of one reporter come one after the other, also the first two. */
export async function lockSubjectOf(tx: Tx, roundId: string, subject: string): Promise<void> {
  await tx.query(lockSubject, [roundId, subject])
}

type Reporting = Permit<'policy-attribution', 'report'>

export async function insertAttribution(
  tx: Tx,
  permit: Reporting,
  { roundId, subject, part }: Pick<AttributionRow, 'roundId' | 'subject' | 'part'>,
): Promise<void> {
  await tx.query(open, [permit.id, roundId, subject, part, tx.now])
}

/** Answers the keys that were not there yet. */
export async function addKeys(
  tx: Tx,
  permit: Reporting,
  { keys, byName }: { readonly keys: readonly string[]; readonly byName: string },
): Promise<ReadonlySet<string>> {
  const added = await tx.query<{ readonly key: string }>(add, [permit.id, keys, byName, tx.now])
  if (added.length > 0) await tx.query(touch, [permit.id])
  return new Set(added.map(({ key }) => key))
}

/** Whether it was there. */
export async function removeKey(tx: Tx, permit: Permit<'policy-attribution', 'remove'>, key: string): Promise<boolean> {
  const gone = (await tx.query(remove, [permit.id, key])).length > 0
  if (gone) await tx.query(touch, [permit.id])
  return gone
}

export async function attributionNow(tx: Tx, permit: Permit<'policy-attribution'>): Promise<AttributionRow> {
  return only(await tx.query<AttributionRow>(lockOne, [permit.id]))
}

export interface AttributedLine {
  readonly key: string
  readonly reportedByName: string
  readonly reportedAt: Instant
  /** Whether some insurer has sent it in a statement in force. */
  readonly confirmed: boolean
}

export function attributedLines(
  tx: Tx,
  { id, roundId }: Pick<AttributionRow, 'id' | 'roundId'>,
  most: number,
): Promise<readonly AttributedLine[]> {
  return tx.query<AttributedLine>(lines, [id, roundId, most])
}

export async function countConfirmed(tx: Tx, { id, roundId }: Pick<AttributionRow, 'id' | 'roundId'>): Promise<number> {
  return only(await tx.query<{ readonly confirmed: number }>(confirmedOf, [id, roundId])).confirmed
}
