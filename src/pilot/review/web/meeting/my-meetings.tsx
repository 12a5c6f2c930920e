import type { ReactNode } from 'react'
import { tableTime } from '../../../../foundation/interface/index.ts'
import { DeskLink, Panel, StatusTag, useApi, useDesk, useRead } from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import { statusOfMeeting } from './status-of-meeting.ts'
import { meetingWords } from './words.ts'

/** Meetings of the own panels, where there are any. */
export function MyMeetings({ nameOf }: { readonly nameOf: (programme: string) => string }): ReactNode {
  const t = meetingWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const read = useRead(['review', 'meetings'], () => api.meetings())
  const meetings = read.value?.meetings ?? []
  if (meetings.length === 0) return null
  return (
    <Panel title={t.title}>
      <ul className="review-reasons">
        {meetings.map(({ id, programmeId, panelName, state, startsAt, place }) => (
          <li key={id}>
            <StatusTag status={statusOfMeeting[state]} words={t.states[state]} />{' '}
            <DeskLink to={`/panels/${id}`}>
              {nameOf(programmeId)} · {panelName}
            </DeskLink>
            <br />
            <span className="caption">
              {tableTime(startsAt)} · {place}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
