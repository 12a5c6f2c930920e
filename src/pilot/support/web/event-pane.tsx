import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  DeskLink,
  FactList,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { instant } from '../../../foundation/kernel/index.ts'
import type { supportContract } from '../contract.ts'
import { eventKinds, formatSpan, formatStart } from '../index.ts'
import { Chips } from './chips.tsx'
import { EventForm } from './event-form.tsx'
import { EventOffice } from './event-office.tsx'
import { OwnPlace } from './event-place.tsx'
import { eventWords } from './event-words.ts'
import { eventKeys, type EventLine, type EventView, statusOfEvent } from './event.ts'

/** One event: when and where, one's own place, materials; for who runs it the door and the list of people. */
export function EventPane({ id }: { readonly id: string }): ReactNode {
  const api = useApi<typeof supportContract>('support')
  const read = useRead(['support', 'events', id], () => api.readEvent({ id }))
  return <Reading of={read}>{(view) => <Shown view={view} />}</Reading>
}

function Shown({ view }: { readonly view: EventView }): ReactNode {
  const { locale } = useDesk()
  const t = eventWords[locale]
  const [editing, setEditing] = useState(false)
  const { event, materials } = view
  const title = event.content.title[locale]
  if (editing) {
    return (
      <Panel title={`${t.edit}　${title}`}>
        <EventForm event={event} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
      </Panel>
    )
  }
  return (
    <>
      <Panel title={title} end={<StatusTag status={statusOfEvent[event.state]} words={t.states[event.state]} />}>
        <div className="apart">
          {event.content.summary[locale].split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <FactList facts={factsOf(event, locale)} />
          <RegisterButton view={view} />
          {event.state !== 'draft' && (
            <p>
              <DeskLink to={`//events/${event.code}`}>{t.seePublic}</DeskLink>
            </p>
          )}
        </div>
      </Panel>
      {view.registration && <OwnPlace registration={view.registration} />}
      <Panel title={t.materials}>
        {materials.length === 0 ? (
          <p className="caption">{t.noMaterials}</p>
        ) : (
          <ul className="link-list">
            {materials.map(({ id, name }) => (
              <li key={id}>
                <a className="link" href={`/attachments/${id}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <EventOffice view={view} onEdit={() => setEditing(true)} />
    </>
  )
}

function factsOf(event: EventLine, locale: 'zh' | 'en') {
  const t = eventWords[locale]
  const waiting = event.waiting === 0 ? '' : `　${t.waitingCount(event.waiting)}`
  return [
    { name: t.when, value: formatSpan(instant(event.startsAt), instant(event.endsAt), locale) },
    { name: t.where, value: event.content.place[locale] },
    { name: t.until, value: formatStart(instant(event.registrationUntil), locale) },
    { name: t.places, value: `${t.taken(event.taken, event.capacity)}${waiting}` },
    { name: t.kind, value: eventKinds[event.kind][locale] },
    { name: t.basis, value: <Chips clauses={event.clauses} /> },
    ...(event.cancelReason === '' ? [] : [{ name: t.states.cancelled, value: event.cancelReason }]),
  ]
}

function RegisterButton({ view: { event, actions } }: { readonly view: EventView }): ReactNode {
  const { locale, announce, now } = useDesk()
  const t = eventWords[locale]
  const api = useApi<typeof supportContract>('support')
  const register = useAct(api.register, {
    outdates: eventKeys,
    onDone: ({ state }) =>
      announce(
        state === 'waiting' ? { tone: 'amber', words: t.onWaitingList } : { tone: 'green', words: t.registered },
      ),
  })
  const isOpen = event.state === 'announced' && event.registrationUntil > now()
  if (!isOpen || !actions.includes('register')) return null
  // Who runs the event has other buttons that come first.
  const kind = actions.includes('edit') ? 'button' : 'button primary'
  return (
    <>
      {register.refusal && <RefusalBox refusal={register.refusal} />}
      <p className="button-row">
        <button
          type="button"
          className={kind}
          disabled={register.pending}
          onClick={() => void register.send({ eventId: event.id })}
        >
          {t.register}
        </button>
      </p>
    </>
  )
}
