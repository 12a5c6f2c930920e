import type { Acting } from '../../../../foundation/access/server/index.ts'
import { partnershipObject } from '../objects.ts'
import type { PartnershipRow } from '../store/partnerships.ts'

export type PartnershipView = Pick<
  PartnershipRow,
  | 'id'
  | 'solutionId'
  | 'organisationId'
  | 'organisationName'
  | 'solutionTitle'
  | 'leadName'
  | 'state'
  | 'invitedAt'
  | 'remindedAt'
  | 'answeredAt'
  | 'reason'
> & { readonly holdsLicence: boolean | null; readonly actions: string[] }

export function partnershipViewOf(
  acting: Acting,
  row: PartnershipRow,
  holdsLicence: boolean | null = null,
): PartnershipView {
  const { id, solutionId, organisationId, organisationName, solutionTitle, leadName, state } = row
  const { invitedAt, remindedAt, answeredAt, reason } = row
  const actions = [...acting.actionsOpenTo(partnershipObject(acting.actor, row))]
  const names = { id, solutionId, organisationId, organisationName, solutionTitle, leadName, state }
  return { ...names, invitedAt, remindedAt, answeredAt, reason, holdsLicence, actions }
}
