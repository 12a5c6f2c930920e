import type { Status } from '../../../foundation/interface/index.ts'
import type { SubsidyClaimView } from '../index.ts'

export const statusOfClaim: Readonly<Record<SubsidyClaimView['state'], Status>> = {
  filed: 'to-do',
  proposed: 'awaiting-second-person',
  granted: 'confirmed',
  refused: 'refused',
  withdrawn: 'withdrawn',
  listed: 'published',
  exported: 'done',
}
