import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Status } from '../../../foundation/interface/index.ts'
import type { supportContract } from '../contract.ts'

type Answers = InferContractRouterOutputs<typeof supportContract>

/** One question with its answer and the acts that are open. */
export type QuestionView = Answers['readQuestion']
export type QuestionLine = QuestionView['question']

/** Reads that an act on questions makes untrue. */
export const questionKeys = [['support', 'questions'], ['due']] as const

export const statusOfQuestion: Readonly<Record<QuestionLine['state'], Status>> = {
  asked: 'to-do',
  answered: 'done',
  published: 'published',
}
