import { type KeptRelation, relate, unrelate } from '../../../foundation/access/server/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { regionWithParent } from '../../parties/index.ts'
import type { PlanRow } from './store/plans.ts'

type Tied = Pick<PlanRow, 'id' | 'applicantId' | 'legalPersonId' | 'regionCode'>

const officeRoles = ['ministry-officer', 'ministry-approver', 'support-officer'] as const

/** A draft is its applicant's alone: the organisation that fills it in and its legal person. */
export function tieToApplicant(
  tx: Tx,
  resource: string,
  applicant: Pick<Tied, 'applicantId' | 'legalPersonId'>,
): Promise<void> {
  const organisations = [...new Set([applicant.applicantId, applicant.legalPersonId])]
  return relate(
    tx,
    organisations.map((id): KeptRelation => ({ subject: `organisation:${id}`, relation: 'own', resource })),
  )
}

/** What has arrived is the office's to read, and the authorities' of its region (四（二）地方主管部门). */
export const tieToOfficeAndRegion = (tx: Tx, plan: Tied): Promise<void> => relate(tx, officialTies(plan))

/** A plan that is a draft again is its applicant's alone again. */
export const untieFromOfficials = (tx: Tx, plan: Tied): Promise<void> => unrelate(tx, officialTies(plan))

export const untiePartner = (tx: Tx, planId: string, organisationId: string): Promise<void> =>
  unrelate(tx, [{ subject: `organisation:${organisationId}`, relation: 'partner', resource: planId }])

const officialTies = (plan: Tied): KeptRelation[] => [
  ...officeRoles.map((role): KeptRelation => ({ subject: `role:${role}`, relation: 'any', resource: plan.id })),
  ...regionWithParent(plan.regionCode).map((code): KeptRelation => ({
    subject: `region:${code}`,
    relation: 'region',
    resource: plan.id,
  })),
]
