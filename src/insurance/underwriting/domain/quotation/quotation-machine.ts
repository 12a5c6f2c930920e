import type { StateMachine } from '../../../../foundation/access/index.ts'

/** 报价: one version of an offer; a new price is a new version. Binding is the act of the policies slice. */
export const quotationMachine = {
  resource: 'quotation',
  states: ['draft', 'priced', 'referred', 'quoted', 'accepted', 'bound', 'declined', 'expired', 'withdrawn'],
  initial: 'draft',
  transitions: [
    { from: 'draft', action: 'price', to: 'priced' },
    { from: 'priced', action: 'refer', to: 'referred' },
    { from: 'priced', action: 'quote', to: 'quoted' },
    { from: 'referred', action: 'quote', to: 'quoted' },
    { from: 'referred', action: 'decline', to: 'declined' },
    { from: 'priced', action: 'decline', to: 'declined' },
    { from: 'quoted', action: 'accept', to: 'accepted' },
    { from: 'quoted', action: 'expire', to: 'expired' },
    { from: 'accepted', action: 'bind', to: 'bound' },
    { from: 'accepted', action: 'expire', to: 'expired' },
    { from: 'draft', action: 'withdraw', to: 'withdrawn' },
    { from: 'priced', action: 'withdraw', to: 'withdrawn' },
    { from: 'referred', action: 'withdraw', to: 'withdrawn' },
    { from: 'quoted', action: 'withdraw', to: 'withdrawn' },
  ],
} as const satisfies StateMachine

export type QuotationState = (typeof quotationMachine.states)[number]
