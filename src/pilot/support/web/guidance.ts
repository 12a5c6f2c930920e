import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Status } from '../../../foundation/interface/index.ts'
import type { supportContract } from '../contract.ts'

type Answers = InferContractRouterOutputs<typeof supportContract>

/** One article as the office sees it, with the acts that are open. */
export type GuidanceView = Answers['readGuidance']
export type GuidanceLine = GuidanceView['guidance']

/** Reads that an act on guidance makes untrue. */
export const guidanceKeys = [['support', 'guidance']] as const

export const statusOfGuidance: Readonly<Record<GuidanceLine['state'], Status>> = {
  draft: 'draft',
  published: 'published',
  withdrawn: 'withdrawn',
}
