import { createHash } from 'node:crypto'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { relate } from '../../../../foundation/access/server/index.ts'
import { type Instant, instant, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { drawPanels, keepsPromise, roundRefusals } from '../../index.ts'
import { insertSeat } from '../store/seats.ts'
import { keepDraw, type PanelRow, type PublishedRequest, type RoundRow } from '../store/rounds.ts'
import { changed, type Change } from './evidence.ts'
import { officeTies, shortagesOf, standingIn } from './freeze.ts'
import { type Interests, loadInterests } from './interests.ts'
import { type Listed, listOf } from './listed.ts'
import { beginRoundAct, finishRoundAct, type RoundAct, type RoundOutcome } from './load-round.ts'

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex')

export interface DrawRound {
  readonly id: string
  readonly nonce: string
  readonly publicNumber: string
  readonly publicSource: string
  /** When the public number came out. */
  readonly publicAt: string
}

/** 随机抽取 for every panel at once, with what makes it replayable kept beside it. */
export async function drawRound(acting: Acting, input: DrawRound): Promise<Result<RoundOutcome>> {
  const { tx } = acting
  const begun = await beginRoundAct(acting, input.id, 'draw')
  if (!begun.ok) return begun
  const { row } = begun.value
  const fair = judgeParts(row, input, tx.now)
  if (!fair.ok) return fair
  const { listed, panels } = await listOf(tx, row)
  const live = listed.filter(({ standing }) => standing === 'listed')
  const interests = await loadInterests(tx, row, live)
  const groups = panels.map((panel) => ({ panel, items: live.filter(({ panelId }) => panelId === panel.id) }))
  const short = groups.flatMap(({ items }) => shortagesOf(row, items, interests))
  if (short.length > 0) return refuse(roundRefusals.tooFewExperts(short))
  const changes: Change[] = []
  for (const { panel, items } of groups) {
    changes.push(
      ...(await drawPanel(acting, begun.value, {
        panel,
        request: requestOf(panel, items, { row, input, interests }),
        interests,
      })),
    )
  }
  const { nonce, publicNumber, publicSource } = input
  const next: RoundRow = {
    ...row,
    state: 'drawn',
    nonce,
    publicNumber,
    publicSource,
    drawnAt: tx.now,
    drawnByName: acting.actor.name,
  }
  return ok(await finishRoundAct(acting, begun.value, { row: next, changes }))
}

/** The number is the one that was promised, and the public one could not be known at the freeze. */
function judgeParts(row: RoundRow, input: DrawRound, now: Instant): Result<true> {
  if (row.promise === null || !keepsPromise(row.promise, input.nonce, sm3)) return refuse(roundRefusals.nonceDiffers)
  const publicAt = instant(input.publicAt)
  const early = row.frozenAt === null || publicAt <= row.frozenAt || publicAt > now
  return early ? refuse(roundRefusals.publicNumberTooEarly) : ok(true)
}

function requestOf(
  panel: PanelRow,
  items: readonly Listed[],
  { row, input, interests }: { readonly row: RoundRow; readonly input: DrawRound; readonly interests: Interests },
): PublishedRequest {
  return {
    listHash: panel.listHash,
    nonce: input.nonce,
    publicNumber: input.publicNumber,
    strata: row.settings.strata,
    experts: interests.experts.map(({ id, profession }) => ({ id, profession })),
    excluded: interests.experts
      .filter((expert) => standingIn(items, expert, interests) !== 'clear')
      .map(({ id }) => id),
  }
}

interface PanelDraw {
  readonly panel: PanelRow
  readonly request: PublishedRequest
  readonly interests: Interests
}

async function drawPanel(
  { tx }: Acting,
  { row, permit }: RoundAct<'draw'>,
  { panel, request, interests }: PanelDraw,
): Promise<readonly Change[]> {
  const outcome = drawPanels({ ...request, whole: true }, sm3)
  await keepDraw(tx, permit, { id: panel.id, request, outcome })
  const experts = new Map(interests.experts.map((expert) => [expert.id as string, expert]))
  const changes: Change[] = []
  for (const { panel: chosen, reserves } of outcome.drawn) {
    const seats = [
      ...chosen.map((id, index) => ({ id, part: 'panel' as const, rank: index + 1 })),
      ...reserves.map((id, index) => ({ id, part: 'reserve' as const, rank: index + 1 })),
    ]
    for (const { id, part, rank } of seats) {
      const expert = experts.get(id)
      if (!expert) continue
      const seatId = tx.newId<'seat'>()
      await relate(tx, officeTies(seatId))
      const seat = await insertSeat(tx, permit, {
        id: seatId,
        panelId: panel.id,
        panelName: panel.name,
        programmeId: row.programmeId,
        expertId: id,
        expertName: expert.name,
        profession: expert.profession,
        part,
        rank,
      })
      changes.push(changed.seat(seat))
    }
  }
  return changes
}
