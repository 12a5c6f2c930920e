import { notFound, type PermitObject } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { reviewingRefusals } from '../../index.ts'
import { changed } from '../round/evidence.ts'
import { answerSeat, lockSeat, type SeatRow } from '../store/seats.ts'

export function seatObject(
  { actor }: Pick<Acting, 'actor'>,
  { id, state, accountId }: Pick<SeatRow, 'id' | 'state' | 'accountId'>,
): PermitObject<'seat'> {
  return { resource: 'seat', id, state, relations: accountId === actor.accountId ? ['own'] : [] }
}

/** An expert takes the seat, having declared that nothing stands in the way. */
export async function acceptSeat(
  acting: Acting,
  { id, declared }: { readonly id: string; readonly declared: boolean },
): Promise<Result<{ readonly state: SeatRow['state'] }>> {
  const { tx } = acting
  const row = await lockSeat(tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('accept', seatObject(acting, row))
  if (!permit.ok) return permit
  if (!declared) return refuse(reviewingRefusals.declareFirst)
  return ok(recorded(acting, 'seat.accept', await answerSeat(tx, permit.value, null)))
}

export interface DeclineSeat {
  readonly id: string
  readonly code: 'conflict' | 'field' | 'time' | 'other'
  readonly reason: string
}

/** An expert stays away with a reason; the next reserve is called in the order of the draw. */
export async function declineSeat(
  acting: Acting,
  { id, code, reason }: DeclineSeat,
): Promise<Result<{ readonly state: SeatRow['state'] }>> {
  const { tx } = acting
  const row = await lockSeat(tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('decline', seatObject(acting, row))
  if (!permit.ok) return permit
  if (reason.trim() === '') return refuse(reviewingRefusals.declineNeedsReason)
  return ok(recorded(acting, 'seat.decline', await answerSeat(tx, permit.value, { code, reason: reason.trim() })))
}

function recorded({ tx }: Acting, action: string, row: SeatRow): { readonly state: SeatRow['state'] } {
  tx.record({
    action,
    resource: 'seat',
    id: row.id,
    version: row.version,
    clause: '4.1.p2.s3',
    changes: [changed.seat(row)],
  })
  return { state: row.state }
}
