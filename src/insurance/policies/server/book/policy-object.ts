import type { Actor, PermitObject } from '../../../../foundation/access/index.ts'
import type { AuditedTable } from '../../../../foundation/audit/server/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import { canonicalOf, type KeptTransaction } from '../../index.ts'
import type { PolicyRow, ReceiptRow } from '../store/policies.ts'

/** `own` of the insurer; `partner` of who applied, who is insured and the broker, once it is issued. */
export function policyObject(
  row: Pick<PolicyRow, 'id' | 'state' | 'insurerId'> & Partial<PolicyRow>,
  { organisationId }: Actor,
): PermitObject<'policy'> {
  const { id, state, insurerId, applicantId, insuredId, brokerId } = row
  const isOwn = organisationId !== null && organisationId === insurerId
  const isPartner = organisationId !== null && [applicantId, insuredId, brokerId].includes(organisationId)
  return {
    resource: 'policy',
    id,
    state,
    relations: [...(isOwn ? (['own'] as const) : []), ...(isPartner ? (['partner'] as const) : [])],
  }
}

type Change = EvidenceEntry['changes'][number]

export function policyChange({ id, version, ...row }: PolicyRow): Change {
  const { insurerId, quotationId, state, number, agreed, arranged } = row
  return {
    table: 'policies.policy',
    id,
    version,
    row: canonicalOf({ insurerId, quotationId, state, number, agreed, arranged, findings: row.findings.length }),
  }
}

export function transactionChange(policyId: string, kept: KeptTransaction): Change {
  const { id, sequence, act, effective, recordedAt, reverses, content, charges } = kept
  return {
    table: 'policies.transaction',
    id,
    version: 1,
    row: canonicalOf({ policyId, sequence, act, effective, recordedAt, reverses, content, charges }),
  }
}

export function receiptChange(
  policyId: string,
  { id, amount, holder, voucher }: ReceiptRow | Omit<ReceiptRow, 'recordedAt'>,
): Change {
  return { table: 'policies.premium_receipt', id, version: 1, row: { policyId, amount, holder, voucher } }
}

export const policyTables: readonly AuditedTable[] = [
  {
    table: 'policies.policy',
    read: `select id, version, jsonb_build_object('insurerId', insurer_id, 'quotationId', quotation_id, 'state', state,
        'number', number, 'agreed', agreed, 'arranged', arranged, 'findings', jsonb_array_length(findings)) as row
      from policies.policy`,
  },
  {
    table: 'policies.premium_receipt',
    read: `select id, 1 as version, jsonb_build_object('policyId', policy_id, 'amount', amount::text, 'holder', holder,
        'voucher', voucher) as row from policies.premium_receipt`,
  },
  {
    table: 'policies.transaction',
    read: `select id, 1 as version, jsonb_build_object('policyId', policy_id, 'sequence', sequence, 'act', act,
        'effective', to_char(effective, 'YYYY-MM-DD'),
        'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reverses', reverses,
        'content', content, 'charges', charges) as row
      from policies.transaction`,
  },
]
