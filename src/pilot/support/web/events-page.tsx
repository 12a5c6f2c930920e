import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  StatusTag,
  useAddress,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { dayOf, instant } from '../../../foundation/kernel/index.ts'
import type { supportContract } from '../contract.ts'
import { eventKinds } from '../index.ts'
import { EventForm } from './event-form.tsx'
import { EventPane } from './event-pane.tsx'
import { eventWords } from './event-words.ts'
import { type EventLine, type OwnRegistration, statusOfEvent, statusOfRegistration } from './event.ts'

/** 培训与交流 for everybody: events at the left, one of them at the right with one's own place. */
export function EventsPage(): ReactNode {
  const { locale } = useDesk()
  const t = eventWords[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof supportContract>('support')
  const filter = filterOf(query)
  const read = useRead(['support', 'events', 'list', filter], () => api.listEvents(filter))
  const [planning, setPlanning] = useState(false)
  const chosen = query.get('event')
  const plan = read.value?.mayCreate === true && !planning && (
    <button type="button" className="button primary" onClick={() => setPlanning(true)}>
      {t.plan}
    </button>
  )
  return (
    <>
      <PageHead title={t.title} facts={[{ name: t.note, value: '' }]} actions={plan || undefined} />
      <WithPanel
        width={404}
        main={
          <>
            <When />
            <Panel title={filter.when === 'coming' ? t.coming : t.past} flush>
              <Reading of={read}>
                {({ events, registrations, next }) => (
                  <>
                    <DataTable
                      caption={t.events}
                      rows={events}
                      idOf={({ id }) => id}
                      empty={<Empty title={t.empty}>{t.emptyWhy}</Empty>}
                      columns={columnsIn(locale, registrations)}
                    />
                    <Steps next={next} />
                  </>
                )}
              </Reading>
            </Panel>
          </>
        }
        panel={
          planning ? (
            <Panel title={t.plan}>
              <EventForm
                event={undefined}
                onDone={({ event }) => {
                  setPlanning(false)
                  change({ event: event.id })
                }}
                onCancel={() => setPlanning(false)}
              />
            </Panel>
          ) : chosen === null ? (
            <Panel title={t.event}>
              <Empty title={t.choose}>{t.chooseWhy}</Empty>
            </Panel>
          ) : (
            <EventPane key={chosen} id={chosen} />
          )
        }
      />
    </>
  )
}

function filterOf(query: URLSearchParams) {
  const [afterStart, afterId] = [query.get('afterStart'), query.get('afterId')]
  return {
    when: query.get('when') === 'past' ? ('past' as const) : ('coming' as const),
    ...(afterStart === null || afterId === null ? {} : { afterStart, afterId }),
  }
}

function When(): ReactNode {
  const { locale } = useDesk()
  const t = eventWords[locale]
  const { query, change } = useAddress()
  const present = query.get('when') === 'past' ? 'past' : 'coming'
  return (
    <div className="segmented" role="group" aria-label={t.show}>
      {(['coming', 'past'] as const).map((when) => (
        <button
          key={when}
          type="button"
          aria-pressed={present === when}
          onClick={() =>
            change({ when: when === 'coming' ? undefined : when, afterStart: undefined, afterId: undefined })
          }
        >
          {t[when]}
        </button>
      ))}
    </div>
  )
}

function columnsIn(locale: 'zh' | 'en', registrations: readonly OwnRegistration[]): readonly Column<EventLine>[] {
  const t = eventWords[locale]
  const mine = new Map(registrations.map((one) => [one.eventId, one]))
  return [
    { key: 'name', head: t.event, cell: (event) => <NameCell event={event} /> },
    { key: 'when', head: t.when, kind: 'date', cell: ({ startsAt }) => <Moment at={startsAt} /> },
    {
      key: 'places',
      head: t.places,
      cell: ({ taken, capacity, waiting }) => (
        <span className="whole">
          {t.taken(taken, capacity)}
          {waiting > 0 && <span className="second">{t.waitingCount(waiting)}</span>}
        </span>
      ),
    },
    {
      key: 'mine',
      head: t.mine,
      cell: ({ id }) => {
        const own = mine.get(id)
        return own ? (
          <StatusTag status={statusOfRegistration[own.state]} words={t.registrationStates[own.state]} />
        ) : (
          '—'
        )
      },
    },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfEvent[state]} words={t.states[state]} />,
    },
  ]
}

function NameCell({ event: { id, content, kind } }: { readonly event: EventLine }): ReactNode {
  const { locale } = useDesk()
  const { query } = useAddress()
  const parts = new URLSearchParams(query)
  parts.set('event', id)
  return (
    <>
      <DeskLink to={`/events?${parts}`}>{content.title[locale]}</DeskLink>
      <span className="second">
        {eventKinds[kind][locale]}　{content.place[locale]}
      </span>
    </>
  )
}

function Moment({ at }: { readonly at: string }): ReactNode {
  const { now } = useDesk()
  return tableTime(instant(at), dayOf(now()))
}

function Steps({ next }: { readonly next: { readonly startsAt: string; readonly id: string } | null }): ReactNode {
  const { locale } = useDesk()
  const t = eventWords[locale]
  const { query, change } = useAddress()
  const isLater = query.get('afterId') !== null
  if (!isLater && next === null) return null
  return (
    <div className="button-row panel-body">
      {isLater && (
        <button
          type="button"
          className="button small"
          onClick={() => change({ afterStart: undefined, afterId: undefined })}
        >
          {t.first}
        </button>
      )}
      {next && (
        <button
          type="button"
          className="button small"
          onClick={() => change({ afterStart: next.startsAt, afterId: next.id })}
        >
          {t.next}
        </button>
      )}
    </div>
  )
}
