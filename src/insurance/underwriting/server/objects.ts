import type { PermitObject, Relation } from '../../../foundation/access/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import type { IssueRow } from './store/issues.ts'
import type { ProposalRow } from './store/proposals.ts'
import type { QuotationRow } from './store/quotations.ts'

type Who = Pick<Acting, 'actor'>

const relationsTo = ({ actor }: Who, insurerId: string): readonly Relation[] =>
  actor.organisationId !== null && actor.organisationId === insurerId ? ['own'] : []

export const proposalObject = (
  who: Who,
  { id, state, insurerId }: Pick<ProposalRow, 'id' | 'state' | 'insurerId'>,
): PermitObject<'proposal'> => ({ resource: 'proposal', id, state, relations: relationsTo(who, insurerId) })

/** Who raised the issue, and who assessed, count as its drafters: they do not decide it. */
export function issueObject(
  who: Who,
  { id, state, insurerId, raisedBy }: Pick<IssueRow, 'id' | 'state' | 'insurerId' | 'raisedBy'>,
  { assessedBy }: Pick<ProposalRow, 'assessedBy'>,
): PermitObject<'underwriting-issue'> {
  const { accountId } = who.actor
  const drafted: readonly Relation[] = raisedBy === accountId || assessedBy === accountId ? ['drafted'] : []
  return { resource: 'underwriting-issue', id, state, relations: [...relationsTo(who, insurerId), ...drafted] }
}

export const quotationObject = (
  who: Who,
  { id, state, insurerId }: Pick<QuotationRow, 'id' | 'state' | 'insurerId'>,
): PermitObject<'quotation'> => ({ resource: 'quotation', id, state, relations: relationsTo(who, insurerId) })
