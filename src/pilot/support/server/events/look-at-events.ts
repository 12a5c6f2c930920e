import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { attachmentsOf } from '../../../../foundation/attachments/server/index.ts'
import type { AttachmentReference } from '../../../../foundation/attachments/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { certificateNumber } from '../../index.ts'
import { type EventFilter, type EventRow, findEvent, findEventByCode, listEvents } from '../store/events.ts'
import { ownRegistrations, type RegistrationRow, registrationsOf } from '../store/registrations.ts'
import { eventObject, registrationObject } from './objects.ts'

/** One's own registration, with the code that is shown at the door. */
export interface OwnRegistration {
  readonly id: string
  readonly eventId: string
  readonly state: RegistrationRow['state']
  readonly number: number
  readonly code: string
  readonly registeredAt: string
  /** Of a training that was attended and closed. */
  readonly certificate: string | null
  readonly actions: readonly string[]
}

export interface EventView {
  readonly event: EventRow
  readonly materials: readonly AttachmentReference[]
  readonly registration: OwnRegistration | null
  readonly actions: readonly string[]
}

export async function eventView(acting: Acting, event: EventRow): Promise<EventView> {
  const { tx, actor } = acting
  const [materials, [own]] = [
    await attachmentsOf(acting, event.id),
    await ownRegistrations(tx, actor.accountId, [event.id]),
  ]
  return {
    event,
    materials,
    registration: own ? ownView(acting, event, own) : null,
    actions: [
      ...acting.actionsOpenTo(eventObject(event)),
      ...(own ? [] : acting.permitList('create', 'registration').ok ? ['register'] : []),
    ],
  }
}

export function ownView(acting: Acting, event: EventRow, row: RegistrationRow): OwnRegistration {
  const { id, eventId, state, number, code, registeredAt } = row
  const earned = event.kind === 'training' && event.state === 'held' && state === 'attended'
  const certificate = earned ? certificateNumber(event.code, number) : null
  const actions = acting.actionsOpenTo(registrationObject(acting.actor, row))
  return { id, eventId, state, number, code, registeredAt, certificate, actions }
}

export async function lookAtEvent(acting: Acting, id: string): Promise<Result<EventView>> {
  const event = await findEvent(acting.tx, id)
  return event ? readable(acting, event) : refuse(notFound)
}

export async function lookAtEventByCode(acting: Acting, code: string): Promise<Result<EventView>> {
  const event = await findEventByCode(acting.tx, code)
  return event ? readable(acting, event) : refuse(notFound)
}

async function readable(acting: Acting, event: EventRow): Promise<Result<EventView>> {
  const permitted = acting.permit('read', eventObject(event))
  return permitted.ok ? ok(await eventView(acting, event)) : permitted
}

export interface EventList {
  readonly events: readonly EventRow[]
  /** One's own, of the events on the page. */
  readonly registrations: readonly OwnRegistration[]
  readonly next: { readonly startsAt: string; readonly id: string } | null
  readonly mayCreate: boolean
}

/** A page of events and one's own places among them: two statements, however many there are. */
export async function lookAtEvents(acting: Acting, filter: EventFilter): Promise<Result<EventList>> {
  const permitted = acting.permitList('read', 'event')
  if (!permitted.ok) return permitted
  const { tx, actor } = acting
  const found = await listEvents(tx, { ...filter, limit: filter.limit + 1 })
  const events = found.slice(0, filter.limit)
  const byId = new Map(events.map((event) => [event.id as string, event]))
  const own = await ownRegistrations(tx, actor.accountId, [...byId.keys()])
  const last = events.at(-1)
  return ok({
    events,
    registrations: own.flatMap((row) => {
      const event = byId.get(row.eventId)
      return event ? [ownView(acting, event, row)] : []
    }),
    next: found.length > filter.limit && last ? { startsAt: last.startsAt, id: last.id } : null,
    mayCreate: acting.permitList('create', 'event').ok,
  })
}

export interface RegistrationList {
  readonly registrations: readonly Omit<RegistrationRow, 'accountId' | 'code' | 'eventId'>[]
  readonly next: number | null
}

/** Who comes, for the office at the door; the codes are shown to their holders alone. */
export async function lookAtRegistrations(
  acting: Acting,
  { id, after, limit }: { readonly id: string; readonly after: number; readonly limit: number },
): Promise<Result<RegistrationList>> {
  const event = await findEvent(acting.tx, id)
  if (!event) return refuse(notFound)
  const permitted = acting.permit('read-registrations', eventObject(event))
  if (!permitted.ok) return permitted
  const found = await registrationsOf(acting.tx, id, { after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  return ok({
    registrations: shown.map(({ accountId: _account, code: _code, eventId: _event, ...row }) => row),
    next: found.length > limit ? (shown.at(-1)?.number ?? null) : null,
  })
}
