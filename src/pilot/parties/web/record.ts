import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Status } from '../../../foundation/interface/index.ts'
import type { partiesContract } from '../contract.ts'

type Outputs = InferContractRouterOutputs<typeof partiesContract>

export type RecordView = Outputs['read']
export type OrganisationView = RecordView['organisation']
export type EvidenceView = RecordView['evidence'][number]
export type LicenceView = RecordView['licences'][number]
export type LinkView = RecordView['links'][number]
export type EnrolmentView = Outputs['listEnrolments']['enrolments'][number]
export type RegionView = Outputs['readRegions']['regions'][number]
export type AuthorityView = RegionView['authorities'][number]

export const statusOf: Readonly<Record<OrganisationView['state'], Status>> = {
  unverified: 'awaiting-verification',
  verified: 'verified',
  returned: 'awaiting-correction',
}

/** Keys of what is read, for acts that make it untrue. */
export const partyKeys = [['parties']] as const
