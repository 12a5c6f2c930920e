import { notFound } from '../../../../foundation/access/index.ts'
import { type Acting, relate } from '../../../../foundation/access/server/index.ts'
import { attachFile } from '../../../../foundation/attachments/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { announceFault, concerns, type EventPlan, eventRefusals, movingUp, planFault } from '../../index.ts'
import { type EventRow, findEvent, insertEvent, lockEvent, moveEvent, updateEvent } from '../store/events.ts'
import { moveUpWaiting, registrationsHolding, type RegistrationRow } from '../store/registrations.ts'
import { eventView, type EventView } from './look-at-events.ts'
import { eventChange, eventObject, registrationChange } from './objects.ts'
import { tellCancelled, tellChanged, tellPlaced } from './write-to-registered.ts'

const offices = ['role:ministry-officer', 'role:ministry-approver', 'role:support-officer'] as const

export interface CreateEvent {
  readonly code: string
  readonly plan: EventPlan
}

/** The support unit or an officer plans an event; nobody else learns of it until it is announced. */
export async function createEvent(acting: Acting, { code, plan }: CreateEvent): Promise<Result<EventView>> {
  const { tx, actor } = acting
  const id = tx.newId<'event'>()
  const permit = acting.permit('create', eventObject({ id, state: 'draft' }))
  if (!permit.ok) return permit
  const fault = planFault(plan, { taken: 0 })
  if (fault) return refuse(fault)
  await relate(
    tx,
    offices.map((subject) => ({ subject, relation: 'any', resource: id })),
  )
  const row = await insertEvent(tx, permit.value, { code, plan, byName: actor.name })
  return row ? kept(acting, 'event.create', row) : refuse(eventRefusals.codeTaken)
}

export interface EditEvent {
  readonly id: string
  readonly version: number
  readonly plan: EventPlan
}

/** Changes the plan; more places are given to who waits, and a change of time or place is written to everybody who holds one. */
export async function editEvent(acting: Acting, edit: EditEvent): Promise<Result<EventView>> {
  const { tx, actor } = acting
  const loaded = await locked(acting, edit.id)
  if (!loaded.ok) return loaded
  const row = loaded.value
  const permit = acting.permit('edit', eventObject(row))
  if (!permit.ok) return permit
  if (row.version !== edit.version) return refuse(changedMeanwhile(row))
  const fault = planFault(edit.plan, row)
  if (fault) return refuse(fault)
  const changed = await updateEvent(tx, permit.value, { plan: edit.plan, byName: actor.name })
  const moved = await moveUpWaiting(tx, row.id, movingUp(changed))
  for (const one of moved) await tellPlaced(tx, changed, one)
  if (row.state === 'announced' && concerns(row, edit.plan))
    for (const one of await registrationsHolding(tx, row.id)) await tellChanged(tx, changed, one)
  return kept(acting, 'event.edit', changed, moved)
}

/** Puts an event before everybody and opens registration. */
export async function announceEvent(
  acting: Acting,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<EventView>> {
  const { tx } = acting
  const loaded = await locked(acting, id)
  if (!loaded.ok) return loaded
  const row = loaded.value
  const permit = acting.permit('announce', eventObject(row))
  if (!permit.ok) return permit
  if (row.version !== version) return refuse(changedMeanwhile(row))
  const fault = announceFault(row, tx.now)
  if (fault) return refuse(fault)
  await relate(tx, [{ subject: 'public', relation: 'any', resource: row.id }])
  return kept(acting, 'event.announce', await moveEvent(tx, permit.value, { state: 'announced', cancelReason: '' }))
}

export interface CancelEvent {
  readonly id: string
  readonly version: number
  readonly reason: string
}

/** Cancels with notice: everybody who holds a place or waits is written to in the same act. */
export async function cancelEvent(acting: Acting, { id, version, reason }: CancelEvent): Promise<Result<EventView>> {
  const { tx } = acting
  const loaded = await locked(acting, id)
  if (!loaded.ok) return loaded
  const row = loaded.value
  const permit = acting.permit('cancel', eventObject(row))
  if (!permit.ok) return permit
  if (row.version !== version) return refuse(changedMeanwhile(row))
  const cancelled = await moveEvent(tx, permit.value, { state: 'cancelled', cancelReason: reason })
  for (const one of await registrationsHolding(tx, id)) await tellCancelled(tx, cancelled, one)
  return kept(acting, 'event.cancel', cancelled)
}

/** Ties a file to the event: whoever may see the event may read it. */
export async function addMaterial(
  acting: Acting,
  { id, fileId }: { readonly id: string; readonly fileId: string },
): Promise<Result<EventView>> {
  const loaded = await locked(acting, id)
  if (!loaded.ok) return loaded
  const row = loaded.value
  const permit = acting.permit('add-material', eventObject(row))
  if (!permit.ok) return permit
  const attached = await attachFile(acting, fileId, { resource: 'event', id: row.id })
  if (!attached.ok) return attached
  const { fingerprint } = attached.value
  const { tx } = acting
  tx.record({
    action: 'event.add-material',
    resource: 'event',
    id: row.id,
    version: row.version,
    facts: { fingerprint },
    changes: [],
  })
  return ok(await eventView(acting, row))
}

/** Seen first, so that who may not know of it learns nothing, then locked for all who register. */
export async function locked({ tx }: Acting, id: string): Promise<Result<EventRow>> {
  const seen = await findEvent(tx, id)
  const row = seen && (await lockEvent(tx, id))
  return row ? ok(row) : refuse(notFound)
}

export async function kept(
  acting: Acting,
  action: string,
  row: EventRow,
  registrations: readonly RegistrationRow[] = [],
): Promise<Result<EventView>> {
  const { id, version } = row
  const changes = [eventChange(row), ...registrations.map(registrationChange)]
  acting.tx.record({ action, resource: 'event', id, version, clause: '4.4.p1.s1', changes })
  // Counted anew where places were given.
  const counted = registrations.length > 0 ? ((await findEvent(acting.tx, id)) ?? row) : row
  return ok(await eventView(acting, counted))
}

export const changedMeanwhile = (row: EventRow) => ({
  ...eventRefusals.changedMeanwhile,
  facts: { theirs: { content: row.content, capacity: row.capacity, startsAt: row.startsAt, version: row.version } },
})
