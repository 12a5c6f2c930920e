import type { Acting } from '../../access/server/index.ts'
import { ok } from '../../kernel/index.ts'
import type { Instant, Result } from '../../kernel/index.ts'
import { byUrgency, urgencyOf } from '../index.ts'
import type { Obligation, Urgency } from '../index.ts'
import { openObligations } from './store.ts'
import type { KeptObligation } from './store.ts'

export interface DueItem extends Obligation {
  readonly urgency: Urgency
}

/**
 * 待我办理: what the present session owes or was told of, overdue first. The list is a screen, not an archive: 200 at most.
 * What a unit owes is told to those of its people only who may read objects of that kind.
 */
export async function dueFor({ tx, permitList }: Pick<Acting, 'tx' | 'permitList'>): Promise<readonly DueItem[]> {
  const open = await openObligations(tx, { due: '-infinity', id: '00000000-0000-0000-0000-000000000000' }, 200)
  return open
    .filter(({ object }) => permitList('read', object.resource).ok)
    .sort(byUrgency(tx.now))
    .map((one) => itemOf(one, tx.now))
}

export async function listDue(acting: Acting): Promise<Result<{ items: readonly DueItem[]; now: Instant }>> {
  const permitted = acting.permitList('read', 'obligation')
  if (!permitted.ok) return permitted
  return ok({ items: await dueFor(acting), now: acting.tx.now })
}

function itemOf(one: KeptObligation, now: Instant): DueItem {
  const { key: _key, counting: _counting, ...obligation } = one
  return { ...obligation, urgency: urgencyOf(one, now) }
}
