import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { Marks, Overall, Profession, ReasonCode, ReviewState } from '../../index.ts'

export type SetAsideCause = 'conflict' | 'reassigned' | 'withdrawn'

export interface ReviewRow {
  readonly id: Id<'review'>
  readonly roundId: Id<'review-round'>
  readonly programmeId: string
  readonly entryId: string
  readonly expertId: string
  readonly accountId: Id<'account'>
  readonly sheet: string
  readonly sheetVersion: number
  readonly state: ReviewState
  readonly cost: number
  readonly because: ReasonCode
  readonly marks: Marks
  readonly overall: Overall
  readonly hundredths: number | null
  readonly savedAt: Instant | null
  readonly submittedAt: Instant | null
  readonly setAsideCause: SetAsideCause | null
  readonly setAsideReason: string
  readonly dueAt: Instant | null
  readonly version: number
  /** Recorded acts; saving on the way is none. */
  readonly acts: number
}

const columns = `r.id, r.round_id as "roundId", r.programme_id as "programmeId", r.entry_id as "entryId",
  r.expert_id as "expertId", r.account_id as "accountId", r.sheet, r.sheet_version as "sheetVersion", r.state, r.cost,
  r.because, r.marks, r.overall, r.hundredths, r.saved_at as "savedAt", r.submitted_at as "submittedAt",
  r.set_aside_cause as "setAsideCause", r.set_aside_reason as "setAsideReason", r.due_at as "dueAt", r.version, r.acts`
const ofRound = statement(
  'review.reviews-of-round',
  `select ${columns} from review.review r where r.round_id = $1 order by r.entry_id, r.id`,
)
const find = statement('review.review', `select ${columns} from review.review r where r.id = $1`)
const lock = statement('review.lock-review', `select ${columns} from review.review r where r.id = $1 for update`)
const insert = statement(
  'review.insert-review',
  `insert into review.review as r (id, round_id, programme_id, entry_id, expert_id, account_id, sheet, sheet_version, state,
     cost, because) values ($1, $2, $3, $4, $5, $6, $7, $8, 'assigned', $9, $10) returning ${columns}`,
)
const update = statement(
  'review.update-review',
  `update review.review r set state = $2, marks = $3, overall = $4, hundredths = $5, saved_at = $6, submitted_at = $7,
     set_aside_cause = $8, set_aside_reason = $9, set_aside_at = case when $8::text is null then null else $10::timestamptz end,
     acts = $11, version = r.version + 1
   where r.id = $1 returning ${columns}`,
)
const due = statement(
  'review.due-of-round',
  'update review.review set due_at = $2 where round_id = $1 and due_at is distinct from $2',
)
const drop = statement(
  'review.drop-assigned',
  `delete from review.review where round_id = $1 and state = 'assigned' and id = any ($2)`,
)

export const reviewsOf = (tx: Tx, roundId: string): Promise<readonly ReviewRow[]> =>
  tx.query<ReviewRow>(ofRound, [roundId])

export async function findReview(tx: Tx, id: string): Promise<ReviewRow | undefined> {
  return (await tx.query<ReviewRow>(find, [id]))[0]
}

export async function lockReview(tx: Tx, id: string): Promise<ReviewRow | undefined> {
  return (await tx.query<ReviewRow>(lock, [id]))[0]
}

export type NewReview = Pick<
  ReviewRow,
  'id' | 'programmeId' | 'entryId' | 'expertId' | 'accountId' | 'sheet' | 'sheetVersion' | 'cost' | 'because'
>

export async function insertReview(
  tx: Tx,
  permit: Permit<'review-round', 'assign'>,
  review: NewReview,
): Promise<ReviewRow> {
  const { id, programmeId, entryId, expertId, accountId, sheet, sheetVersion, cost, because } = review
  const values = [id, permit.id, programmeId, entryId, expertId, accountId, sheet, sheetVersion, cost, because]
  return only(await tx.query<ReviewRow>(insert, values))
}

/** A proposal that nobody has been shown may be made anew. */
export async function dropAssigned(
  tx: Tx,
  permit: Permit<'review-round', 'assign'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await tx.query(drop, [permit.id, ids])
}

export async function setDue(
  tx: Tx,
  permit: Permit<'review-round', 'begin-scoring' | 'assign'>,
  dueAt: Instant,
): Promise<void> {
  await tx.query(due, [permit.id, dueAt])
}

export type ReviewLeave =
  | Permit<'review', 'edit' | 'submit' | 'recuse' | 'reopen' | 'set-aside'>
  | Permit<'review-round', 'drop-withdrawn'>

export async function updateReview(tx: Tx, _leave: ReviewLeave, row: ReviewRow): Promise<ReviewRow> {
  return only(
    await tx.query<ReviewRow>(update, [
      row.id,
      row.state,
      json(row.marks),
      json(row.overall),
      row.hundredths,
      row.savedAt,
      row.submittedAt,
      row.setAsideCause,
      row.setAsideReason,
      tx.now,
      row.acts,
    ]),
  )
}

/** One's own review with what stands of its entry; the net leaves out what is in conflict. */
export interface MyReviewRow extends ReviewRow {
  readonly number: string
  readonly title: string
  readonly solutionId: string
}

const mine = statement(
  'review.my-reviews',
  `select ${columns}, e.number, e.title, e.solution_id as "solutionId"
   from review.review r join review.entry e on e.id = r.entry_id
   where r.account_id = $1 and r.state <> 'set-aside' order by e.number, r.id`,
)

export const reviewsOfAccount = (tx: Tx, accountId: string): Promise<readonly MyReviewRow[]> =>
  tx.query<MyReviewRow>(mine, [accountId])

export interface BesideRow {
  readonly profession: Profession
  readonly marks: Marks
  readonly overall: Overall
  readonly hundredths: number
}

const beside = statement(
  'review.scores-beside',
  'select profession, marks, overall, hundredths from review.scores_beside($1)',
)
const fellows = statement('review.count-fellows', 'select review.count_fellows($1) as count')

export const scoresBeside = (tx: Tx, permit: Permit<'review', 'read-others-scores'>): Promise<readonly BesideRow[]> =>
  tx.query<BesideRow>(beside, [permit.id])

export async function countFellows(tx: Tx, reviewId: string): Promise<number> {
  return (await tx.query<{ count: number }>(fellows, [reviewId]))[0]?.count ?? 0
}
