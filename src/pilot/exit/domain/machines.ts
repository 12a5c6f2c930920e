import type { StateMachine } from '../../../foundation/access/index.ts'

const step = <From extends string, Action extends string, To extends string>(
  from: From,
  action: Action,
  to: To,
): { readonly from: From; readonly action: Action; readonly to: To } => ({ from, action, to })

/** 退出案: grounds, notice, statement, proposal, decision by another person, publication; restored by a new decision. */
export const exitCaseMachine = {
  resource: 'exit-case',
  states: ['opened', 'notified', 'stated', 'proposed', 'decided', 'published', 'reinstating', 'reinstated', 'closed'],
  initial: 'opened',
  transitions: [
    step('opened', 'edit', 'opened'),
    step('opened', 'notify', 'notified'),
    step('opened', 'close', 'closed'),
    step('notified', 'state', 'stated'),
    // Only once the time for a statement has run out.
    step('notified', 'propose', 'proposed'),
    step('stated', 'propose', 'proposed'),
    step('proposed', 'send-back', 'stated'),
    step('proposed', 'send-back', 'notified'),
    step('proposed', 'dismiss', 'closed'),
    step('proposed', 'disqualify', 'decided'),
    step('decided', 'publish', 'published'),
    step('published', 'propose-reinstatement', 'reinstating'),
    step('reinstating', 'keep', 'published'),
    step('reinstating', 'reinstate', 'reinstated'),
  ],
} as const satisfies StateMachine

/** 退出公告: what everybody reads of a decision. */
export const exitNoticeMachine = {
  resource: 'exit-notice',
  states: ['published'],
  initial: 'published',
  transitions: [],
} as const satisfies StateMachine

export type ExitCaseState = (typeof exitCaseMachine.states)[number]
