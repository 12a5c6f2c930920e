import { notFound, type Permit, type PermitObject } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import { changed } from '../round/evidence.ts'
import { lockReview, type ReviewRow } from '../store/reviews.ts'

export function reviewObject(
  { actor }: Pick<Acting, 'actor'>,
  { id, state, accountId }: Pick<ReviewRow, 'id' | 'state' | 'accountId'>,
): PermitObject<'review'> {
  return { resource: 'review', id, state, relations: accountId === actor.accountId ? ['assigned'] : [] }
}

export interface ReviewAct<Action extends string> {
  readonly row: ReviewRow
  readonly permit: Permit<'review', Action>
}

export async function beginReviewAct<Action extends string>(
  acting: Acting,
  id: string,
  action: Action,
): Promise<Result<ReviewAct<Action>>> {
  const row = await lockReview(acting.tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit(action, reviewObject(acting, row))
  return permit.ok ? ok({ row, permit: permit.value }) : permit
}

export function recordReview(
  { tx }: Acting,
  { action, row, facts }: { readonly action: string; readonly row: ReviewRow; readonly facts?: EvidenceEntry['facts'] },
): void {
  tx.record({
    action: `review.${action}`,
    resource: 'review',
    id: row.id,
    version: row.acts,
    clause: '4.1.p2.s3',
    ...(facts ? { facts } : {}),
    changes: [changed.review(row)],
  })
}
