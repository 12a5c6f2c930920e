import type { Status } from '../../../foundation/interface/index.ts'
import type { ObjectionState, ReleaseState } from '../index.ts'

export const statusOfPublicity = { running: 'in-progress', concluded: 'done' } as const satisfies Readonly<
  Record<string, Status>
>

export const statusOfObjection = {
  received: 'to-do',
  investigating: 'in-progress',
  reported: 'awaiting-second-person',
  upheld: 'done',
  dismissed: 'done',
  'set-aside': 'ended',
} as const satisfies Readonly<Record<ObjectionState, Status>>

export const statusOfRelease = {
  draft: 'draft',
  proposed: 'awaiting-second-person',
  published: 'done',
  discarded: 'ended',
} as const satisfies Readonly<Record<ReleaseState, Status>>
