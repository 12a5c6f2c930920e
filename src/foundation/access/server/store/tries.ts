import { statement, type Tx } from '../../../storage/server/index.ts'

const count = statement(
  'access.count-tries',
  `insert into access.attempt as a (key, tries, since)
   select key, 1, $2 from unnest($1::text[]) key order by key
   on conflict (key) do update
   set tries = case when a.since < excluded.since - $3::interval then 1 else a.tries + 1 end,
       since = case when a.since < excluded.since - $3::interval then excluded.since else a.since end
   returning key, tries`,
)
const forget = statement('access.forget-tries', 'delete from access.attempt where key = any($1)')
const takeBack = statement(
  'access.take-back-try',
  'update access.attempt set tries = greatest(tries - 1, 0) where key = any($1)',
)

/** Adds one try to each key and answers how many there are within the window. */
export async function countTries(
  tx: Tx,
  keys: readonly string[],
  windowMinutes: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ key: string; tries: number }>(count, [keys, tx.now, `${windowMinutes} minutes`])
  return new Map(rows.map(({ key, tries }) => [key, tries]))
}

export async function forgetTries(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await tx.query(forget, [keys])
}

/** For what many people share, such as an address: only this try is forgiven. */
export async function takeBackTry(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await tx.query(takeBack, [keys])
}
