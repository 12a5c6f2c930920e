import type { Status } from '../../../../foundation/interface/index.ts'
import type { FormalState } from '../../index.ts'

export const statusOfCheck: Readonly<Record<FormalState, Status>> = {
  checking: 'in-progress',
  returned: 'awaiting-correction',
  rechecking: 'in-progress',
  passed: 'valid',
  failed: 'problem',
}
