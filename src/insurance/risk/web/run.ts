import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Status } from '../../../foundation/interface/index.ts'
import type { riskContract } from '../contract.ts'
import type { RunState } from '../index.ts'

type Answers = InferContractRouterOutputs<typeof riskContract>

export type RunView = Answers['read']
export type RunLine = Answers['list']['runs'][number]
export type PictureView = NonNullable<RunView['picture']>
export type PriceView = Answers['price']

export type StressView = Answers['stress']

/** Reads that an act makes untrue. */
export const runKeys = [['risk']] as const

export const statusOfRun: Readonly<Record<RunState, Status>> = {
  waiting: 'not-started',
  running: 'in-progress',
  done: 'done',
  cancelled: 'ended',
  failed: 'problem',
}

export const isLive = (state: RunState): boolean => state === 'waiting' || state === 'running'
