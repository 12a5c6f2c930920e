import type { StateMachine } from '../../../../foundation/access/index.ts'
import type { Instant, Refusal } from '../../../../foundation/kernel/index.ts'
import type { EventState, Places } from './event.ts'
import { eventRefusals } from './refusals.ts'

export const registrationMachine = {
  resource: 'registration',
  states: ['registered', 'waiting', 'withdrawn', 'attended'],
  initial: 'registered',
  transitions: [
    // Who comes when all places are taken begins by waiting; the machine has one initial state and this way from it.
    { from: 'registered', action: 'wait', to: 'waiting' },
    { from: 'waiting', action: 'move-up', to: 'registered' },
    { from: 'registered', action: 'withdraw', to: 'withdrawn' },
    { from: 'waiting', action: 'withdraw', to: 'withdrawn' },
    { from: 'registered', action: 'attend', to: 'attended' },
  ],
} as const satisfies StateMachine

export type RegistrationState = (typeof registrationMachine.states)[number]

export interface Registering extends Places {
  readonly state: EventState
  readonly registrationUntil: Instant
}

/** Whether somebody may come in now. Judged under the lock of the event, by the instant of the act. */
export function registeringFault({ state, registrationUntil }: Registering, now: Instant): Refusal | undefined {
  if (state === 'cancelled') return eventRefusals.cancelled
  if (state !== 'announced') return eventRefusals.notAnnounced
  return registrationUntil <= now ? eventRefusals.registrationOver : undefined
}

/** A free place goes to whoever has waited longest, so nobody who comes now passes those who wait. */
export function placeFor({ capacity, taken, waiting }: Places): 'registered' | 'waiting' {
  return taken < capacity && waiting === 0 ? 'registered' : 'waiting'
}

/** How many of those who wait move up now. */
export function movingUp({ capacity, taken, waiting }: Places): number {
  return Math.max(0, Math.min(capacity - taken, waiting))
}

/** `PX-T2-FILING-0012`: the event's code and the number of the registration, readable over the telephone. */
export function certificateNumber(code: string, number: number): string {
  return `PX-${code.toUpperCase()}-${String(number).padStart(4, '0')}`
}

/** The event's code and the number in a certificate's number, however it was typed; undefined when it is none. */
export function readCertificateNumber(typed: string): { readonly code: string; readonly number: number } | undefined {
  const found = /^PX-([A-Z0-9]+(?:-[A-Z0-9]+)*)-(\d{4,9})$/.exec(typed.trim().toUpperCase())
  if (!found) return undefined
  const [, code = '', number = ''] = found
  return { code: code.toLowerCase(), number: Number(number) }
}

/** Letters that are not mistaken for each other when read from a telephone: no 0, 1, I, O. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A sign-in code of six signs from six random bytes; 32 signs divide 256 evenly, so all are alike likely. */
export function signInCode(random: Uint8Array): string {
  return Array.from(random.subarray(0, 6), (byte) => signs.charAt(byte % signs.length)).join('')
}
