import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { hearingAt, type MeetingLine, type MeetingPage } from '../../index.ts'
import { entriesOf } from '../store/entries.ts'
import { findMeeting, type MeetingRow, meetings } from '../store/meetings.ts'
import { meetingObject } from './load-meeting.ts'

export interface MeetingLines {
  readonly meetings: readonly MeetingLine[]
  readonly mayPlan: boolean
}

export async function lookAtMeetings(acting: Acting): Promise<Result<MeetingLines>> {
  const permitted = acting.permitList('list', 'panel-meeting')
  if (!permitted.ok) return permitted
  const rows = await meetings(acting.tx)
  return ok({ meetings: rows.map(lineOf), mayPlan: acting.permitList('plan', 'panel-meeting').ok })
}

/** One meeting in three statements; the net leaves an expert the hearings of what is the expert's to judge. */
export async function lookAtMeeting(acting: Acting, { id }: { readonly id: string }): Promise<Result<MeetingPage>> {
  const row = await findMeeting(acting.tx, id)
  if (!row) return refuse(notFound)
  const object = meetingObject(acting, row)
  const permit = acting.permit('read', object)
  if (!permit.ok) return permit
  const entries = new Map((await entriesOf(acting.tx, row.roundId)).map((entry) => [entry.id as string, entry]))
  const { minutesEach, minutes, opinion, opinionHash, version, startsAt } = row
  return ok({
    meeting: { ...lineOf(row), minutesEach, minutes, opinion, opinionHash, version },
    hearings: row.hearing.flatMap((entryId, index) => {
      const entry = entries.get(entryId)
      if (!entry || entry.state === 'withdrawn') return []
      const { number, title, leadName } = entry
      return [{ entryId, number, title, leadName, at: hearingAt(startsAt, minutesEach, index) }]
    }),
    members: row.members.map(({ name, profession, arrivedAt, signedAt, accountId }) => ({
      name,
      profession,
      arrivedAt,
      signedAt,
      isMe: accountId === acting.actor.accountId,
    })),
    actions: acting.actionsOpenTo(object),
  })
}

const lineOf = ({ id, roundId, programmeId, panelName, state, place, startsAt }: MeetingRow): MeetingLine => ({
  id,
  roundId,
  programmeId,
  panelName,
  state,
  place,
  startsAt,
})
