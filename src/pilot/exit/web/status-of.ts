import type { Status } from '../../../foundation/interface/index.ts'
import type { ExitCaseState } from '../index.ts'

export const statusOf: Readonly<Record<ExitCaseState, Status>> = {
  opened: 'draft',
  notified: 'due-soon',
  stated: 'to-do',
  proposed: 'awaiting-second-person',
  decided: 'not-met',
  published: 'published',
  reinstating: 'awaiting-second-person',
  reinstated: 'valid',
  closed: 'ended',
}

/** Reads that an act on a case makes untrue. */
export const exitKeys = [['exit'], ['due']] as const
