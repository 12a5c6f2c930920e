import type { InferContractRouterOutputs } from '@orpc/contract'
import type { catalogueContract } from '../contract.ts'

type Outputs = InferContractRouterOutputs<typeof catalogueContract>

export type PublicityView = Outputs['publicity']['publicity']
export type ObjectionView = Outputs['objection']['objection']
export type ListedObjectionView = Outputs['objections']['objections'][number]
export type PublicisedView = NonNullable<Outputs['objection']['item']>
export type ReleaseView = Outputs['release']
export type LineView = ReleaseView['lines'][number]
export type ImportView = Outputs['importList']
