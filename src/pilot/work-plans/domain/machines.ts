import type { StateMachine } from '../../../foundation/access/index.ts'

const step = <From extends string, Action extends string, To extends string>(
  from: From,
  action: Action,
  to: To,
): { readonly from: From; readonly action: Action; readonly to: To } => ({ from, action, to })

/** 试点工作方案: what an authority, a service institution or an enterprise hands in (四（二）). */
export const planMachine = {
  resource: 'plan',
  states: ['draft', 'submitted', 'withdrawn', 'selected', 'declined', 'discarded'],
  initial: 'draft',
  transitions: [
    step('draft', 'edit', 'draft'),
    step('draft', 'invite', 'draft'),
    step('draft', 'check', 'draft'),
    step('draft', 'submit', 'submitted'),
    step('draft', 'discard', 'discarded'),
    step('submitted', 'withdraw', 'withdrawn'),
    step('withdrawn', 'reopen', 'draft'),
    // By the published pilot list, never by an act on one plan.
    step('submitted', 'select', 'selected'),
    step('submitted', 'decline', 'declined'),
  ],
} as const satisfies StateMachine

/** 联合: one organisation's part in one plan, confirmed from its own account. */
export const planPartnerMachine = {
  resource: 'plan-partner',
  states: ['invited', 'confirmed', 'declined', 'left', 'removed'],
  initial: 'invited',
  transitions: [
    step('invited', 'confirm', 'confirmed'),
    step('invited', 'decline', 'declined'),
    step('invited', 'remove', 'removed'),
    step('confirmed', 'leave', 'left'),
    step('confirmed', 'remove', 'removed'),
    step('declined', 'remove', 'removed'),
  ],
} as const satisfies StateMachine

/** 上报: the time in which plans of a round may arrive. */
export const intakeMachine = {
  resource: 'intake',
  states: ['open', 'closing', 'closed'],
  initial: 'open',
  transitions: [step('open', 'begin-closing', 'closing'), step('closing', 'seal', 'closed')],
} as const satisfies StateMachine

/** 试点名单: the decision on the plans of a round, drafted by one official and published by another. */
export const pilotListMachine = {
  resource: 'pilot-list',
  states: ['draft', 'published', 'discarded'],
  initial: 'draft',
  transitions: [
    step('draft', 'edit', 'draft'),
    step('draft', 'publish', 'published'),
    step('draft', 'discard', 'discarded'),
  ],
} as const satisfies StateMachine

/** 试点: a plan that was selected, as it was published. */
export const pilotMachine = {
  resource: 'pilot',
  states: ['published'],
  initial: 'published',
  transitions: [],
} as const satisfies StateMachine

/** 保费补贴规则 of one authority and one year: ratio, caps and budget. */
export const subsidyRuleMachine = {
  resource: 'subsidy-rule',
  states: ['draft', 'in-force', 'ended'],
  initial: 'draft',
  transitions: [step('draft', 'edit', 'draft'), step('draft', 'enact', 'in-force'), step('in-force', 'end', 'ended')],
} as const satisfies StateMachine

/** 补贴申请: one policy with its invoice and payment; proposed by one official, decided by another, granted once. */
export const subsidyClaimMachine = {
  resource: 'subsidy-claim',
  states: ['filed', 'proposed', 'granted', 'refused', 'withdrawn', 'listed', 'exported'],
  initial: 'filed',
  transitions: [
    step('filed', 'propose', 'proposed'),
    step('filed', 'withdraw', 'withdrawn'),
    step('proposed', 'grant', 'granted'),
    step('proposed', 'refuse', 'refused'),
    step('proposed', 'send-back', 'filed'),
    step('proposed', 'withdraw', 'withdrawn'),
    // By the list that is published, and by its export, never by an act on one claim.
    step('granted', 'list', 'listed'),
    step('listed', 'export', 'exported'),
    // An objection during 公示 that holds gives the reserved amount back to the budget.
    step('listed', 'strike', 'refused'),
  ],
} as const satisfies StateMachine

/** 公示名单 of what was granted under a rule: published by one official, sent to finance by another once it has stood. */
export const subsidyListMachine = {
  resource: 'subsidy-list',
  states: ['published', 'exported'],
  initial: 'published',
  transitions: [step('published', 'export', 'exported')],
} as const satisfies StateMachine

export const machines: readonly StateMachine[] = [
  planMachine,
  planPartnerMachine,
  intakeMachine,
  pilotListMachine,
  pilotMachine,
  subsidyRuleMachine,
  subsidyClaimMachine,
  subsidyListMachine,
]

export type PlanState = (typeof planMachine.states)[number]
export type PlanPartnerState = (typeof planPartnerMachine.states)[number]
export type PilotListState = (typeof pilotListMachine.states)[number]
export type SubsidyRuleState = (typeof subsidyRuleMachine.states)[number]
export type SubsidyClaimState = (typeof subsidyClaimMachine.states)[number]
export type SubsidyListState = (typeof subsidyListMachine.states)[number]
