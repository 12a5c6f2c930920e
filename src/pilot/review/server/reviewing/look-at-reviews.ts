import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { sheet } from '../../../../foundation/forms/index.ts'
import { definitionById } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { statesOf } from '../../../solicitation/server/index.ts'
import { markedIn, type MyReview, type MyReviews, type ReviewPage, type ScoreBeside, sheetOf } from '../../index.ts'
import { sectorLabels } from '../round/sector-labels.ts'
import { findEntry, frozenAnswersOf } from '../store/entries.ts'
import { countFellows, findReview, type MyReviewRow, reviewsOfAccount, scoresBeside } from '../store/reviews.ts'
import { seatsOfAccount } from '../store/seats.ts'
import { seatObject } from './answer-seat.ts'
import { reviewObject } from './load-review.ts'

/** 我的评审: invitations and what was assigned. What is in conflict is neither listed nor counted: four statements. */
export async function lookAtMyReviews(acting: Acting): Promise<Result<MyReviews>> {
  const { tx, actor } = acting
  const permitted = acting.permitList('list', 'review')
  if (!permitted.ok) return permitted
  const seats = await seatsOfAccount(tx, actor.accountId)
  const rows = await reviewsOfAccount(tx, actor.accountId)
  const states = await statesOf(
    tx,
    rows.map(({ solutionId }) => solutionId),
  )
  return ok({
    claimed: seats.length > 0 || rows.length > 0,
    seats: seats.map(({ id, programmeId, panelName, profession, state, accountId }) => ({
      id,
      programmeId,
      panelName,
      profession,
      state,
      actions: acting.actionsOpenTo(seatObject(acting, { id, state, accountId })),
    })),
    reviews: rows.map((row) => lineOf(row, states.get(row.solutionId))),
  })
}

/** One solution with its sheet; an account that is not, or no longer, assigned finds nothing. */
export async function lookAtReview(acting: Acting, { id }: { readonly id: string }): Promise<Result<ReviewPage>> {
  const { tx, actor } = acting
  const row = await findReview(tx, id)
  if (!row) return refuse(notFound)
  const object = reviewObject(acting, row)
  const permit = acting.permit('read', object)
  if (!permit.ok) return permit
  const entry = await findEntry(tx, row.entryId)
  const frozen = await frozenAnswersOf(tx, row.entryId)
  if (!entry || !frozen) return refuse(notFound)
  const states = await statesOf(tx, [entry.solutionId])
  const mine = (await reviewsOfAccount(tx, actor.accountId)).filter((one) => one.roundId === row.roundId)
  const place = mine.findIndex((one) => one.id === id)
  const definition = await definitionById(tx, frozen.definitionId)
  const { version, savedAt, submittedAt } = row
  // Of a sheet that is still being written the office learns that there is one, not what stands in it.
  const isShown = row.accountId === actor.accountId || ['submitted', 'set-aside'].includes(row.state)
  const { marks, overall } = isShown ? row : { marks: {}, overall: {} }
  const { number, title, solutionId } = entry
  return ok({
    review: {
      ...lineOf({ ...row, marks, number, title, solutionId }, states.get(solutionId)),
      version,
      marks,
      overall,
      savedAt,
      submittedAt,
    },
    members: entry.members.map(({ name, part }) => ({ name, part })),
    sectors: sectorLabels.filter(({ code }) => entry.sectors.includes(code)).map(({ label }) => label),
    classes: entry.classes,
    submittedOn: entry.submittedOn,
    fingerprint: entry.fingerprint,
    sheet: sheetOf(row.sheet, row.sheetVersion),
    answers: sheet(
      { definition, answers: frozen.answers, facts: frozen.facts },
      { locale: actor.locale, audience: 'experts', answeredOnly: true },
    ),
    actions: acting.actionsOpenTo(object),
    place: place + 1,
    count: mine.length,
    before: mine[place - 1]?.id ?? null,
    after: mine[place + 1]?.id ?? null,
    others: await countFellows(tx, id),
  })
}

/** What the others gave, once one's own score is in. */
export async function lookBeside(
  acting: Acting,
  { id }: { readonly id: string },
): Promise<Result<readonly ScoreBeside[]>> {
  const row = await findReview(acting.tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('read-others-scores', reviewObject(acting, row))
  if (!permit.ok) return permit
  const scores = await scoresBeside(acting.tx, permit.value)
  return ok(scores.map(({ hundredths, ...score }) => ({ ...score, points: hundredths / 100 })))
}

function lineOf(row: MyReviewRow, state: string | undefined): MyReview {
  const sheetThen = sheetOf(row.sheet, row.sheetVersion)
  const { id, programmeId, number, title, dueAt } = row
  return {
    id,
    programmeId,
    number,
    title,
    state: row.state,
    marked: markedIn(sheetThen, row.marks),
    criteria: sheetThen.criteria.length,
    points: row.hundredths === null ? null : row.hundredths / 100,
    standing: state === 'submitted' || state === 'returned' ? 'listed' : 'withdrawn',
    dueAt,
  }
}
