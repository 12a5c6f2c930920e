import type { Actor, PermitObject } from '../../../../foundation/access/index.ts'
import type { AuditedTable } from '../../../../foundation/audit/server/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import type { EventRow } from '../store/events.ts'
import type { RegistrationRow } from '../store/registrations.ts'

export const eventObject = ({ id, state }: Pick<EventRow, 'id' | 'state'>): PermitObject<'event'> => ({
  resource: 'event',
  id,
  state,
  relations: [],
})

export function registrationObject(
  actor: Actor,
  { id, state, accountId }: Pick<RegistrationRow, 'id' | 'state' | 'accountId'>,
): PermitObject<'registration'> {
  return { resource: 'registration', id, state, relations: accountId === actor.accountId ? ['own'] : [] }
}

type Change = EvidenceEntry['changes'][number]

/** Places are counted from the registrations, so they are not among what an event's own entries vouch for. */
export function eventChange({ id, version, ...row }: EventRow): Change {
  const { code, state, kind, clauses, content, startsAt, endsAt, registrationUntil, capacity, cancelReason } = row
  const both = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({ zh, en })
  const { title, summary, place } = content
  const words = { title: both(title), summary: both(summary), place: both(place) }
  return {
    table: 'support.event',
    id,
    version,
    row: { code, state, kind, clauses, content: words, startsAt, endsAt, registrationUntil, capacity, cancelReason },
  }
}

/** Who registered is personal and stays out of the log; the unit and the order do not. */
export function registrationChange({ id, version, ...row }: RegistrationRow): Change {
  const { eventId, organisationId, state, number } = row
  return { table: 'support.registration', id, version, row: { eventId, organisationId, state, number } }
}

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export const auditedEvents: readonly AuditedTable[] = [
  {
    table: 'support.event',
    read: `select id, version, jsonb_build_object('code', code, 'state', state, 'kind', kind,
        'clauses', to_jsonb(clauses), 'content', content, 'startsAt', ${instant('starts_at')},
        'endsAt', ${instant('ends_at')}, 'registrationUntil', ${instant('registration_until')}, 'capacity', capacity,
        'cancelReason', cancel_reason) as row from support.event`,
  },
  {
    table: 'support.registration',
    read: `select id, version, jsonb_build_object('eventId', event_id, 'organisationId', organisation_id,
        'state', state, 'number', number) as row from support.registration`,
  },
]
