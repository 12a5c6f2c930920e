import type { Acting } from '../../../../foundation/access/server/index.ts'
import { settle } from '../../../../foundation/deadlines/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { eventRefusals } from '../../index.ts'
import { moveEvent } from '../store/events.ts'
import {
  attendRow,
  lockRegistrationWithCode,
  registrationsHolding,
  type RegistrationRow,
} from '../store/registrations.ts'
import { changedMeanwhile, kept, locked } from './keep-event.ts'
import type { EventView } from './look-at-events.ts'
import { eventObject, registrationChange } from './objects.ts'
import { keyOf, releaseAttendance } from './write-to-registered.ts'

export interface SignedIn {
  readonly personName: string
  readonly organisationName: string
  readonly number: number
  /** The same code was read before; nothing changed. */
  readonly already: boolean
}

/** 签到: at the door the code is read and its holder is marked as there; read twice, it counts once. */
export async function signInAtDoor(
  acting: Acting,
  given: { readonly id: string; readonly code: string },
): Promise<Result<SignedIn>> {
  const { tx } = acting
  const loaded = await locked(acting, given.id)
  if (!loaded.ok) return loaded
  const event = loaded.value
  const permit = acting.permit('sign-in', eventObject(event))
  if (!permit.ok) return permit
  const row = await lockRegistrationWithCode(tx, event.id, given.code.toUpperCase())
  if (!row) return refuse(eventRefusals.noSuchCode)
  if (row.state === 'waiting') return refuse(eventRefusals.stillWaiting)
  if (row.state === 'withdrawn') return refuse(eventRefusals.withdrawn)
  if (row.state === 'attended') return ok(shown(row, true))
  const attended = await attendRow(tx, permit.value, row.id)
  await settle(tx, keyOf(row))
  const { id, version } = attended
  tx.record({
    action: 'registration.attend',
    resource: 'registration',
    id,
    version,
    changes: [registrationChange(attended)],
  })
  return ok(shown(attended, false))
}

const shown = ({ personName, organisationName, number }: RegistrationRow, already: boolean): SignedIn => ({
  personName,
  organisationName,
  number,
  already,
})

/** 办结: after its end an event is closed; who attended a training may fetch a certificate from then on. */
export async function finishEvent(
  acting: Acting,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<EventView>> {
  const { tx } = acting
  const loaded = await locked(acting, id)
  if (!loaded.ok) return loaded
  const row = loaded.value
  const permit = acting.permit('finish', eventObject(row))
  if (!permit.ok) return permit
  if (row.version !== version) return refuse(changedMeanwhile(row))
  if (tx.now < row.endsAt) return refuse(eventRefusals.notOver)
  for (const one of await registrationsHolding(tx, id)) if (one.state === 'registered') await releaseAttendance(tx, one)
  return kept(acting, 'event.finish', await moveEvent(tx, permit.value, { state: 'held', cancelReason: '' }))
}
