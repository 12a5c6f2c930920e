import type { Instant } from '../../../kernel/index.ts'
import { statement, type Tx } from '../../../storage/server/index.ts'

export interface Denial {
  readonly actor: string
  readonly resource: string
  readonly action: string
  readonly minute: Instant
  readonly code: string
  readonly count: number
}

const count = statement(
  'access.count-denial',
  'select this_minute as "thisMinute", untold from access.count_denial($1, $2, $3, $4)',
)
const list = statement(
  'access.list-denials',
  `select actor, resource, action, minute, code, count from access.denial
   where minute < $1 order by minute desc, actor, resource, action limit $2`,
)

export async function countDenial(
  tx: Tx,
  { actor, resource, action, code }: Pick<Denial, 'actor' | 'resource' | 'action' | 'code'>,
): Promise<{ readonly thisMinute: number; readonly untold: number }> {
  const [row] = await tx.query<{ thisMinute: number; untold: number }>(count, [actor, resource, action, code])
  if (!row) throw new Error('a denial was not counted')
  return row
}

/** Newest first, before an instant, for paging by key. */
export function listDenials(tx: Tx, before: Instant, limit: number): Promise<readonly Denial[]> {
  return tx.query<Denial>(list, [before, limit])
}
