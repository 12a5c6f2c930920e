import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { Profession, SeatState } from '../../index.ts'

export interface SeatRow {
  readonly id: Id<'seat'>
  readonly roundId: string
  readonly panelId: string
  readonly panelName: string
  readonly programmeId: string
  readonly expertId: string
  readonly expertName: string
  readonly profession: Profession
  readonly part: 'panel' | 'reserve'
  readonly rank: number
  readonly state: SeatState
  readonly accountId: string | null
  readonly answeredAt: Instant | null
  readonly declineCode: string | null
  readonly declineReason: string
  readonly version: number
}

const columns = `id, round_id as "roundId", panel_id as "panelId", panel_name as "panelName",
  programme_id as "programmeId", expert_id as "expertId", expert_name as "expertName", profession, part, rank, state,
  account_id as "accountId", answered_at as "answeredAt", decline_code as "declineCode",
  decline_reason as "declineReason", version`
const ofRound = statement(
  'review.seats-of-round',
  `select ${columns} from review.seat where round_id = $1 order by panel_name, part, profession, rank`,
)
const mine = statement(
  'review.my-seats',
  `select ${columns} from review.seat where account_id = $1 and state <> 'drawn' order by programme_id, panel_name`,
)
const lock = statement('review.lock-seat', `select ${columns} from review.seat where id = $1 for update`)
const insert = statement(
  'review.insert-seat',
  `insert into review.seat (id, round_id, panel_id, panel_name, programme_id, expert_id, expert_name, profession, part,
     rank, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'drawn') returning ${columns}`,
)
const invite = statement(
  'review.invite-seat',
  `update review.seat set state = 'invited', account_id = $2, invited_at = $3, version = version + 1
   where id = $1 and state = 'drawn' returning ${columns}`,
)
const answer = statement(
  'review.answer-seat',
  `update review.seat set state = $2, decline_code = $3, decline_reason = $4, answered_at = $5, version = version + 1
   where id = $1 returning ${columns}`,
)

const pass = statement(
  'review.pass-over-seat',
  `update review.seat set state = 'declined', decline_code = 'barred', answered_at = $2, version = version + 1
   where id = $1 and state = 'drawn' returning ${columns}`,
)

/** Not clear, or not available, when the turn came: never invited, and on record. */
export async function passOver(tx: Tx, _permit: Permit<'review-round', 'invite'>, id: string): Promise<SeatRow> {
  return only(await tx.query<SeatRow>(pass, [id, tx.now]))
}

export const seatsOf = (tx: Tx, roundId: string): Promise<readonly SeatRow[]> => tx.query<SeatRow>(ofRound, [roundId])

export const seatsOfAccount = (tx: Tx, accountId: string): Promise<readonly SeatRow[]> =>
  tx.query<SeatRow>(mine, [accountId])

export async function lockSeat(tx: Tx, id: string): Promise<SeatRow | undefined> {
  return (await tx.query<SeatRow>(lock, [id]))[0]
}

export async function insertSeat(
  tx: Tx,
  permit: Permit<'review-round', 'draw'>,
  seat: Pick<
    SeatRow,
    'id' | 'panelId' | 'panelName' | 'programmeId' | 'expertId' | 'expertName' | 'profession' | 'part' | 'rank'
  >,
): Promise<SeatRow> {
  const { id, panelId, panelName, programmeId, expertId, expertName, profession, part, rank } = seat
  const values = [id, permit.id, panelId, panelName, programmeId, expertId, expertName, profession, part, rank]
  return only(await tx.query<SeatRow>(insert, values))
}

export async function inviteSeat(
  tx: Tx,
  _permit: Permit<'review-round', 'invite'>,
  seat: { readonly id: string; readonly accountId: string },
): Promise<SeatRow> {
  return only(await tx.query<SeatRow>(invite, [seat.id, seat.accountId, tx.now]))
}

export async function answerSeat(
  tx: Tx,
  permit: Permit<'seat', 'accept' | 'decline'>,
  declined: { readonly code: string; readonly reason: string } | null,
): Promise<SeatRow> {
  const state = declined === null ? 'accepted' : 'declined'
  return only(
    await tx.query<SeatRow>(answer, [permit.id, state, declined?.code ?? null, declined?.reason ?? '', tx.now]),
  )
}
