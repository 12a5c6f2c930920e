import type { StateMachine } from '../../../../foundation/access/index.ts'

/** 投保申请: its answers are signed before anything is judged, and opened again only to be signed again. */
export const proposalMachine = {
  resource: 'proposal',
  states: ['draft', 'signed', 'assessed', 'refused', 'withdrawn'],
  initial: 'draft',
  transitions: [
    { from: 'draft', action: 'sign', to: 'signed' },
    { from: 'signed', action: 'reopen', to: 'draft' },
    { from: 'assessed', action: 'reopen', to: 'draft' },
    { from: 'signed', action: 'assess', to: 'assessed' },
    { from: 'assessed', action: 'assess', to: 'assessed' },
    { from: 'assessed', action: 'refuse', to: 'refused' },
    { from: 'draft', action: 'withdraw', to: 'withdrawn' },
    { from: 'signed', action: 'withdraw', to: 'withdrawn' },
    { from: 'assessed', action: 'withdraw', to: 'withdrawn' },
  ],
} as const satisfies StateMachine

export type ProposalState = (typeof proposalMachine.states)[number]
