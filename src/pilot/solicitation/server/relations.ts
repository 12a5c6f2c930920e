import type { Tx } from '../../../foundation/storage/server/index.ts'
import { type KeptRelation, relate, unrelate } from '../../../foundation/access/server/index.ts'
import { regionWithParent } from '../../parties/index.ts'
import type { SolutionRow } from './store/solutions.ts'

type Tied = Pick<SolutionRow, 'id' | 'leadId' | 'legalPersonId' | 'regionCode'>

const officeRoles = ['ministry-officer', 'ministry-approver', 'support-officer'] as const

/** A draft is its applicant's alone: the organisation that files and its legal person. */
export function tieToLead(tx: Tx, resource: string, lead: Pick<Tied, 'leadId' | 'legalPersonId'>): Promise<void> {
  const organisations = [...new Set([lead.leadId, lead.legalPersonId])]
  return relate(
    tx,
    organisations.map((id): KeptRelation => ({ subject: `organisation:${id}`, relation: 'own', resource })),
  )
}

/** What has arrived is the office's to read, and the authorities' of its region unless it waits as late. */
export function tieToOffice(tx: Tx, solution: Tied): Promise<void> {
  return relate(tx, officeTies(solution))
}

/** Both at once, for what arrives in time. */
export function tieToOfficeAndRegion(tx: Tx, solution: Tied): Promise<void> {
  return relate(tx, [...officeTies(solution), ...regionTies(solution)])
}

export function tieToRegion(tx: Tx, solution: Tied): Promise<void> {
  return relate(tx, regionTies(solution))
}

export function untieFromRegion(tx: Tx, solution: Tied): Promise<void> {
  return unrelate(tx, regionTies(solution))
}

/** A solution that is a draft again is its applicant's alone again. */
export function untieFromOffice(tx: Tx, solution: Tied): Promise<void> {
  return unrelate(tx, officeTies(solution))
}

export function untiePartner(tx: Tx, solutionId: string, organisationId: string): Promise<void> {
  return unrelate(tx, [{ subject: `organisation:${organisationId}`, relation: 'partner', resource: solutionId }])
}

function officeTies(solution: Tied): KeptRelation[] {
  return officeRoles.map((role) => ({ subject: `role:${role}`, relation: 'any', resource: solution.id }))
}

function regionTies(solution: Tied): KeptRelation[] {
  return regionWithParent(solution.regionCode).map((code) => ({
    subject: `region:${code}`,
    relation: 'region',
    resource: solution.id,
  }))
}
