import type { Acting } from '../../access/server/index.ts'
import { ok } from '../../kernel/index.ts'
import type { Instant, Result } from '../../kernel/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import { byUrgency, urgencyOf } from '../index.ts'
import type { Obligation, Urgency } from '../index.ts'
import { openObligations } from './store.ts'
import type { KeptObligation } from './store.ts'

export interface DueItem extends Obligation {
  readonly urgency: Urgency
}

/** 待我办理: what the present session owes or was told of, overdue first. The list is a screen, not an archive: 200 at most. */
export async function dueFor(tx: Tx): Promise<readonly DueItem[]> {
  const open = await openObligations(tx, { due: '-infinity', id: '00000000-0000-0000-0000-000000000000' }, 200)
  return [...open].sort(byUrgency(tx.now)).map((one) => itemOf(one, tx.now))
}

export async function listDue({
  tx,
  permitList,
}: Acting): Promise<Result<{ items: readonly DueItem[]; now: Instant }>> {
  const permitted = permitList('read', 'obligation')
  if (!permitted.ok) return permitted
  return ok({ items: await dueFor(tx), now: tx.now })
}

function itemOf(one: KeptObligation, now: Instant): DueItem {
  const { key: _key, counting: _counting, ...obligation } = one
  return { ...obligation, urgency: urgencyOf(one, now) }
}
