import { notFound, type Permit, type PermitObject } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import type { AuditedTable } from '../../../../foundation/audit/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { lockMeeting, type MeetingRow } from '../store/meetings.ts'

export function meetingObject(
  { actor }: Pick<Acting, 'actor'>,
  { id, state, members }: Pick<MeetingRow, 'id' | 'state' | 'members'>,
): PermitObject<'panel-meeting'> {
  const isMine = members.some(({ accountId }) => accountId === actor.accountId)
  return { resource: 'panel-meeting', id, state, relations: isMine ? ['own'] : [] }
}

export interface MeetingAct<Action extends string> {
  readonly row: MeetingRow
  readonly permit: Permit<'panel-meeting', Action>
}

export async function beginMeetingAct<Action extends string>(
  acting: Acting,
  id: string,
  action: Action,
): Promise<Result<MeetingAct<Action>>> {
  const row = await lockMeeting(acting.tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit(action, meetingObject(acting, row))
  return permit.ok ? ok({ row, permit: permit.value }) : permit
}

export interface MeetingOutcome {
  readonly id: string
  readonly state: MeetingRow['state']
  readonly version: number
}

/** Names stay out of the log: who was there and signed stands in it by the id of the record. */
export function recordMeeting({ tx }: Acting, action: string, row: MeetingRow): MeetingOutcome {
  const { id, state, version } = row
  tx.record({
    action: `panel-meeting.${action}`,
    resource: 'panel-meeting',
    id,
    version,
    clause: '4.1.p2.s3',
    changes: [
      {
        table: 'review.panel_meeting',
        id,
        version,
        row: {
          panel: row.panelName,
          state,
          hearing: row.hearing,
          minutes: row.minutes,
          opinion: row.opinion,
          opinionHash: row.opinionHash,
          present: row.members.filter(({ arrivedAt }) => arrivedAt !== null).map(({ expertId }) => expertId),
          signed: row.members.filter(({ signedHash }) => signedHash !== null).map(({ expertId }) => expertId),
        },
      },
    ],
  })
  return { id, state, version }
}

export const auditedTables: readonly AuditedTable[] = [
  {
    table: 'review.panel_meeting',
    read: `select id, version, jsonb_build_object('panel', panel_name, 'state', state, 'hearing', hearing,
        'minutes', minutes, 'opinion', opinion, 'opinionHash', opinion_hash,
        'present', coalesce((select jsonb_agg(m -> 'expertId' order by n) from jsonb_array_elements(members)
          with ordinality as one (m, n) where m ->> 'arrivedAt' is not null), '[]'),
        'signed', coalesce((select jsonb_agg(m -> 'expertId' order by n) from jsonb_array_elements(members)
          with ordinality as one (m, n) where m ->> 'signedHash' is not null), '[]')) as row
      from review.panel_meeting`,
  },
]
