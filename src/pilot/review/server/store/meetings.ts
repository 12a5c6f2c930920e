import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { MeetingMember, MeetingState } from '../../index.ts'

export interface MeetingRow {
  readonly id: Id<'panel-meeting'>
  readonly roundId: string
  readonly panelName: string
  readonly programmeId: string
  readonly state: MeetingState
  readonly place: string
  readonly startsAt: Instant
  readonly minutesEach: number
  readonly hearing: readonly string[]
  readonly members: readonly MeetingMember[]
  readonly minutes: string
  readonly opinion: string
  readonly opinionHash: string | null
  readonly version: number
}

const columns = `id, round_id as "roundId", panel_name as "panelName", programme_id as "programmeId", state, place,
  starts_at as "startsAt", minutes_each as "minutesEach", hearing, members, minutes, opinion,
  opinion_hash as "opinionHash", version`
const all = statement('review.meetings', `select ${columns} from review.panel_meeting order by starts_at, id`)
const find = statement('review.meeting', `select ${columns} from review.panel_meeting where id = $1`)
const lock = statement('review.lock-meeting', `select ${columns} from review.panel_meeting where id = $1 for update`)
const insert = statement(
  'review.plan-meeting',
  `insert into review.panel_meeting (id, round_id, panel_name, programme_id, state, place, starts_at, minutes_each, hearing,
     members, changed_at)
   values ($1, $2, $3, $4, 'planned', $5, $6, $7, $8, $9, $10) on conflict (round_id, panel_name) do nothing
   returning ${columns}`,
)
const update = statement(
  'review.update-meeting',
  `update review.panel_meeting set state = $2, place = $3, starts_at = $4, minutes_each = $5, members = $6, minutes = $7,
     opinion = $8, opinion_hash = $9, changed_at = $10, version = version + 1
   where id = $1 returning ${columns}`,
)

/** Those that the present session may see: all for the office, one's own for an expert. */
export const meetings = (tx: Tx): Promise<readonly MeetingRow[]> => tx.query<MeetingRow>(all)

export async function findMeeting(tx: Tx, id: string): Promise<MeetingRow | undefined> {
  return (await tx.query<MeetingRow>(find, [id]))[0]
}

export async function lockMeeting(tx: Tx, id: string): Promise<MeetingRow | undefined> {
  return (await tx.query<MeetingRow>(lock, [id]))[0]
}

/** Undefined where the panel has its meeting already. */
export async function insertMeeting(
  tx: Tx,
  permit: Permit<'panel-meeting', 'plan'>,
  row: Omit<MeetingRow, 'id' | 'state' | 'minutes' | 'opinion' | 'opinionHash' | 'version'>,
): Promise<MeetingRow | undefined> {
  const { roundId, panelName, programmeId, place, startsAt, minutesEach, hearing, members } = row
  const lists = [json(hearing), json(members)]
  const values = [permit.id, roundId, panelName, programmeId, place, startsAt, minutesEach, ...lists, tx.now]
  return (await tx.query<MeetingRow>(insert, values))[0]
}

export type MeetingLeave =
  | Permit<'panel-meeting', 'edit' | 'begin' | 'arrive' | 'keep-minutes' | 'put-opinion' | 'take-back' | 'sign'>
  | Permit<'review', 'recuse' | 'set-aside'>

export async function updateMeeting(tx: Tx, _leave: MeetingLeave, row: MeetingRow): Promise<MeetingRow> {
  const { id, state, place, startsAt, minutesEach, members, minutes, opinion, opinionHash } = row
  const values = [id, state, place, startsAt, minutesEach, json(members), minutes, opinion, opinionHash, tx.now]
  return only(await tx.query<MeetingRow>(update, values))
}
