import type { Acting } from '../../../../foundation/access/server/index.ts'
import { unrelate } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { roundRefusals } from '../../index.ts'
import { withdrawEntries } from '../store/entries.ts'
import { type ReviewRow, reviewsOf, setDue, updateReview } from '../store/reviews.ts'
import { showTo } from './assign-experts.ts'
import { changed, type Change } from './evidence.ts'
import { listOf } from './listed.ts'
import { beginRoundAct, finishRoundAct, type RoundOutcome } from './load-round.ts'

/** Shows each expert what was assigned. Until then an assignment is nobody's but the office's. */
export async function beginScoring(
  acting: Acting,
  { id, scoreUntil }: { readonly id: string; readonly scoreUntil: string },
): Promise<Result<RoundOutcome>> {
  const { tx } = acting
  const begun = await beginRoundAct(acting, id, 'begin-scoring')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const until = scoreUntil as ReviewRow['dueAt'] & string
  if (until <= tx.now) return refuse(roundRefusals.noScoreUntil)
  await setDue(tx, permit, until)
  await showTo(tx, await reviewsOf(tx, row.id))
  const next = { ...row, state: 'scoring' as const, settings: { ...row.settings, scoreUntil: until } }
  return ok(await finishRoundAct(acting, begun.value, { row: next }))
}

/** Takes what was withdrawn off the list; what was written on it is set aside and kept. */
export async function dropWithdrawn(acting: Acting, { id }: { readonly id: string }): Promise<Result<RoundOutcome>> {
  const { tx } = acting
  const begun = await beginRoundAct(acting, id, 'drop-withdrawn')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const { listed } = await listOf(tx, row)
  const gone = listed.filter(({ standing }) => standing === 'withdrawn-unrecorded')
  const entries = await withdrawEntries(
    tx,
    permit,
    gone.map(({ solutionId }) => solutionId),
  )
  const ids = new Set(entries.map((entry) => entry.id as string))
  const changes: Change[] = []
  for (const review of await reviewsOf(tx, row.id)) {
    if (!ids.has(review.entryId) || review.state === 'set-aside') continue
    const aside = setAside(review, { cause: 'withdrawn', reason: '方案已撤回' })
    changes.push(changed.review(await updateReview(tx, permit, aside)))
    await hideFrom(tx, review)
  }
  return ok(await finishRoundAct(acting, begun.value, { row, facts: { withdrawn: entries.length }, changes }))
}

/** Ends scoring once every score is in and every solution has enough of them. */
export async function closeScoring(acting: Acting, { id }: { readonly id: string }): Promise<Result<RoundOutcome>> {
  const begun = await beginRoundAct(acting, id, 'close-scoring')
  if (!begun.ok) return begun
  const { row } = begun.value
  const reviews = await reviewsOf(acting.tx, row.id)
  const open = reviews.filter(({ state }) => state === 'assigned' || state === 'in-progress').length
  if (open > 0) return refuse(roundRefusals.scoresOpen(open))
  const { listed } = await listOf(acting.tx, row)
  const short = listed.filter(
    ({ entryId, standing }) =>
      standing === 'listed' &&
      reviews.filter((one) => one.entryId === entryId && one.state === 'submitted').length < row.settings.perItem,
  )
  if (short.length > 0) return refuse(roundRefusals.scoresMissing(short.map(({ number }) => number)))
  return ok(await finishRoundAct(acting, begun.value, { row: { ...row, state: 'scored' } }))
}

export function setAside(
  review: ReviewRow,
  why: { readonly cause: NonNullable<ReviewRow['setAsideCause']>; readonly reason: string },
): ReviewRow {
  return {
    ...review,
    state: 'set-aside',
    setAsideCause: why.cause,
    setAsideReason: why.reason,
    acts: review.acts + 1,
  }
}

/** Nothing of the solution or the sheet is there for this account any more. */
export function hideFrom(tx: Acting['tx'], { id, entryId, accountId }: ReviewRow): Promise<void> {
  return unrelate(
    tx,
    [id, entryId].map((resource) => ({
      subject: `account:${accountId}` as const,
      relation: 'assigned' as const,
      resource,
    })),
  )
}
