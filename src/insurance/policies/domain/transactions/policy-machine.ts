import type { StateMachine } from '../../../../foundation/access/index.ts'

/** How far a policy has come to be issued. Whether it is in force is worked out of its transactions (`asOf`). */
export const policyMachine = {
  resource: 'policy',
  states: ['pending', 'issued', 'abandoned'],
  initial: 'pending',
  transitions: [
    { from: 'pending', action: 'issue', to: 'issued' },
    { from: 'pending', action: 'abandon', to: 'abandoned' },
  ],
} as const satisfies StateMachine

export type PolicyState = (typeof policyMachine.states)[number]
