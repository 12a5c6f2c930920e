import type { Status } from '../../../foundation/interface/index.ts'
import type { ReviewState } from '../index.ts'

export const statusOfExpert: Readonly<Record<'listed' | 'paused', Status>> = { listed: 'valid', paused: 'paused' }

export const statusOfReview: Readonly<Record<ReviewState, Status>> = {
  assigned: 'not-started',
  'in-progress': 'in-progress',
  submitted: 'received',
  'set-aside': 'ended',
}
