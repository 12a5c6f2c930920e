import type { Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { PublishedDraw } from '../../index.ts'

const published = statement(
  'review.published-draw',
  `select promise, promised_at as "promisedAt", list_hash as "listHash", frozen_at as "frozenAt", nonce,
     public_number as "publicNumber", public_source as "publicSource", drawn_at as "drawnAt", panels
   from review.published_draw($1)`,
)

/** What anybody may know of a draw; undefined while nothing has been promised. */
export async function publishedDraw(tx: Tx, programme: string): Promise<PublishedDraw | undefined> {
  return (await tx.query<PublishedDraw & { readonly promisedAt: Instant }>(published, [programme]))[0]
}
