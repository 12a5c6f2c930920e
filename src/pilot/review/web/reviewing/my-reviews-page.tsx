import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../../foundation/interface/web/index.ts'
import type { Column } from '../../../../foundation/interface/web/index.ts'
import { tableDeadline } from '../../../../foundation/interface/index.ts'
import type { reviewContract } from '../../contract.ts'
import type { MyReview, MyReviews } from '../../index.ts'
import { Line } from '../controls.tsx'
import { MyMeetings } from '../meeting/my-meetings.tsx'
import { reviewKeys } from '../review-keys.ts'
import { statusOfReview } from '../status-of.ts'
import { SeatCard } from './seat-card.tsx'
import { reviewingWords } from './words.ts'

/** 我的评审: invitations first, then what was assigned, the unfinished first to be seen. */
export function MyReviewsPage(): ReactNode {
  const t = reviewingWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const read = useRead(['review', 'mine'], () => api.myReviews())
  const listed = read.value?.reviews ?? []
  return (
    <>
      <PageHead
        title={t.title}
        facts={[
          { name: t.toDo, value: String(listed.filter(isOpen).length) },
          { name: t.handedIn, value: String(listed.filter(({ state }) => state === 'submitted').length) },
        ]}
      />
      <Reading of={read}>{(mine) => <Mine mine={mine} />}</Reading>
    </>
  )
}

function Mine({ mine }: { readonly mine: MyReviews }): ReactNode {
  const { locale, rounds } = useDesk()
  const t = reviewingWords[locale]
  const nameOf = (programme: string): string => rounds.find(({ id }) => id === programme)?.name[locale] ?? programme
  const open = mine.seats.filter(({ state }) => state === 'invited')
  const others = mine.seats.filter(({ state }) => state !== 'invited')
  const list = (
    <>
      {open.map((seat) => (
        <SeatCard key={seat.id} seat={seat} />
      ))}
      <Panel title={t.title} flush>
        <DataTable
          caption={t.title}
          rows={[...mine.reviews.filter(isOpen), ...mine.reviews.filter((one) => !isOpen(one))]}
          idOf={({ id }) => id}
          empty={<Empty title={t.nothing}>{t.nothingWhy}</Empty>}
          columns={columnsIn(locale, nameOf)}
        />
      </Panel>
    </>
  )
  // A column of its own only where something stands in it.
  if (others.length === 0 && mine.claimed) return list
  return (
    <WithPanel
      width={344}
      main={list}
      panel={
        <>
          {others.length > 0 && (
            <Panel title={t.invitations}>
              <ul className="review-reasons">
                {others.map(({ id, programmeId, panelName, state }) => (
                  <li key={id}>
                    <StatusTag status={state === 'accepted' ? 'confirmed' : 'declined'} words={t.seatStates[state]} />{' '}
                    {nameOf(programmeId)} · {panelName}
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {mine.claimed && <MyMeetings nameOf={nameOf} />}
          {!mine.claimed && <ClaimForm />}
        </>
      }
    />
  )
}

const isOpen = ({ state, standing }: MyReview): boolean =>
  standing === 'listed' && (state === 'assigned' || state === 'in-progress')

function columnsIn(locale: 'zh' | 'en', nameOf: (programme: string) => string): readonly Column<MyReview>[] {
  const t = reviewingWords[locale]
  return [
    {
      key: 'solution',
      head: t.solution,
      cell: ({ id, title, number, programmeId }) => (
        <>
          <DeskLink to={`/reviews/${id}`}>{title}</DeskLink>
          <br />
          <span className="caption">
            <span className="mono">{number}</span> · {nameOf(programmeId)}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      head: t.state,
      cell: ({ state, standing }) =>
        standing === 'withdrawn' ? (
          <StatusTag status="withdrawn" words={t.withdrawn} />
        ) : (
          <StatusTag status={statusOfReview[state]} words={t.states[state]} />
        ),
    },
    { key: 'marked', head: t.marked, kind: 'number', cell: ({ marked, criteria }) => `${marked} / ${criteria}` },
    {
      key: 'points',
      head: t.points,
      kind: 'number',
      cell: ({ points }) => (points === null ? '—' : points.toFixed(2)),
    },
    { key: 'due', head: t.due, kind: 'date', cell: ({ dueAt }) => (dueAt === null ? '—' : tableDeadline(dueAt)) },
  ]
}

function ClaimForm(): ReactNode {
  const { locale, announce } = useDesk()
  const t = reviewingWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const [code, setCode] = useState('')
  const act = useAct(api.claim, {
    outdates: reviewKeys,
    onDone: () => {
      setCode('')
      announce({ tone: 'green', words: t.claimed })
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (code.trim() !== '') void act.send({ code: code.trim() })
  }
  return (
    <Panel title={t.claimTitle}>
      <form onSubmit={submit}>
        {act.refusal && <RefusalBox refusal={act.refusal} />}
        <p className="caption">{t.claimWhy}</p>
        <Line id="claim-code" label={t.code} required value={code} onChange={setCode} />
        <div className="button-row">
          <button type="submit" className="button" disabled={act.pending}>
            {t.claim}
          </button>
        </div>
      </form>
    </Panel>
  )
}
