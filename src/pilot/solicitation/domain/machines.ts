import type { StateMachine } from '../../../foundation/access/index.ts'

const step = <From extends string, Action extends string, To extends string>(
  from: From,
  action: Action,
  to: To,
): { readonly from: From; readonly action: Action; readonly to: To } => ({ from, action, to })

/** 方案: what one lead files for its consortium. */
export const solutionMachine = {
  resource: 'solution',
  states: ['draft', 'late', 'submitted', 'returned', 'withdrawn', 'refused', 'discarded'],
  initial: 'draft',
  transitions: [
    step('draft', 'edit', 'draft'),
    step('draft', 'invite', 'draft'),
    step('draft', 'assign', 'draft'),
    step('returned', 'assign', 'returned'),
    step('draft', 'check', 'draft'),
    step('draft', 'ask-for-determination', 'draft'),
    step('returned', 'ask-for-determination', 'returned'),
    step('draft', 'submit', 'submitted'),
    step('draft', 'file-late', 'late'),
    step('draft', 'discard', 'discarded'),
    step('late', 'propose-late', 'late'),
    step('late', 'accept-late', 'submitted'),
    step('late', 'refuse-late', 'refused'),
    step('late', 'withdraw', 'withdrawn'),
    step('submitted', 'withdraw', 'withdrawn'),
    step('submitted', 'seal', 'submitted'),
    step('returned', 'seal', 'returned'),
    step('submitted', 'request-correction', 'returned'),
    step('returned', 'edit-named-fields', 'returned'),
    step('returned', 'resubmit', 'submitted'),
    step('returned', 'close-correction', 'submitted'),
    step('withdrawn', 'reopen', 'draft'),
  ],
} as const satisfies StateMachine

/** 联合: one organisation's part in one solution, confirmed from its own account. */
export const partnershipMachine = {
  resource: 'partnership',
  states: ['invited', 'confirmed', 'declined', 'left', 'removed'],
  initial: 'invited',
  transitions: [
    step('invited', 'remind', 'invited'),
    step('invited', 'confirm', 'confirmed'),
    step('invited', 'decline', 'declined'),
    step('invited', 'remove', 'removed'),
    step('confirmed', 'leave', 'left'),
    step('confirmed', 'remove', 'removed'),
    step('declined', 'remove', 'removed'),
  ],
} as const satisfies StateMachine

/** 批准例外: the recorded act by which a solution beyond 原则上不超过5个 counts. */
export const waiverMachine = {
  resource: 'waiver',
  states: ['requested', 'granted', 'refused'],
  initial: 'requested',
  transitions: [
    step('requested', 'propose', 'requested'),
    step('requested', 'grant', 'granted'),
    step('requested', 'refuse', 'refused'),
  ],
} as const satisfies StateMachine

/** 认定: a must that the rules leave open, determined by a named official on the facts that were asked about. */
export const determinationMachine = {
  resource: 'determination',
  states: ['asked', 'met', 'unmet'],
  initial: 'asked',
  transitions: [step('asked', 'find-met', 'met'), step('asked', 'find-unmet', 'unmet')],
} as const satisfies StateMachine

/** 纸质版: one numbered copy, from the print pack to the desk. */
export const paperCopyMachine = {
  resource: 'paper-copy',
  states: ['expected', 'registered', 'differs'],
  initial: 'expected',
  transitions: [
    step('expected', 'register', 'registered'),
    step('expected', 'register', 'differs'),
    step('differs', 'register', 'registered'),
    step('differs', 'register', 'differs'),
  ],
} as const satisfies StateMachine

/** 推荐: one authority's opinion on the solutions of its region; optional, never a gate. */
export const recommendationMachine = {
  resource: 'recommendation',
  states: ['draft', 'signed', 'withdrawn'],
  initial: 'draft',
  transitions: [
    step('draft', 'edit', 'draft'),
    step('draft', 'sign', 'signed'),
    step('draft', 'withdraw', 'withdrawn'),
    step('signed', 'attach-scan', 'signed'),
    step('signed', 'withdraw', 'withdrawn'),
  ],
} as const satisfies StateMachine

/** 征集: the time in which solutions may arrive. Closing is an act after the drain, never a moment that passes. */
export const callMachine = {
  resource: 'call',
  states: ['open', 'closing', 'closed'],
  initial: 'open',
  transitions: [
    step('open', 'begin-closing', 'closing'),
    step('closing', 'seal', 'closed'),
    step('open', 'extend', 'open'),
    step('closing', 'extend', 'open'),
    step('closed', 'extend', 'open'),
  ],
} as const satisfies StateMachine

/** 延期: one act for all, drafted by one official and decided by another. */
export const extensionMachine = {
  resource: 'extension',
  states: ['proposed', 'granted', 'refused'],
  initial: 'proposed',
  transitions: [step('proposed', 'grant', 'granted'), step('proposed', 'refuse', 'refused')],
} as const satisfies StateMachine

/** 回执: issued once with the submission and never changed. */
export const receiptMachine = {
  resource: 'receipt',
  states: ['issued'],
  initial: 'issued',
  transitions: [],
} as const satisfies StateMachine

export const machines: readonly StateMachine[] = [
  solutionMachine,
  partnershipMachine,
  waiverMachine,
  determinationMachine,
  paperCopyMachine,
  recommendationMachine,
  callMachine,
  extensionMachine,
  receiptMachine,
]

export type SolutionState = (typeof solutionMachine.states)[number]
export type PartnershipState = (typeof partnershipMachine.states)[number]
export type WaiverState = (typeof waiverMachine.states)[number]
export type DeterminationState = (typeof determinationMachine.states)[number]
export type PaperCopyState = (typeof paperCopyMachine.states)[number]
export type RecommendationState = (typeof recommendationMachine.states)[number]
export type CallState = (typeof callMachine.states)[number]
export type ExtensionState = (typeof extensionMachine.states)[number]

/** Whether a machine knows this step; guards are judged by the move itself. */
export function mayMove(machine: StateMachine, from: string, action: string): boolean {
  return machine.transitions.some((one) => one.from === from && one.action === action)
}
