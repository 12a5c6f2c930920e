import type { Instant } from '../../../kernel/index.ts'
import { statement } from '../../../storage/server/index.ts'
import type { Tx } from '../../../storage/server/index.ts'

const count = statement('audit.count-denial', 'select audit.count_denial($1, $2, $3) as count')
const take = statement(
  'audit.take-denials',
  `with due as (
     select actor, action, uncounted from audit.denial where uncounted > 0 and minute < $1
     order by actor, action limit 500 for update skip locked)
   update audit.denial d set minute = $1, uncounted = 0 from due
   where d.actor = due.actor and d.action = due.action
   returning d.actor, d.action, due.uncounted as count`,
)

export interface CountedDenials {
  readonly actor: string
  readonly action: string
  readonly count: number
}

/** How many denials the entry to be written now stands for; 0 when this one is only counted. */
export async function countDenial(
  tx: Tx,
  { actor, action, minute }: { readonly actor: string; readonly action: string; readonly minute: Instant },
): Promise<number> {
  return (await tx.query<{ count: number }>(count, [actor, action, minute]))[0]?.count ?? 0
}

/** Takes what was counted before this minute; the entry that follows is the one of this minute. */
export function takeUncounted(tx: Tx, minute: Instant): Promise<readonly CountedDenials[]> {
  return tx.query<CountedDenials>(take, [minute])
}
