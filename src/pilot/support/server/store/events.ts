import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { EventPlan, EventState } from '../../index.ts'

export interface EventRow extends EventPlan {
  readonly id: Id<'event'>
  readonly code: string
  readonly state: EventState
  readonly taken: number
  readonly waiting: number
  readonly cancelReason: string
  readonly draftedByName: string
  readonly announcedAt: Instant | null
  readonly changedAt: Instant
  readonly version: number
}

const columns = `id, code, state, kind, clauses, content, starts_at as "startsAt", ends_at as "endsAt",
  registration_until as "registrationUntil", capacity, taken, waiting, cancel_reason as "cancelReason",
  drafted_by_name as "draftedByName", announced_at as "announcedAt", changed_at as "changedAt", version`

const byId = statement('support.event', `select ${columns} from support.event where id = $1`)
const byCode = statement('support.event-by-code', `select ${columns} from support.event where code = $1`)
const lock = statement('support.lock-event', `select ${columns} from support.lock_event($1)`)
const insert = statement(
  'support.insert-event',
  `insert into support.event (id, code, state, kind, clauses, content, starts_at, ends_at, registration_until, capacity,
     drafted_by_name, changed_at) values ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (code) do nothing returning ${columns}`,
)
const update = statement(
  'support.update-event',
  `update support.event set kind = $2, clauses = $3, content = $4, starts_at = $5, ends_at = $6, registration_until = $7,
     capacity = $8, drafted_by_name = $9, changed_at = $10, version = version + 1,
     reminded_at = case when starts_at = $5 then reminded_at end
   where id = $1 returning ${columns}`,
)
const move = statement(
  'support.move-event',
  `update support.event set state = $2, cancel_reason = $3, changed_at = $4, version = version + 1,
     announced_at = case when $2 = 'announced' then $4 else announced_at end
   where id = $1 returning ${columns}`,
)
const list = statement(
  'support.list-events',
  `select ${columns} from support.event
   where ($1::text is null or state = $1) and (ends_at > $2) = $3 and ($4::timestamptz is null or
     case when $3 then (starts_at, id) > ($4, $5::uuid) else (starts_at, id) < ($4, $5::uuid) end)
   order by case when $3 then starts_at end, case when $3 then id end, starts_at desc, id desc limit $6`,
)
const toRemind = statement(
  'support.events-to-remind',
  `select ${columns} from support.event
   where state = 'announced' and reminded_at is null and starts_at > $1 and starts_at <= $2
   order by starts_at, id limit 20 for update skip locked`,
)
const reminded = statement('support.event-reminded', 'update support.event set reminded_at = $2 where id = $1')

export async function findEvent(tx: Tx, id: string): Promise<EventRow | undefined> {
  return (await tx.query<EventRow>(byId, [id]))[0]
}

export async function findEventByCode(tx: Tx, code: string): Promise<EventRow | undefined> {
  return (await tx.query<EventRow>(byCode, [code]))[0]
}

/** Locked for everybody who registers, whether or not they may change it; ask `findEvent` first who may know of it. */
export async function lockEvent(tx: Tx, id: string): Promise<EventRow | undefined> {
  return (await tx.query<EventRow>(lock, [id]))[0]
}

/** Undefined when the code is another event's. */
export async function insertEvent(
  tx: Tx,
  permit: Permit<'event', 'create'>,
  given: { readonly code: string; readonly plan: EventPlan; readonly byName: string },
): Promise<EventRow | undefined> {
  const { code, plan, byName } = given
  const { kind, ...rest } = valuesOf(plan)
  return (await tx.query<EventRow>(insert, [permit.id, code, kind, ...rest.values, byName, tx.now]))[0]
}

export async function updateEvent(
  tx: Tx,
  permit: Permit<'event', 'edit'>,
  { plan, byName }: { readonly plan: EventPlan; readonly byName: string },
): Promise<EventRow> {
  const { kind, values } = valuesOf(plan)
  return only(await tx.query<EventRow>(update, [permit.id, kind, ...values, byName, tx.now]))
}

export async function moveEvent(
  tx: Tx,
  permit: Permit<'event', 'announce' | 'cancel' | 'finish'>,
  to: Pick<EventRow, 'state' | 'cancelReason'>,
): Promise<EventRow> {
  return only(await tx.query<EventRow>(move, [permit.id, to.state, to.cancelReason, tx.now]))
}

export interface EventFilter {
  readonly state: EventState | null
  /** Coming and running ones by start, or past ones with the latest first. */
  readonly when: 'coming' | 'past'
  readonly after: { readonly startsAt: string; readonly id: string } | null
  readonly limit: number
}

export function listEvents(tx: Tx, { state, when, after, limit }: EventFilter): Promise<readonly EventRow[]> {
  const coming = when === 'coming'
  return tx.query<EventRow>(list, [state, tx.now, coming, after?.startsAt ?? null, after?.id ?? null, limit])
}

/** For the worker: announced events that begin within the next so many instants and were not reminded of. */
export function eventsToRemind(tx: Tx, until: Instant): Promise<readonly EventRow[]> {
  return tx.query<EventRow>(toRemind, [tx.now, until])
}

export async function noteReminded(tx: Tx, id: string): Promise<void> {
  await tx.query(reminded, [id, tx.now])
}

function valuesOf({ kind, clauses, content, startsAt, endsAt, registrationUntil, capacity }: EventPlan) {
  return { kind, values: [clauses, json(content), startsAt, endsAt, registrationUntil, capacity] as const }
}
