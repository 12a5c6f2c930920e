import type { Permit } from '../../../../foundation/access/index.ts'
import type { Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { Agreed, Arranged, BindFinding, PolicyState } from '../../index.ts'

/** A policy from the day it was opened for a quotation on; what it says is in its transactions. */
export interface PolicyRow {
  readonly id: string
  readonly insurerId: string
  readonly quotationId: string
  readonly proposalId: string
  readonly applicantId: string
  readonly insuredId: string
  readonly brokerId: string | null
  readonly roundId: string | null
  readonly state: PolicyState
  readonly number: string | null
  readonly agreed: Agreed
  readonly arranged: Arranged
  readonly findings: readonly BindFinding[]
  readonly openedBy: string
  readonly openedByName: string
  readonly openedAt: Instant
  readonly issuedAt: Instant | null
  readonly version: number
}

const columns = `id, insurer_id as "insurerId", quotation_id as "quotationId", proposal_id as "proposalId",
  applicant_id as "applicantId", insured_id as "insuredId", broker_id as "brokerId", round_id as "roundId", state, number,
  agreed, arranged, findings, opened_by as "openedBy", opened_by_name as "openedByName", opened_at as "openedAt",
  issued_at as "issuedAt", version`

const find = statement('policies.find-policy', `select ${columns} from policies.policy where id = $1`)
const lock = statement('policies.lock-policy', `select ${columns} from policies.policy where id = $1 for update`)
const hold = statement('policies.hold-policy', `select ${columns} from policies.policy where id = $1 for share`)
const insert = statement(
  'policies.insert-policy',
  `insert into policies.policy (id, insurer_id, quotation_id, proposal_id, applicant_id, insured_id, broker_id, round_id,
     state, agreed, arranged, opened_by, opened_by_name, opened_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, 'pending', $9, $10, $11, $12, $13)
   on conflict (quotation_id) where state <> 'abandoned' do nothing returning ${columns}`,
)
const arrange = statement(
  'policies.arrange-policy',
  `update policies.policy set arranged = $2, version = version + 1 where id = $1 returning ${columns}`,
)
const issue = statement(
  'policies.issue-policy',
  `update policies.policy set state = 'issued', number = $2, findings = $3, issued_at = $4, version = version + 1
   where id = $1 returning ${columns}`,
)
const abandon = statement(
  'policies.abandon-policy',
  `update policies.policy set state = 'abandoned', version = version + 1 where id = $1 returning ${columns}`,
)
const touch = statement(
  'policies.touch-policy',
  `update policies.policy set version = version + 1 where id = $1 returning ${columns}`,
)
const numberTaken = statement(
  'policies.policy-number-taken',
  'select id from policies.policy where insurer_id = $1 and number = $2',
)
const page = statement(
  'policies.page-of-policies',
  `select ${columns} from policies.policy
   where ($1::uuid is null or id < $1) and ($2::text is null or number like $2 || '%') and ($3::text is null or state = $3)
   order by id desc limit $4`,
)
const receipts = statement(
  'policies.receipts-of-policy',
  `select id, amount::text as amount, received_at as "receivedAt", holder, voucher, recorded_by_name as "recordedByName",
     recorded_at as "recordedAt" from policies.premium_receipt where policy_id = $1 order by received_at, id`,
)
const receive = statement(
  'policies.insert-receipt',
  `insert into policies.premium_receipt (id, policy_id, amount, received_at, holder, voucher, recorded_by_name, recorded_at)
   values ($1, $2, $3::bigint, $4, $5, $6, $7, $8) on conflict (policy_id, voucher) do nothing returning id`,
)

export async function findPolicy(tx: Tx, id: string): Promise<PolicyRow | undefined> {
  return (await tx.query<PolicyRow>(find, [id]))[0]
}

export async function lockPolicy(tx: Tx, id: string): Promise<PolicyRow | undefined> {
  return (await tx.query<PolicyRow>(lock, [id]))[0]
}

/** Nothing is recorded of the policy until this transaction is over. */
export async function holdPolicy(tx: Tx, id: string): Promise<PolicyRow | undefined> {
  return (await tx.query<PolicyRow>(hold, [id]))[0]
}

export type NewPolicy = Pick<
  PolicyRow,
  | 'insurerId'
  | 'quotationId'
  | 'proposalId'
  | 'applicantId'
  | 'insuredId'
  | 'brokerId'
  | 'roundId'
  | 'agreed'
  | 'arranged'
  | 'openedByName'
>

/** Undefined where the quotation has its policy. */
export async function insertPolicy(
  tx: Tx,
  permit: Permit<'policy', 'open'>,
  row: NewPolicy,
): Promise<PolicyRow | undefined> {
  const { insurerId, quotationId, proposalId, applicantId, insuredId, brokerId, roundId, agreed, arranged } = row
  const parties = [insurerId, quotationId, proposalId, applicantId, insuredId, brokerId, roundId]
  const opened = [permit.by, row.openedByName, tx.now]
  const values = [permit.id, ...parties, json(agreed), json(arranged), ...opened]
  return (await tx.query<PolicyRow>(insert, values))[0]
}

export async function storeArranged(
  tx: Tx,
  permit: Permit<'policy', 'arrange'>,
  arranged: Arranged,
): Promise<PolicyRow> {
  return only(await tx.query<PolicyRow>(arrange, [permit.id, json(arranged)]))
}

export async function storeIssued(
  tx: Tx,
  permit: Permit<'policy', 'issue'>,
  { number, findings }: { readonly number: string; readonly findings: readonly BindFinding[] },
): Promise<PolicyRow> {
  return only(await tx.query<PolicyRow>(issue, [permit.id, number, json(findings), tx.now]))
}

export async function storeAbandoned(tx: Tx, permit: Permit<'policy', 'abandon'>): Promise<PolicyRow> {
  return only(await tx.query<PolicyRow>(abandon, [permit.id]))
}

/** The policy has moved on by a transaction or a receipt. */
export async function storeTouched(tx: Tx, permit: Permit<'policy'>): Promise<PolicyRow> {
  return only(await tx.query<PolicyRow>(touch, [permit.id]))
}

export async function isNumberTaken(tx: Tx, insurerId: string, number: string): Promise<boolean> {
  return (await tx.query(numberTaken, [insurerId, number])).length > 0
}

export interface PageAsked {
  readonly after: string | null
  readonly number: string | null
  readonly state: string | null
  readonly limit: number
}

/** Those that the session may see, the newest first, from a key on. */
export function pageOfPolicies(tx: Tx, { after, number, state, limit }: PageAsked): Promise<readonly PolicyRow[]> {
  return tx.query<PolicyRow>(page, [after, number?.replaceAll(/[\\%_]/g, String.raw`\$&`) ?? null, state, limit])
}

export interface ReceiptRow {
  readonly id: string
  readonly amount: string
  readonly receivedAt: Instant
  readonly holder: 'insurer' | 'intermediary'
  readonly voucher: string
  readonly recordedByName: string
  readonly recordedAt: Instant
}

export function receiptsOfPolicy(tx: Tx, policyId: string): Promise<readonly ReceiptRow[]> {
  return tx.query<ReceiptRow>(receipts, [policyId])
}

/** Whether the voucher was new. */
export async function insertReceipt(
  tx: Tx,
  permit: Permit<'policy', 'receive'>,
  row: Omit<ReceiptRow, 'recordedAt'>,
): Promise<boolean> {
  const { id, amount, receivedAt, holder, voucher, recordedByName } = row
  const values = [id, permit.id, amount, receivedAt, holder, voucher, recordedByName, tx.now]
  return (await tx.query(receive, values)).length > 0
}
