import { randomBytes } from 'node:crypto'
import { notFound } from '../../../../foundation/access/index.ts'
import { type Acting, relate } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { namesOf } from '../../../parties/server/index.ts'
import { eventRefusals, movingUp, placeFor, registeringFault, signInCode } from '../../index.ts'
import { findEvent, lockEvent } from '../store/events.ts'
import {
  findRegistration,
  insertRegistration,
  lockRegistration,
  moveUpWaiting,
  ownRegistrations,
  withdrawRow,
} from '../store/registrations.ts'
import { ownView, type OwnRegistration } from './look-at-events.ts'
import { registrationChange, registrationObject } from './objects.ts'
import { releaseAttendance, tellPlaced, tellWaiting } from './write-to-registered.ts'

/**
 * A person registers. All who register for an event wait for each other at its row, so that places and the waiting list
 * are exact however many come at once.
 */
export async function register(acting: Acting, input: { readonly eventId: string }): Promise<Result<OwnRegistration>> {
  const { tx, actor } = acting
  const seen = await findEvent(tx, input.eventId)
  if (!seen) return refuse(notFound)
  const id = tx.newId<'registration'>()
  const permit = acting.permit(
    'create',
    registrationObject(actor, { id, state: 'registered', accountId: actor.accountId }),
  )
  if (!permit.ok) return permit
  const event = await lockEvent(tx, seen.id)
  if (!event) return refuse(notFound)
  const fault = registeringFault(event, tx.now)
  if (fault) return refuse(fault)
  const [before] = await ownRegistrations(tx, actor.accountId, [event.id])
  if (before) return refuse(eventRefusals.alreadyRegistered)
  await relate(tx, [{ subject: `account:${actor.accountId}`, relation: 'own', resource: id }])
  const row = await insertRegistration(tx, permit.value, {
    eventId: event.id,
    accountId: actor.accountId,
    organisationId: actor.organisationId,
    personName: actor.name,
    organisationName: await unitName(acting),
    state: placeFor(event),
    code: signInCode(randomBytes(6)),
  })
  await (row.state === 'registered' ? tellPlaced : tellWaiting)(tx, event, row)
  record(acting, 'registration.create', row)
  return ok(ownView(acting, event, row))
}

/** A person gives up the place or the wait; whoever has waited longest moves up in the same act. */
export async function withdraw(acting: Acting, input: { readonly id: string }): Promise<Result<OwnRegistration>> {
  const { tx, actor } = acting
  const seen = await findRegistration(tx, input.id)
  if (!seen) return refuse(notFound)
  // The event first, as registering does: one order of locks for both.
  const event = await lockEvent(tx, seen.eventId)
  const row = await lockRegistration(tx, seen.id)
  if (!row || !event) return refuse(notFound)
  const permit = acting.permit('withdraw', registrationObject(actor, row))
  if (!permit.ok) return permit
  if (event.startsAt <= tx.now) return refuse(eventRefusals.alreadyStarted)
  const gone = await withdrawRow(tx, permit.value)
  await releaseAttendance(tx, gone)
  record(acting, 'registration.withdraw', gone)
  const left = await findEvent(tx, event.id)
  const open = left && left.state === 'announced' ? movingUp(left) : 0
  for (const one of await moveUpWaiting(tx, event.id, open)) {
    await tellPlaced(tx, event, one)
    record(acting, 'registration.move-up', one)
  }
  return ok(ownView(acting, event, gone))
}

function record(acting: Acting, action: string, row: Parameters<typeof registrationChange>[0]): void {
  const { id, version } = row
  acting.tx.record({
    action,
    resource: 'registration',
    id,
    version,
    clause: '4.4.p1.s1',
    changes: [registrationChange(row)],
  })
}

async function unitName({ tx, actor }: Acting): Promise<string> {
  if (actor.organisationId === null) return ''
  return (await namesOf(tx, [actor.organisationId])).get(actor.organisationId)?.name ?? ''
}
