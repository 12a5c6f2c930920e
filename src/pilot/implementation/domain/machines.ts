import type { StateMachine } from '../../../foundation/access/index.ts'

const step = <From extends string, Action extends string, To extends string>(
  from: From,
  action: Action,
  to: To,
): { readonly from: From; readonly action: Action; readonly to: To } => ({ from, action, to })

/** 报告期: a stretch of the pilot year with its due instant, which is moved with a reason. */
export const periodMachine = {
  resource: 'reporting-period',
  states: ['set'],
  initial: 'set',
  transitions: [step('set', 'move', 'set')],
} as const satisfies StateMachine

/** 进展报告: what one pilot reports of one period. Its certifier hands it in, the office accepts it or returns it. */
export const reportMachine = {
  resource: 'report',
  states: ['expected', 'draft', 'submitted', 'returned', 'accepted', 'correcting', 'released'],
  initial: 'expected',
  transitions: [
    step('expected', 'begin', 'draft'),
    step('draft', 'edit', 'draft'),
    step('draft', 'check', 'draft'),
    step('draft', 'submit', 'submitted'),
    step('submitted', 'return', 'returned'),
    step('submitted', 'accept', 'accepted'),
    step('returned', 'edit', 'returned'),
    step('returned', 'check', 'returned'),
    step('returned', 'submit', 'submitted'),
    step('accepted', 'correct', 'correcting'),
    step('correcting', 'edit', 'correcting'),
    step('correcting', 'check', 'correcting'),
    step('correcting', 'submit', 'submitted'),
    // When a unit leaves the pilot its open reports fall away; by the exit, never by an act on one report.
    step('expected', 'release', 'released'),
    step('draft', 'release', 'released'),
    step('returned', 'release', 'released'),
  ],
} as const satisfies StateMachine

/** 不定期报告: something that cannot wait for the end of the period. */
export const flashMachine = {
  resource: 'flash-report',
  states: ['filed', 'noted'],
  initial: 'filed',
  transitions: [step('filed', 'note', 'noted')],
} as const satisfies StateMachine

/** 试点成果 as published: drafted by one official with its source, published by another. */
export const outcomeMachine = {
  resource: 'outcome',
  states: ['draft', 'published'],
  initial: 'draft',
  transitions: [step('draft', 'edit', 'draft'), step('draft', 'publish', 'published')],
} as const satisfies StateMachine

/** 试点工作台: a milestone, an issue or a member, opened and closed once. */
export const workspaceMachine = {
  resource: 'workspace-entry',
  states: ['open', 'closed'],
  initial: 'open',
  transitions: [step('open', 'close', 'closed')],
} as const satisfies StateMachine

export const reportMachines: readonly StateMachine[] = [
  workspaceMachine,
  periodMachine,
  reportMachine,
  flashMachine,
  outcomeMachine,
]

export type ReportState = (typeof reportMachine.states)[number]
export type FlashState = (typeof flashMachine.states)[number]
