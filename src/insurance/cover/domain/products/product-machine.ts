import type { StateMachine } from '../../../../foundation/access/index.ts'

/** A filed version of a product: what was filed stays, and only its sale can end. */
export const productMachine = {
  resource: 'product',
  states: ['filed', 'registered', 'withdrawn'],
  initial: 'filed',
  transitions: [
    { from: 'filed', action: 'register', to: 'registered' },
    { from: 'filed', action: 'withdraw', to: 'withdrawn' },
    { from: 'registered', action: 'withdraw', to: 'withdrawn' },
  ],
} as const satisfies StateMachine
