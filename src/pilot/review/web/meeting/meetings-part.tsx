import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableTime } from '../../../../foundation/interface/index.ts'
import {
  DeskLink,
  Empty,
  FactList,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import type { MeetingLine, RoundPage } from '../../index.ts'
import { Line } from '../controls.tsx'
import { reviewKeys } from '../review-keys.ts'
import { ArrangementForm } from './arrangement-form.tsx'
import { statusOfMeeting } from './status-of-meeting.ts'
import { meetingWords } from './words.ts'

/** Each panel with its meeting or the form that arranges it, and the papers of the round. */
export function MeetingsPart({ page }: { readonly page: RoundPage }): ReactNode {
  const t = meetingWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const read = useRead(['review', 'meetings'], () => api.meetings())
  const { round, panels } = page
  const isOpen = ['assigned', 'scoring', 'scored'].includes(round.state)
  if (!isOpen) return <Empty title={t.none}>{t.noneWhy}</Empty>
  return (
    <>
      <Reading of={read}>
        {({ meetings, mayPlan }) =>
          panels.map(({ name }) => {
            const found = meetings.find(({ roundId, panelName }) => roundId === round.id && panelName === name)
            return (
              <Panel key={name} title={name}>
                {found ? (
                  <Arranged meeting={found} />
                ) : mayPlan ? (
                  <Plan roundId={round.id} panelName={name} />
                ) : (
                  <p className="caption">{t.none}</p>
                )}
              </Panel>
            )
          })
        }
      </Reading>
      <Fees roundId={round.id} />
    </>
  )
}

function Arranged({ meeting: { id, state, place, startsAt } }: { readonly meeting: MeetingLine }): ReactNode {
  const t = meetingWords[useDesk().locale]
  return (
    <>
      <p>
        <StatusTag status={statusOfMeeting[state]} words={t.states[state]} />
      </p>
      <FactList
        facts={[
          { name: t.place, value: place },
          { name: t.startsAt, value: tableTime(startsAt) },
        ]}
      />
      <p>
        <DeskLink to={`/panels/${id}`}>{t.open}</DeskLink>
      </p>
    </>
  )
}

function Plan({ roundId, panelName }: { readonly roundId: string; readonly panelName: string }): ReactNode {
  const t = meetingWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const act = useAct(api.planMeeting, { outdates: reviewKeys })
  return (
    <>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      <ArrangementForm
        id={`plan-${panelName}`}
        words={t.plan}
        pending={act.pending}
        onSend={(arrangement) => void act.send({ roundId, panelName, ...arrangement })}
      />
    </>
  )
}

function Fees({ roundId }: { readonly roundId: string }): ReactNode {
  const t = meetingWords[useDesk().locale]
  const [rates, setRates] = useState({ review: '200', meeting: '800' })
  const query = new URLSearchParams(rates).toString()
  return (
    <Panel title={t.feesTitle}>
      <Line
        id="fee-review"
        label={t.perReview}
        kind="number"
        plain
        value={rates.review}
        onChange={(review) => setRates({ ...rates, review })}
      />
      <Line
        id="fee-meeting"
        label={t.perMeeting}
        kind="number"
        plain
        value={rates.meeting}
        onChange={(meeting) => setRates({ ...rates, meeting })}
      />
      <p className="link-list">
        <a href={`/review-rounds/${roundId}/fees.xlsx?${query}`}>{t.fees}</a> ·{' '}
        <a href={`/review-rounds/${roundId}/pledges.docx`}>{t.pledges}</a>
      </p>
    </Panel>
  )
}
