import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Status } from '../../../foundation/interface/index.ts'
import type { supportContract } from '../contract.ts'

type Answers = InferContractRouterOutputs<typeof supportContract>

/** One need with what its unit alone sees, the conversations and the acts that are open. */
export type NeedView = Answers['readNeed']
export type NeedLine = NeedView['need']
export type MatchLine = Answers['listMatches']['matches'][number]
export type ConversationView = Answers['readConversation']

/** Reads that an act on needs makes untrue. */
export const needKeys = [['support', 'needs'], ['due']] as const

export const statusOfNeed: Readonly<Record<NeedLine['state'], Status>> = {
  stated: 'draft',
  shown: 'in-progress',
  closed: 'ended',
}
