import type { Acting } from '../../../../foundation/access/server/index.ts'
import { relate } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { roundRefusals, solutionSheet } from '../../index.ts'
import { dropAssigned, insertReview, type ReviewRow, reviewsOf, setDue } from '../store/reviews.ts'
import { seatsOf } from '../store/seats.ts'
import { type PanelWork, solved } from './assigning.ts'
import { changed, type Change } from './evidence.ts'
import { officeTies } from './freeze.ts'
import { loadInterests } from './interests.ts'
import { listOf } from './listed.ts'
import { beginRoundAct, finishRoundAct, type RoundAct, type RoundOutcome } from './load-round.ts'

export interface AssignExperts {
  readonly id: string
  /** `keep` leaves every pair that stands and fills what is missing; `anew` may exchange what nobody has been shown. */
  readonly existing: 'keep' | 'anew'
}

/** Assigns those who have accepted, panel by panel, at the least cost; during scoring it fills gaps and nothing else. */
export async function assignExperts(acting: Acting, { id, existing }: AssignExperts): Promise<Result<RoundOutcome>> {
  const { tx } = acting
  const begun = await beginRoundAct(acting, id, 'assign')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const seats = await seatsOf(tx, row.id)
  const open = seats.filter(({ state }) => state === 'invited').length
  if (open > 0) return refuse(roundRefusals.invitationsOpen(open))
  const reviews = await reviewsOf(tx, row.id)
  const live = reviews.filter(({ state }) => state !== 'set-aside')
  const kept = existing === 'keep' || row.state === 'scoring' ? live : []
  const { listed, panels } = await listOf(tx, row)
  const interests = await loadInterests(tx, row, listed)
  const works = panels.map((panel): PanelWork => ({
    round: row,
    panel,
    items: listed.filter(({ panelId, standing }) => panelId === panel.id && standing === 'listed'),
    seats: seats.filter(({ panelId, state }) => panelId === panel.id && state === 'accepted'),
    interests,
    reviews,
    kept: stillClear(kept, { listed, interests }),
  }))
  const answers = []
  for (const work of works) {
    const answer = solved(work)
    if (!answer.ok) return answer
    answers.push(answer.value)
  }
  const standing = new Set(works.flatMap(({ kept: pairs }) => pairs.map((one) => one.id as string)))
  const dropped = live.filter((one) => !standing.has(one.id) && one.state === 'assigned')
  await dropAssigned(
    tx,
    permit,
    dropped.map((one) => one.id),
  )
  const added = await addReviews(acting, begun.value, {
    reasons: answers.flatMap(({ reasons }) => reasons),
    known: new Set(live.filter((one) => standing.has(one.id)).map(pairOf)),
    accounts: new Map(seats.map(({ expertId, accountId }) => [expertId, accountId])),
  })
  const facts = { pairs: added.length, optimal: answers.every(({ optimal }) => optimal) }
  const removed = dropped.map((one): Change => ({ table: 'review.review', id: one.id, version: one.acts, row: null }))
  const next = { ...row, state: row.state === 'scoring' ? row.state : ('assigned' as const) }
  return ok(
    await finishRoundAct(acting, begun.value, {
      row: next,
      facts,
      changes: [...removed, ...added.map(changed.review)],
    }),
  )
}

const pairOf = ({ entryId, expertId }: Pick<ReviewRow, 'entryId' | 'expertId'>): string => `${entryId} ${expertId}`

/** A pair that became a conflict since is not kept. */
function stillClear(
  kept: readonly ReviewRow[],
  { listed, interests }: Pick<PanelWork, 'interests'> & { readonly listed: PanelWork['items'] },
): readonly ReviewRow[] {
  return kept.filter(({ entryId, expertId, state }) => {
    const item = listed.find((one) => one.entryId === entryId)
    const expert = interests.experts.find((one) => one.id === expertId)
    return state !== 'assigned' || (item && expert && interests.judge(expert, item).verdict === 'clear')
  })
}

interface Solved {
  readonly reasons: readonly (readonly [string, string, number, ReviewRow['because']])[]
  readonly known: ReadonlySet<string>
  readonly accounts: ReadonlyMap<string, string | null>
}

async function addReviews(
  { tx }: Acting,
  { row, permit }: RoundAct<'assign'>,
  { reasons, known, accounts }: Solved,
): Promise<readonly ReviewRow[]> {
  const added: ReviewRow[] = []
  for (const [entryId, expertId, cost, because] of reasons) {
    const accountId = accounts.get(expertId) as ReviewRow['accountId'] | null | undefined
    if (!accountId || known.has(pairOf({ entryId, expertId }))) continue
    const id = tx.newId<'review'>()
    await relate(tx, officeTies(id))
    const { id: sheet, version: sheetVersion } = solutionSheet
    const { programmeId } = row
    added.push(
      await insertReview(tx, permit, {
        id,
        programmeId,
        entryId,
        expertId,
        accountId,
        sheet,
        sheetVersion,
        cost,
        because,
      }),
    )
  }
  if (row.state === 'scoring') await showTo(tx, added)
  if (row.state === 'scoring' && row.settings.scoreUntil !== null) await setDue(tx, permit, row.settings.scoreUntil)
  return added
}

/** From now on each expert sees what is assigned, and the frozen solution with it. */
export function showTo(tx: Acting['tx'], reviews: readonly ReviewRow[]): Promise<void> {
  return relate(
    tx,
    reviews.flatMap(({ id, entryId, accountId }) =>
      [id, entryId].map((resource) => ({
        subject: `account:${accountId}` as const,
        relation: 'assigned' as const,
        resource,
      })),
    ),
  )
}
