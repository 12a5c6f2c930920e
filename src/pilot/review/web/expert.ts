import type { InferContractRouterOutputs } from '@orpc/contract'
import type { reviewContract } from '../contract.ts'

type Answers = InferContractRouterOutputs<typeof reviewContract>

/** One expert as the contract answers, with the acts that are open. */
export type KeptView = Answers['read']
/** What a table of experts came to. */
export type ImportView = Answers['importTable']
export type ExpertView = KeptView['expert']

/** Reads that an act makes untrue. */
export const expertKeys = [['review']] as const
