import type { Acting } from '../../../../foundation/access/server/index.ts'
import { relate } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { writeLetter } from '../../../../foundation/outbox/server/index.ts'
import { letters } from '../letters.ts'
import { callUp, roundRefusals } from '../../index.ts'
import { inviteSeat, passOver, type SeatRow, seatsOf } from '../store/seats.ts'
import { changed, type Change } from './evidence.ts'
import { loadInterests } from './interests.ts'
import { standingIn } from './freeze.ts'
import { listOf } from './listed.ts'
import { beginRoundAct, finishRoundAct, type RoundOutcome } from './load-round.ts'

/**
 * Invites whoever's turn it is: the panel, then the reserves in the order of the draw. Conflicts are judged anew first,
 * and who is no longer clear is passed over on record.
 */
export async function inviteNext(acting: Acting, { id }: { readonly id: string }): Promise<Result<RoundOutcome>> {
  const { tx } = acting
  const begun = await beginRoundAct(acting, id, 'invite')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const { listed, panels } = await listOf(tx, row)
  const interests = await loadInterests(tx, row, listed)
  const seats = [...(await seatsOf(tx, row.id))]
  const experts = new Map(interests.experts.map((expert) => [expert.id as string, expert]))
  const isBarred = ({ expertId, panelId }: SeatRow): boolean => {
    const expert = experts.get(expertId)
    const items = listed.filter((item) => item.panelId === panelId && item.standing === 'listed')
    return !expert || standingIn(items, expert, interests) !== 'clear'
  }
  const changes: Change[] = []
  const turn: SeatRow[] = []
  for (const panel of panels) {
    for (;;) {
      const here = seats.filter(({ panelId }) => panelId === panel.id)
      const called = new Set(callUp(row.settings.strata, here).turn)
      const barred = here.find((seat) => called.has(seat.id) && isBarred(seat))
      if (!barred) {
        turn.push(...here.filter((seat) => called.has(seat.id)))
        break
      }
      const passed = await passOver(tx, permit, barred.id)
      seats[seats.indexOf(barred)] = passed
      changes.push(changed.seat(passed))
    }
  }
  if (turn.length === 0 && changes.length === 0) return refuse(roundRefusals.nobodyToInvite)
  const accounts = new Map(interests.experts.map((expert) => [expert.id as string, expert.accountId]))
  const unreachable = turn.filter(({ expertId }) => accounts.get(expertId) === null)
  if (unreachable.length > 0) return refuse(roundRefusals.noAccount(namesOf(unreachable)))
  for (const seat of turn) {
    const accountId = accounts.get(seat.expertId)
    if (!accountId) continue
    await relate(tx, [{ subject: `account:${accountId}`, relation: 'own', resource: seat.id }])
    const invited = await inviteSeat(tx, permit, { id: seat.id, accountId })
    changes.push(changed.seat(invited))
    await writeLetter(tx, {
      template: letters.invited,
      facts: { panel: seat.panelName },
      act: `seat.invite:${seat.id}`,
      to: { subject: `account:${accountId}` },
      about: { resource: 'seat', id: seat.id, href: '/desk/reviews' },
      desk: 'role:ministry-officer',
    })
  }
  return ok(await finishRoundAct(acting, begun.value, { row, changes }))
}

const namesOf = (seats: readonly SeatRow[]): readonly string[] => seats.map(({ expertName }) => expertName)
