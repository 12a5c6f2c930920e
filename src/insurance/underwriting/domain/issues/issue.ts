import type { StateMachine } from '../../../../foundation/access/index.ts'

/** What an open issue stops: nothing, the quotation, the policy, or everything. */
export const issueLevels = ['INFO', 'BLOCK_QUOTE', 'BLOCK_BIND', 'REJECT'] as const
export type IssueLevel = (typeof issueLevels)[number]

/** 核保权限, from the underwriter to two people of the committee; `NONE` is for what nobody may waive. */
export const authorityGrades = ['G1', 'G2', 'G3', 'G4', 'NONE'] as const
export type AuthorityGrade = (typeof authorityGrades)[number]

/** 核保事项, with its whole history; an approval runs out and opens the issue again. */
export const issueMachine = {
  resource: 'underwriting-issue',
  states: ['open', 'approved', 'rejected', 'cleared', 'reopened'],
  initial: 'open',
  transitions: [
    { from: 'open', action: 'approve', to: 'approved' },
    { from: 'reopened', action: 'approve', to: 'approved' },
    { from: 'open', action: 'reject', to: 'rejected' },
    { from: 'reopened', action: 'reject', to: 'rejected' },
    { from: 'open', action: 'clear', to: 'cleared' },
    { from: 'reopened', action: 'clear', to: 'cleared' },
    { from: 'approved', action: 'reopen', to: 'reopened' },
    { from: 'rejected', action: 'reopen', to: 'reopened' },
    { from: 'cleared', action: 'reopen', to: 'reopened' },
  ],
} as const satisfies StateMachine

export type IssueState = (typeof issueMachine.states)[number]
