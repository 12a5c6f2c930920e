import type { ReactNode } from 'react'
import { groupsOfFour, tableTime } from '../../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  type DeskPageProps,
  PageHead,
  Panel,
  Reading,
  StatusTag,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import { type MeetingPage as Page, professions } from '../../index.ts'
import { MeetingActs } from './meeting-acts.tsx'
import { statusOfMeeting } from './status-of-meeting.ts'
import { meetingWords } from './words.ts'
// oxlint-disable-next-line import/no-unassigned-import
import '../review.css'

/** 专家组会议: for the office whole; for an expert the own hearings, signing in, and the opinion to sign. */
export function MeetingPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof reviewContract>('review')
  const read = useRead(['review', 'meeting', id], () => api.meeting({ id }))
  return <Reading of={read}>{(page) => <Meeting key={page.meeting.version} page={page} />}</Reading>
}

function Meeting({ page }: { readonly page: Page }): ReactNode {
  const { locale } = useDesk()
  const t = meetingWords[locale]
  const { meeting, hearings, members } = page
  return (
    <>
      <PageHead
        title={`${t.title} · ${meeting.panelName}`}
        statuses={[{ status: statusOfMeeting[meeting.state], words: t.states[meeting.state] }]}
        facts={[
          { name: t.place, value: meeting.place },
          { name: t.startsAt, value: tableTime(meeting.startsAt) },
        ]}
      />
      <WithPanel
        width={404}
        main={
          <>
            <Panel title={t.hearings} note={t.hearingsNote} flush>
              <DataTable
                caption={t.hearings}
                rows={hearings}
                idOf={({ entryId }) => entryId}
                columns={hearingColumns(locale)}
              />
            </Panel>
            <Prose title={t.minutes} text={meeting.minutes} />
            <Prose
              title={t.opinion}
              text={meeting.opinion}
              note={
                meeting.opinionHash === null ? undefined : `${t.text} ${groupsOfFour(meeting.opinionHash.slice(0, 16))}`
              }
            />
            <Panel title={t.members} flush>
              <DataTable
                caption={t.members}
                rows={members}
                idOf={({ name, profession }) => `${name} ${profession}`}
                columns={memberColumns(locale)}
              />
            </Panel>
          </>
        }
        panel={<MeetingActs page={page} />}
      />
    </>
  )
}

interface ProseProps {
  readonly title: string
  readonly text: string
  readonly note?: string | undefined
}

function Prose({ title, text, note }: ProseProps): ReactNode {
  if (text === '') return null
  return (
    <Panel title={title} {...(note === undefined ? {} : { note })}>
      {text.split('\n').map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines of a text have no other name
        <p key={index}>{line}</p>
      ))}
    </Panel>
  )
}

function hearingColumns(locale: 'zh' | 'en'): readonly Column<Page['hearings'][number]>[] {
  const t = meetingWords[locale]
  return [
    { key: 'at', head: t.at, kind: 'date', cell: ({ at }) => tableTime(at) },
    {
      key: 'solution',
      head: t.solution,
      cell: ({ title, number, leadName }) => (
        <>
          {title}
          <br />
          <span className="caption">
            <span className="mono">{number}</span> · {leadName}
          </span>
        </>
      ),
    },
  ]
}

function memberColumns(locale: 'zh' | 'en'): readonly Column<Page['members'][number]>[] {
  const t = meetingWords[locale]
  return [
    { key: 'expert', head: t.expert, cell: ({ name }) => <span className="whole">{name}</span> },
    { key: 'profession', head: t.profession, cell: ({ profession }) => professions[profession][locale] },
    {
      key: 'arrived',
      head: t.arrived,
      cell: ({ arrivedAt }) =>
        arrivedAt === null ? <StatusTag status="not-started" words={t.notThere} /> : tableTime(arrivedAt),
    },
    {
      key: 'signed',
      head: t.signed,
      cell: ({ signedAt }) =>
        signedAt === null ? <StatusTag status="not-started" words={t.notSigned} /> : tableTime(signedAt),
    },
  ]
}
