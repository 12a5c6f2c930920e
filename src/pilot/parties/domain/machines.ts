import type { StateMachine } from '../../../foundation/access/index.ts'

export const organisationMachine: StateMachine = {
  resource: 'organisation',
  states: ['unverified', 'verified', 'returned'],
  initial: 'unverified',
  transitions: [
    { from: 'unverified', action: 'edit', to: 'unverified' },
    { from: 'verified', action: 'edit', to: 'unverified' },
    { from: 'returned', action: 'edit', to: 'unverified' },
    { from: 'unverified', action: 'verify', to: 'verified' },
    { from: 'unverified', action: 'return', to: 'returned' },
    { from: 'verified', action: 'return', to: 'returned' },
  ],
}

export type EnrolmentState = 'asked' | 'waiting-for-unit' | 'waiting-for-office' | 'accepted' | 'declined'

/**
 * 登记单位 or joining one. The worker finds out whether the code is on record and passes the request to the unit or to
 * the office; somebody there decides. Asking answers the same either way, and nobody is let in by a code alone.
 */
export const enrolmentMachine: StateMachine = {
  resource: 'enrolment',
  states: ['asked', 'waiting-for-unit', 'waiting-for-office', 'accepted', 'declined'],
  initial: 'asked',
  transitions: [
    { from: 'asked', action: 'pass-to-unit', to: 'waiting-for-unit' },
    { from: 'asked', action: 'pass-to-office', to: 'waiting-for-office' },
    { from: 'waiting-for-unit', action: 'accept', to: 'accepted' },
    { from: 'waiting-for-office', action: 'accept', to: 'accepted' },
    { from: 'waiting-for-unit', action: 'decline', to: 'declined' },
    { from: 'waiting-for-office', action: 'decline', to: 'declined' },
  ],
}
