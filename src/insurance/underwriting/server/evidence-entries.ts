import type { AuditedTable } from '../../../foundation/audit/server/index.ts'
import type { EvidenceEntry } from '../../../foundation/storage/server/index.ts'
import type { AuthorityRow } from './store/authority.ts'
import type { IssueRow } from './store/issues.ts'
import type { ProposalRow } from './store/proposals.ts'
import type { QuotationRow } from './store/quotations.ts'

type Change = EvidenceEntry['changes'][number]

/** Names of people stay out of the log. */
export function quotationChange({ id, version, ...row }: QuotationRow): Change {
  const { proposalId, insurerId, number, state, wanted, content, technical, answersHash, validUntil, acceptedOn } = row
  return {
    table: 'underwriting.quotation',
    id,
    version,
    row: { proposalId, insurerId, number, state, wanted, content, technical, answersHash, validUntil, acceptedOn },
  }
}

/** Answers stand in the log by their hash alone. */
export function proposalChange({ id, version, ...row }: ProposalRow): Change {
  const { insurerId, applicantId, insuredId, brokerId, roundId, productCode, productEdition, sector } = row
  const { startsOn, endsOn, state, formVersion, answersHash, signedOn, assessment, refusal } = row
  const who = { insurerId, applicantId, insuredId, brokerId, roundId }
  const what = { productCode, productEdition, sector, startsOn, endsOn, formVersion }
  return {
    table: 'underwriting.proposal',
    id,
    version,
    row: { ...who, ...what, state, answersHash, signedOn, assessment, refusal },
  }
}

export function issueChange({ id, version, ...row }: IssueRow): Change {
  const { proposalId, insurerId, code, level, grade, state, value, approvedUntil } = row
  return {
    table: 'underwriting.issue',
    id,
    version,
    row: { proposalId, insurerId, code, level, grade, state, value, approvedUntil },
  }
}

export function authorityChange({ id, version, insurerId, accountId, grade }: AuthorityRow): Change {
  return { table: 'underwriting.authority', id, version, row: { insurerId, accountId, grade } }
}

export const auditedTables: readonly AuditedTable[] = [
  {
    table: 'underwriting.quotation',
    read: `select id, version, jsonb_build_object('proposalId', proposal_id, 'insurerId', insurer_id, 'number', number,
        'state', state, 'wanted', wanted, 'content', content, 'technical', technical, 'answersHash', answers_hash,
        'validUntil', valid_until, 'acceptedOn', accepted_on) as row
      from underwriting.quotation`,
  },
  {
    table: 'underwriting.proposal',
    read: `select id, version, jsonb_build_object('insurerId', insurer_id, 'applicantId', applicant_id, 'insuredId',
        insured_id, 'brokerId', broker_id, 'roundId', round_id, 'productCode', product_code, 'productEdition',
        product_edition, 'sector', sector, 'startsOn', starts_on, 'endsOn', ends_on, 'formVersion', form_version, 'state',
        state, 'answersHash', answers_hash, 'signedOn', signed_on, 'assessment', assessment, 'refusal', refusal) as row
      from underwriting.proposal`,
  },
  {
    table: 'underwriting.issue',
    read: `select id, version, jsonb_build_object('proposalId', proposal_id, 'insurerId', insurer_id, 'code', code, 'level',
        level, 'grade', grade, 'state', state, 'value', value, 'approvedUntil', approved_until) as row
      from underwriting.issue`,
  },
  {
    table: 'underwriting.authority',
    read: `select id, version, jsonb_build_object('insurerId', insurer_id, 'accountId', account_id, 'grade', grade) as row
      from underwriting.authority`,
  },
]
