import type { StateMachine } from './permission.ts'

export const accountMachine = {
  resource: 'account',
  states: ['active', 'stopped'],
  initial: 'active',
  transitions: [
    { from: 'active', action: 'stop', to: 'stopped' },
    { from: 'stopped', action: 'resume', to: 'active' },
  ],
} as const satisfies StateMachine

export const roleGrantMachine = {
  resource: 'role-grant',
  states: ['proposed', 'granted', 'refused', 'ended'],
  initial: 'proposed',
  transitions: [
    { from: 'proposed', action: 'grant', to: 'granted' },
    { from: 'proposed', action: 'refuse', to: 'refused' },
    { from: 'granted', action: 'end', to: 'ended' },
  ],
} as const satisfies StateMachine

export const invitationMachine = {
  resource: 'invitation',
  states: ['sent', 'accepted', 'revoked'],
  initial: 'sent',
  transitions: [
    { from: 'sent', action: 'accept', to: 'accepted' },
    { from: 'sent', action: 'revoke', to: 'revoked' },
  ],
} as const satisfies StateMachine

export const passwordResetMachine = {
  resource: 'password-reset',
  states: ['sent', 'used'],
  initial: 'sent',
  transitions: [{ from: 'sent', action: 'use', to: 'used' }],
} as const satisfies StateMachine

export type AccountState = (typeof accountMachine.states)[number]
export type RoleGrantState = (typeof roleGrantMachine.states)[number]
export type InvitationState = (typeof invitationMachine.states)[number]

/** The state after a move, or undefined when the machine has no such move from there. */
export function stateAfter(machine: StateMachine, state: string, action: string): string | undefined {
  return machine.transitions.find((one) => one.from === state && one.action === action)?.to
}
