import type { StateMachine } from '../../../foundation/access/index.ts'

const step = <From extends string, Action extends string, To extends string>(from: From, action: Action, to: To) =>
  ({ from, action, to }) as const

/** 评审组织: one round's review; a list that is frozen stays frozen, and a draw is never drawn again. */
export const roundMachine = {
  resource: 'review-round',
  states: ['preparing', 'frozen', 'drawn', 'assigned', 'scoring', 'scored'],
  initial: 'preparing',
  transitions: [
    step('preparing', 'open', 'preparing'),
    step('preparing', 'edit', 'preparing'),
    step('preparing', 'promise', 'preparing'),
    step('preparing', 'pin', 'preparing'),
    step('frozen', 'pin', 'frozen'),
    step('drawn', 'pin', 'drawn'),
    step('assigned', 'pin', 'assigned'),
    step('scoring', 'pin', 'scoring'),
    step('preparing', 'freeze', 'frozen'),
    step('frozen', 'draw', 'drawn'),
    step('drawn', 'invite', 'drawn'),
    step('assigned', 'invite', 'assigned'),
    step('scoring', 'invite', 'scoring'),
    step('drawn', 'assign', 'assigned'),
    step('assigned', 'assign', 'assigned'),
    step('scoring', 'assign', 'scoring'),
    step('assigned', 'begin-scoring', 'scoring'),
    step('scoring', 'drop-withdrawn', 'scoring'),
    step('scoring', 'close-scoring', 'scored'),
  ],
} as const satisfies StateMachine

/** 席位: a drawn expert's place on a panel, or among its reserves. */
export const seatMachine = {
  resource: 'seat',
  states: ['drawn', 'invited', 'accepted', 'declined'],
  initial: 'drawn',
  transitions: [
    step('drawn', 'invite', 'invited'),
    step('drawn', 'pass-over', 'declined'),
    step('invited', 'accept', 'accepted'),
    step('invited', 'decline', 'declined'),
  ],
} as const satisfies StateMachine

/** 评审: one expert's judgement of one solution. What was set aside is kept and is nobody's to read but the office's. */
export const reviewMachine = {
  resource: 'review',
  states: ['assigned', 'in-progress', 'submitted', 'set-aside'],
  initial: 'assigned',
  transitions: [
    step('assigned', 'edit', 'in-progress'),
    step('in-progress', 'edit', 'in-progress'),
    step('in-progress', 'submit', 'submitted'),
    step('assigned', 'recuse', 'set-aside'),
    step('in-progress', 'recuse', 'set-aside'),
    step('submitted', 'recuse', 'set-aside'),
    step('submitted', 'reopen', 'in-progress'),
    step('assigned', 'set-aside', 'set-aside'),
    step('in-progress', 'set-aside', 'set-aside'),
    step('submitted', 'set-aside', 'set-aside'),
  ],
} as const satisfies StateMachine

/** 遴选: what is decided on each solution, proposed by one official and released by another. */
export const selectionMachine = {
  resource: 'selection',
  states: ['draft', 'proposed', 'released'],
  initial: 'draft',
  transitions: [
    step('draft', 'open', 'draft'),
    step('draft', 'edit', 'draft'),
    step('draft', 'propose', 'proposed'),
    step('proposed', 'return', 'draft'),
    step('proposed', 'approve', 'released'),
  ],
} as const satisfies StateMachine

/** 形式审查: item by item; returned once, with everything, and judged again on the answer. */
export const formalMachine = {
  resource: 'formal-check',
  states: ['checking', 'returned', 'rechecking', 'passed', 'failed'],
  initial: 'checking',
  transitions: [
    step('checking', 'open', 'checking'),
    step('checking', 'edit', 'checking'),
    step('rechecking', 'edit', 'rechecking'),
    step('checking', 'return', 'returned'),
    step('returned', 'take-up', 'rechecking'),
    step('checking', 'pass', 'passed'),
    step('rechecking', 'pass', 'passed'),
    step('checking', 'fail', 'failed'),
    step('rechecking', 'fail', 'failed'),
  ],
} as const satisfies StateMachine

/** 专家组会议: planned, held, its opinion signed by all who were there. */
export const meetingMachine = {
  resource: 'panel-meeting',
  states: ['planned', 'sitting', 'signing', 'signed'],
  initial: 'planned',
  transitions: [
    step('planned', 'plan', 'planned'),
    step('planned', 'edit', 'planned'),
    step('planned', 'begin', 'sitting'),
    step('sitting', 'arrive', 'sitting'),
    step('sitting', 'keep-minutes', 'sitting'),
    step('sitting', 'put-opinion', 'signing'),
    step('signing', 'take-back', 'sitting'),
    step('signing', 'sign', 'signing'),
    step('signing', 'sign', 'signed'),
  ],
} as const satisfies StateMachine

export type MeetingState = (typeof meetingMachine.states)[number]
export type FormalState = (typeof formalMachine.states)[number]
export type RoundState = (typeof roundMachine.states)[number]
export type SeatState = (typeof seatMachine.states)[number]
export type ReviewState = (typeof reviewMachine.states)[number]
export type SelectionState = (typeof selectionMachine.states)[number]
