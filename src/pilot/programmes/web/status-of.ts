import type { Status } from '../../../foundation/interface/index.ts'
import type { RoundState } from '../../notice/index.ts'

export const statusOf: Readonly<Record<RoundState, Status>> = {
  draft: 'draft',
  announced: 'draft',
  open: 'open',
  closed: 'ended',
}
