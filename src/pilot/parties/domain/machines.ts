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

export type EnrolmentState = 'asked' | 'invited' | 'waiting-for-unit' | 'joined' | 'declined'

/** 登记单位: the worker finds out whether the unit is known; asking answers the same either way. */
export const enrolmentMachine: StateMachine = {
  resource: 'enrolment',
  states: ['asked', 'invited', 'waiting-for-unit', 'joined', 'declined'],
  initial: 'asked',
  transitions: [
    { from: 'asked', action: 'invite', to: 'invited' },
    { from: 'asked', action: 'forward', to: 'waiting-for-unit' },
    { from: 'waiting-for-unit', action: 'accept', to: 'joined' },
    { from: 'waiting-for-unit', action: 'decline', to: 'declined' },
  ],
}
