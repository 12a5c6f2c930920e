import type { Permit } from '../../../../foundation/access/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { CountedKeys } from '../../index.ts'

const saltOf = statement('policies.salt-of', 'select policies.salt_of($1) as salt')
const keysOf = statement('policies.keys-of', 'select place, key from policies.keys_of($1, $2, $3) order by place')
const sent = statement(
  'policies.sent-keys',
  `select encode(key, 'hex') as key
   from policies.confirmed($1, array(select decode(given, 'hex') from unnest($2::text[]) given)) key`,
)
const counted = statement(
  'policies.count-keys',
  `with keyed as (
     select bool_or(k.led) as led, count(*) filter (where k.led) as leaders
     from policies.statement_key k where k.statement_id = any ($1::uuid[]) group by k.key)
   select count(*)::integer as policies, (count(*) filter (where not led))::integer as "followedOnly",
     coalesce(sum(greatest(leaders - 1, 0)), 0)::integer as contested from keyed`,
)
const attributed = statement('policies.attributed', 'select part, policies, unconfirmed from policies.attributed($1)')

/** The round's salt for a licensed insurer: to make keys, and to judge which salt made them. */
export async function roundSalt(
  tx: Tx,
  _permit: Permit<'policy-salt', 'open'> | Permit<'policy-statement', 'upload'>,
  roundId: string,
): Promise<string> {
  return only(await tx.query<{ readonly salt: string }>(saltOf, [roundId])).salt
}

export interface NamedPolicy {
  /** Credit code of the insurer that leads, or of the only one. */
  readonly leader: string
  readonly number: string
}

/** Keys in the order of the policies; the salt stays in the database. */
export async function keysOfPolicies(
  tx: Tx,
  roundId: string,
  policies: readonly NamedPolicy[],
): Promise<readonly string[]> {
  const values = [roundId, policies.map(({ leader }) => leader), policies.map(({ number }) => number)]
  return (await tx.query<{ readonly key: string }>(keysOf, values)).map(({ key }) => key)
}

/** Which of the keys an insurer has sent in a statement in force; which insurer, nobody is told. */
export async function keysSent(tx: Tx, roundId: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ readonly key: string }>(sent, [roundId, keys])
  return new Set(rows.map(({ key }) => key))
}

/** Keys of the statements, each once. */
export async function countKeys(tx: Tx, statements: readonly string[]): Promise<Omit<CountedKeys, 'unconfirmed'>> {
  return only(await tx.query<Omit<CountedKeys, 'unconfirmed'>>(counted, [statements]))
}

export interface AttributedCount {
  readonly part: 'service' | 'enterprise' | 'authority' | 'all'
  readonly policies: number
  readonly unconfirmed: number
}

/** What others than insurers have reported in a round, by their part and altogether, each policy once. */
export function attributedCounts(tx: Tx, roundId: string): Promise<readonly AttributedCount[]> {
  return tx.query<AttributedCount>(attributed, [roundId])
}
