import { notInThisState } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { relate, unrelate } from '../../../../foundation/access/server/index.ts'
import { type Instant, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { statesOf } from '../../../solicitation/server/index.ts'
import { checkMarks, type Marks, type Overall, problemsOf, reviewingRefusals, sheetOf, totalOf } from '../../index.ts'
import { leaveMeetings } from '../meeting/act-on-meeting.ts'
import { setAside } from '../round/score.ts'
import { findEntry } from '../store/entries.ts'
import { type ReviewRow, updateReview } from '../store/reviews.ts'
import { findRound } from '../store/rounds.ts'
import { beginReviewAct, recordReview } from './load-review.ts'

export interface SaveScore {
  readonly id: string
  readonly version: number
  readonly marks: Marks
  readonly overall: Overall
}

export interface SavedScore {
  readonly version: number
  readonly savedAt: Instant
  readonly state: ReviewRow['state']
}

/** 自动保存: whatever there is, in range; another window that saved since is not overwritten. */
export async function saveScore(acting: Acting, input: SaveScore): Promise<Result<SavedScore>> {
  const { tx } = acting
  const begun = await beginReviewAct(acting, input.id, 'edit')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  if (row.version !== input.version) return refuse(changedMeanwhile(row))
  const open = await stillOpen(acting, row)
  if (!open.ok) return open
  const checked = checkMarks(sheetOf(row.sheet, row.sheetVersion), input.marks)
  if (!checked.ok) return checked
  const { marks, overall } = input
  const begins = row.state === 'assigned'
  const next = { ...row, marks, overall, state: 'in-progress' as const, savedAt: tx.now }
  const stored = await updateReview(tx, permit, begins ? { ...next, acts: row.acts + 1 } : next)
  // That a score was begun is a change of state; what is written on the way is nobody's to keep.
  if (begins) recordReview(acting, { action: 'edit', row: stored })
  return ok({ version: stored.version, savedAt: tx.now, state: stored.state })
}

/** 提交评分: complete, with every reason; from then on it is changed only by being opened again on record. */
export async function submitScore(
  acting: Acting,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<SavedScore>> {
  const { tx } = acting
  const begun = await beginReviewAct(acting, id, 'submit')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  if (row.version !== version) return refuse(changedMeanwhile(row))
  const open = await stillOpen(acting, row)
  if (!open.ok) return open
  if (row.dueAt !== null && acting.context.arrival > row.dueAt) return refuse(reviewingRefusals.scoreLate(row.dueAt))
  const sheet = sheetOf(row.sheet, row.sheetVersion)
  const problems = problemsOf(sheet, row.marks, row.overall)
  if (problems.length > 0) return refuse(reviewingRefusals.sheetIncomplete(problems))
  const stored = await updateReview(tx, permit, {
    ...row,
    state: 'submitted',
    hundredths: totalOf(sheet, row.marks),
    submittedAt: tx.now,
    acts: row.acts + 1,
  })
  recordReview(acting, { action: 'submit', row: stored })
  return ok({ version: stored.version, savedAt: stored.savedAt ?? tx.now, state: stored.state })
}

/** 申请回避: at any time, also after scoring. The score is set aside, and nothing of the solution is left to see. */
export async function recuseMyself(
  acting: Acting,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<{ readonly id: string }>> {
  const begun = await beginReviewAct(acting, id, 'recuse')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const stored = await updateReview(acting.tx, permit, setAside(row, { cause: 'conflict', reason }))
  recordReview(acting, { action: 'recuse', row: stored })
  await leaveMeetings(acting, permit, row)
  await concealFrom(acting, row)
  return ok({ id })
}

export interface SetAside {
  readonly id: string
  readonly cause: 'conflict' | 'reassigned'
  readonly reason: string
}

/** The office takes a review back, in the middle or after; what was written is kept, and its writer sees it no more. */
export async function setReviewAside(acting: Acting, input: SetAside): Promise<Result<{ readonly id: string }>> {
  const begun = await beginReviewAct(acting, input.id, 'set-aside')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const round = await findRound(acting.tx, row.roundId)
  if (round?.state !== 'scoring') return refuse(notInThisState('set-aside', round?.state ?? '', ['scoring']))
  const stored = await updateReview(acting.tx, permit, setAside(row, input))
  recordReview(acting, { action: 'set-aside', row: stored })
  if (input.cause === 'conflict') await leaveMeetings(acting, permit, row)
  await (input.cause === 'conflict' ? concealFrom(acting, row) : takeFrom(acting, row))
  return ok({ id: input.id })
}

/** Opens a score that was handed in, with a reason on record. */
export async function reopenScore(
  acting: Acting,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<{ readonly id: string }>> {
  const begun = await beginReviewAct(acting, id, 'reopen')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const round = await findRound(acting.tx, row.roundId)
  if (round?.state !== 'scoring') return refuse(notInThisState('reopen', round?.state ?? '', ['scoring']))
  const next = { ...row, state: 'in-progress' as const, hundredths: null, submittedAt: null, acts: row.acts + 1 }
  const stored = await updateReview(acting.tx, permit, next)
  recordReview(acting, { action: 'reopen', row: stored, facts: { reason } })
  return ok({ id })
}

/** A solution that was withdrawn in the middle takes no more scores. */
async function stillOpen({ tx }: Acting, row: ReviewRow): Promise<Result<true>> {
  const entry = await findEntry(tx, row.entryId)
  const states = entry ? await statesOf(tx, [entry.solutionId]) : new Map<string, string>()
  const state = entry && states.get(entry.solutionId)
  return state === 'submitted' || state === 'returned' ? ok(true) : refuse(reviewingRefusals.solutionWithdrawn)
}

const tiesOf = ({ id, entryId, accountId }: ReviewRow, relation: 'assigned' | 'conflicted') =>
  [id, entryId].map((resource) => ({ subject: `account:${accountId}` as const, relation, resource }))

/** A conflict hides both for good, whatever else ties the account to them. */
async function concealFrom({ tx }: Acting, row: ReviewRow): Promise<void> {
  await relate(tx, tiesOf(row, 'conflicted'))
  await unrelate(tx, tiesOf(row, 'assigned'))
}

const takeFrom = ({ tx }: Acting, row: ReviewRow): Promise<void> => unrelate(tx, tiesOf(row, 'assigned'))

const changedMeanwhile = ({ version, marks, overall, savedAt }: ReviewRow) => ({
  ...reviewingRefusals.scoreChangedMeanwhile,
  facts: { version, marks, overall, savedAt },
})
