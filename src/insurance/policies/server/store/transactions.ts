import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import {
  type KeptTransaction,
  keptOf,
  type PolicySegment,
  type PolicyTerms,
  type PolicyTransaction,
  readTerms,
  standingOf,
  transactionOf,
  written,
  type Written,
} from '../../index.ts'

const columns = `id, sequence, batch, act, effective, recorded_at as "recordedAt", based_on as "basedOn", within, reverses,
  reason, content, charges, recorded_by_name as "recordedByName"`

const ofPolicy = statement(
  'policies.transactions-of-policy',
  `select ${columns} from policies.transaction where policy_id = $1 order by sequence`,
)
const momentOf = statement(
  'policies.moment-of-recording',
  `select greatest(clock_now(), (select max(recorded_at) + interval '1 millisecond' from policies.transaction
     where policy_id = $1)) as at`,
)
const insert = statement(
  'policies.insert-transactions',
  `insert into policies.transaction (id, policy_id, sequence, batch, act, effective, recorded_at, based_on, within, reverses,
     reason, content, charges, recorded_by_name)
   select (t->>'id')::uuid, $1, (t->>'sequence')::integer, (t->>'batch')::uuid, t->>'act', (t->>'effective')::date,
     (t->>'recordedAt')::timestamptz, (t->>'basedOn')::uuid, (t->>'within')::uuid, (t->>'reverses')::uuid, t->>'reason',
     t->'content', t->'charges', $3
   from jsonb_array_elements($2::jsonb) t order by (t->>'sequence')::integer`,
)
const insertSegments = statement(
  'policies.insert-segments',
  `insert into policies.segment (policy_id, sequence, starts, ends, premium, terms, within, since)
   select $1, $2, (s->>'from')::date, (s->>'to')::date, (s->>'premium')::bigint, s->'terms', (s->>'within')::uuid,
     (s->>'since')::uuid
   from jsonb_array_elements($3::jsonb) s`,
)
const segmentAt = statement(
  'policies.segment-as-of',
  `select s.starts as "from", s.ends as "to", s.premium::text as premium, s.terms, s.within, s.since
   from policies.segment s
   where s.policy_id = $1 and s.starts <= $2 and $2 < s.ends and s.sequence = (
     select max(t.sequence) from policies.transaction t where t.policy_id = $1 and t.recorded_at <= $3)`,
)

export type TransactionRow = KeptTransaction & { readonly recordedByName: string }

export function transactionsOf(tx: Tx, policyId: string): Promise<readonly TransactionRow[]> {
  return tx.query<TransactionRow>(ofPolicy, [policyId])
}

/** The clock inside the policy's lock, later than all that was recorded of it. */
export async function momentOfRecording(tx: Tx, policyId: string): Promise<Instant> {
  return only(await tx.query<{ readonly at: Instant }>(momentOf, [policyId])).at
}

type Recording =
  | Permit<'policy', 'issue'>
  | Permit<'policy', 'endorse'>
  | Permit<'policy', 'cancel'>
  | Permit<'policy', 'reverse'>

export interface NewTransactions {
  readonly before: readonly PolicyTransaction[]
  readonly added: readonly PolicyTransaction[]
  readonly byName: string
}

/** Adds the transactions of one act, with the segments as they read after it. */
export async function insertTransactions(
  tx: Tx,
  permit: Recording,
  { before, added, byName }: NewTransactions,
): Promise<readonly KeptTransaction[]> {
  const kept = added.map(keptOf)
  await tx.query(insert, [permit.id, json(kept), byName])
  const segments = standingOf([...before, ...added]).flatMap((term) => term.segments)
  await tx.query(insertSegments, [permit.id, before.length + added.length, json(written(segments))])
  return kept
}

/** One look-up: the segment in force on a day, as known at an instant. */
export async function segmentAsOf(
  tx: Tx,
  policyId: string,
  { effective, knownAt }: { readonly effective: Day; readonly knownAt: Instant },
): Promise<PolicySegment | undefined> {
  const [row] = await tx.query<Written<PolicySegment>>(segmentAt, [policyId, effective, knownAt])
  if (!row) return undefined
  const { from, to, within, since } = row
  const terms: PolicyTerms = readTerms(row.terms)
  return { from, to, within, since, terms, premium: BigInt(row.premium) as PolicySegment['premium'] }
}

export const transactionsIn = (rows: readonly KeptTransaction[]): readonly PolicyTransaction[] =>
  rows.map(transactionOf)
