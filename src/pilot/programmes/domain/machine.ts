import type { StateMachine } from '../../../foundation/access/index.ts'

/** A round is drafted, may be announced while values are still open, opens once and closes once. */
export const programmeMachine: StateMachine = {
  resource: 'programme',
  states: ['draft', 'announced', 'open', 'closed'],
  initial: 'draft',
  transitions: [
    { from: 'draft', action: 'change', to: 'draft' },
    { from: 'draft', action: 'announce', to: 'announced' },
    { from: 'announced', action: 'change', to: 'announced' },
    { from: 'announced', action: 'open', to: 'open' },
    { from: 'open', action: 'close', to: 'closed' },
  ],
}
