import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, type Result } from '../../../../foundation/kernel/index.ts'
import type { RoundItem, RoundPage, RoundView, SeatView } from '../../index.ts'
import { whyNotFreeze } from '../../index.ts'
import { type ReviewRow, reviewsOf } from '../store/reviews.ts'
import { listRounds, type RoundRow } from '../store/rounds.ts'
import { type SeatRow, seatsOf } from '../store/seats.ts'
import { freezeFacts } from './freeze.ts'
import { type Interests, interestTable, loadInterests } from './interests.ts'
import { type Listed, listOf } from './listed.ts'
import { readRound, roundObject } from './load-round.ts'
import { sectorLabels } from './sector-labels.ts'

export interface RoundLines {
  readonly rounds: readonly { readonly id: string; readonly programmeId: string; readonly state: RoundRow['state'] }[]
  readonly mayOpen: boolean
}

export async function lookAtRounds(acting: Acting): Promise<Result<RoundLines>> {
  const permitted = acting.permitList('list', 'review-round')
  if (!permitted.ok) return permitted
  const rows = await listRounds(acting.tx)
  const rounds = rows.map(({ id, programmeId, state }) => ({ id, programmeId, state }))
  return ok({ rounds, mayOpen: acting.permitList('open', 'review-round').ok })
}

/** 评审组织: ten statements, however long the list is. */
export async function lookAtRound(acting: Acting, { id }: { readonly id: string }): Promise<Result<RoundPage>> {
  const { tx } = acting
  const found = await readRound(acting, id)
  if (!found.ok) return found
  const row = found.value
  const list = await listOf(tx, row)
  const interests = await loadInterests(tx, row, list.listed)
  const isDrawn = row.drawnAt !== null
  const seats = isDrawn ? await seatsOf(tx, row.id) : []
  const reviews = isDrawn ? await reviewsOf(tx, row.id) : []
  const obstacles = row.state === 'preparing' ? whyNotFreeze(freezeFacts(tx.now, row, list, interests)) : []
  return ok({
    round: roundView(row),
    actions: acting.actionsOpenTo(roundObject(row)),
    sectors: sectorsOf(list.listed),
    panels: list.panels.map(({ name, listHash }) => ({ name, listHash })),
    items: list.listed.map((item) => roundItem(item, { reviews, interests })),
    interests: interestTable(interests, list.listed),
    seats: seats.map(seatView),
    obstacles: obstacles.map(({ code, message, remedy }) => ({ code, message, remedy })),
  })
}

function roundView(row: RoundRow): RoundView {
  const { nonce: _secretUntilDrawn, groups: _shownByItem, drawnByName: _onTheRecord, ...view } = row
  return view
}

function sectorsOf(listed: readonly Listed[]): RoundPage['sectors'] {
  const named = new Set(listed.flatMap(({ sectors }) => sectors))
  return sectorLabels.filter(({ code }) => named.has(code))
}

function roundItem(
  { members: _members, submittedOn: _day, fingerprint: _hash, panelId: _panel, ...item }: Listed,
  { reviews, interests }: { readonly reviews: readonly ReviewRow[]; readonly interests: Interests },
): RoundItem {
  const experts = new Map(interests.experts.map((expert) => [expert.id as string, expert]))
  return {
    ...item,
    reviewers: reviews
      .filter(({ entryId }) => entryId === item.entryId)
      .flatMap((one) => {
        const expert = experts.get(one.expertId)
        if (!expert) return []
        const { id, state, cost, because, version, setAsideCause, setAsideReason } = one
        const { name: expertName, profession } = expert
        return [{ id, expertName, profession, state, cost, because, version, setAsideCause, setAsideReason }]
      }),
  }
}

function seatView(row: SeatRow): SeatView {
  const {
    roundId: _round,
    panelId: _panel,
    programmeId: _programme,
    accountId: _account,
    version: _version,
    ...view
  } = row
  return view
}
