import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant, Text } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { RegistrationState } from '../../index.ts'

export interface RegistrationRow {
  readonly id: Id<'registration'>
  readonly eventId: string
  readonly accountId: string
  readonly organisationId: string | null
  readonly personName: string
  readonly organisationName: string
  readonly state: RegistrationState
  /** In the order of arrival at the event. */
  readonly number: number
  readonly code: string
  readonly registeredAt: Instant
  readonly placedAt: Instant | null
  readonly attendedAt: Instant | null
  readonly version: number
}

const columns = `id, event_id as "eventId", account_id as "accountId", organisation_id as "organisationId",
  person_name as "personName", organisation_name as "organisationName", state, number, code,
  registered_at as "registeredAt", placed_at as "placedAt", attended_at as "attendedAt", version`

const next = statement('support.next-number', 'select support.next_number($1) as number')
const insert = statement(
  'support.insert-registration',
  `insert into support.registration (id, event_id, account_id, organisation_id, person_name, organisation_name, state,
     number, code, registered_at, placed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning ${columns}`,
)
const find = statement('support.registration', `select ${columns} from support.registration where id = $1`)
const lock = statement(
  'support.lock-registration',
  `select ${columns} from support.registration where id = $1 for update`,
)
const own = statement(
  'support.own-registrations',
  `select ${columns} from support.registration
   where account_id = $1 and event_id = any ($2::uuid[]) and state <> 'withdrawn'`,
)
const withCode = statement(
  'support.registration-with-code',
  `select ${columns} from support.registration where event_id = $1 and code = $2 for update`,
)
const ofEvent = statement(
  'support.registrations-of-event',
  `select ${columns} from support.registration where event_id = $1 and number > $2 order by number limit $3`,
)
const holding = statement(
  'support.registrations-holding',
  `select ${columns} from support.registration where event_id = $1 and state in ('registered', 'waiting', 'attended')
   order by number`,
)
const withdraw = statement(
  'support.withdraw-registration',
  `update support.registration set state = 'withdrawn', version = version + 1 where id = $1 returning ${columns}`,
)
const attend = statement(
  'support.attend-registration',
  `update support.registration set state = 'attended', attended_at = $2, version = version + 1
   where id = $1 returning ${columns}`,
)
const moveUp = statement('support.move-up', `select ${columns} from support.move_up($1, $2) order by number`)
const certificate = statement(
  'support.certificate',
  `select content, starts_at as "startsAt", person_name as "personName", organisation_name as "organisationName"
   from support.certificate($1, $2)`,
)

export interface NewRegistration {
  readonly eventId: string
  readonly accountId: string
  readonly organisationId: string | null
  readonly personName: string
  readonly organisationName: string
  readonly state: 'registered' | 'waiting'
  readonly code: string
}

/** Takes the next number of the event, whose row is locked. */
export async function insertRegistration(
  tx: Tx,
  permit: Permit<'registration', 'create'>,
  given: NewRegistration,
): Promise<RegistrationRow> {
  const { number } = only(await tx.query<{ number: number }>(next, [given.eventId]))
  const { eventId, accountId, organisationId, personName, organisationName, state, code } = given
  const placedAt = state === 'registered' ? tx.now : null
  const who = [accountId, organisationId, personName, organisationName]
  const values = [permit.id, eventId, ...who, state, number, code, tx.now, placedAt]
  return only(await tx.query<RegistrationRow>(insert, values))
}

export async function findRegistration(tx: Tx, id: string): Promise<RegistrationRow | undefined> {
  return (await tx.query<RegistrationRow>(find, [id]))[0]
}

export async function lockRegistration(tx: Tx, id: string): Promise<RegistrationRow | undefined> {
  return (await tx.query<RegistrationRow>(lock, [id]))[0]
}

/** A person's own live registrations among these events. */
export function ownRegistrations(
  tx: Tx,
  accountId: string,
  eventIds: readonly string[],
): Promise<readonly RegistrationRow[]> {
  return tx.query<RegistrationRow>(own, [accountId, eventIds])
}

export async function lockRegistrationWithCode(
  tx: Tx,
  eventId: string,
  code: string,
): Promise<RegistrationRow | undefined> {
  return (await tx.query<RegistrationRow>(withCode, [eventId, code]))[0]
}

export function registrationsOf(
  tx: Tx,
  eventId: string,
  page: { readonly after: number; readonly limit: number },
): Promise<readonly RegistrationRow[]> {
  return tx.query<RegistrationRow>(ofEvent, [eventId, page.after, page.limit])
}

/** Everybody who has a place or waits for one. */
export function registrationsHolding(tx: Tx, eventId: string): Promise<readonly RegistrationRow[]> {
  return tx.query<RegistrationRow>(holding, [eventId])
}

export async function withdrawRow(tx: Tx, permit: Permit<'registration', 'withdraw'>): Promise<RegistrationRow> {
  return only(await tx.query<RegistrationRow>(withdraw, [permit.id]))
}

/** The permit is for the event at whose door the code was read. */
export async function attendRow(tx: Tx, _permit: Permit<'event', 'sign-in'>, id: string): Promise<RegistrationRow> {
  return only(await tx.query<RegistrationRow>(attend, [id, tx.now]))
}

/** Those who have waited longest get the places that are free; the event's row is locked. */
export function moveUpWaiting(tx: Tx, eventId: string, most: number): Promise<readonly RegistrationRow[]> {
  return most > 0 ? tx.query<RegistrationRow>(moveUp, [eventId, most]) : Promise.resolve([])
}

export interface GenuineCertificate {
  readonly content: { readonly title: Text }
  readonly startsAt: Instant
  /** The first sign of the name alone. */
  readonly personName: string
  readonly organisationName: string
}

export async function genuineCertificate(
  tx: Tx,
  { code, number }: { readonly code: string; readonly number: number },
): Promise<GenuineCertificate | undefined> {
  return (await tx.query<GenuineCertificate>(certificate, [code, number]))[0]
}
