import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Fen, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { GrantedBefore, SubsidyClaimState } from '../../index.ts'

export interface SubsidyClaimRow {
  readonly id: Id<'subsidy-claim'>
  readonly number: string
  readonly ruleId: Id<'subsidy-rule'>
  readonly regionCode: string
  readonly organisationId: Id<'organisation'>
  readonly organisationName: string
  readonly insurerCode: string
  readonly policyNumber: string
  readonly policyKey: string
  readonly invoiceNumber: string
  readonly invoiced: Fen
  readonly paymentReference: string
  readonly paid: Fen
  readonly paidOn: Day
  readonly state: SubsidyClaimState
  readonly filedByName: string
  readonly filedAt: Instant
  readonly proposedBy: Id<'account'> | null
  readonly proposedByName: string | null
  readonly verdict: 'grant' | 'refuse' | null
  readonly reason: string | null
  readonly decidedByName: string | null
  readonly granted: Fen | null
  readonly listId: Id<'subsidy-list'> | null
  readonly version: number
}

export const subsidyClaimColumns = `id, number, rule_id as "ruleId", region_code as "regionCode",
  organisation_id as "organisationId", organisation_name as "organisationName", insurer_code as "insurerCode",
  policy_number as "policyNumber", policy_key as "policyKey", invoice_number as "invoiceNumber", invoiced,
  payment_reference as "paymentReference", paid, paid_on as "paidOn", state, filed_by_name as "filedByName",
  filed_at as "filedAt", proposed_by as "proposedBy", proposed_by_name as "proposedByName", verdict, reason,
  decided_by_name as "decidedByName", granted, list_id as "listId", version`

const find = statement(
  'work-plans.subsidy-claim',
  `select ${subsidyClaimColumns} from work_plans.subsidy_claim where id = $1`,
)
const lock = statement(
  'work-plans.subsidy-claim-for-update',
  `select ${subsidyClaimColumns} from work_plans.subsidy_claim where id = $1 for update`,
)
const page = statement(
  'work-plans.subsidy-claims',
  `select ${subsidyClaimColumns} from work_plans.subsidy_claim
   where ($1::uuid is null or rule_id = $1) and ($2::text is null or state = $2)
     and ($3::uuid is null or id < $3) order by id desc limit $4`,
)
const insert = statement(
  'work-plans.insert-subsidy-claim',
  `insert into work_plans.subsidy_claim (id, number, rule_id, region_code, organisation_id, organisation_name, insurer_code,
     policy_number, policy_key, invoice_number, invoiced, payment_reference, paid, paid_on, state, filed_by_name, filed_at)
   select $1, 'BT-' || $2 || '-' || lpad(serial, greatest(4, length(serial)), '0'),
     $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'filed', $15, $16
   from (select nextval('work_plans.subsidy_number')::text as serial) next
   on conflict do nothing returning ${subsidyClaimColumns}`,
)
const before = statement('work-plans.claimed-before', 'select work_plans.claimed_before($1, $2) as number')
const granted = statement(
  'work-plans.granted-before',
  `select coalesce(sum(granted), 0)::bigint as "inAll",
     coalesce(sum(granted) filter (where organisation_id = $2), 0)::bigint as "toTheUnit"
   from work_plans.subsidy_claim where rule_id = $1 and state in ('granted', 'listed', 'exported')`,
)
const propose = statement(
  'work-plans.propose-subsidy',
  `update work_plans.subsidy_claim set state = 'proposed', proposed_by = $2, proposed_by_name = $3, verdict = $4,
     reason = $5, version = version + 1 where id = $1 returning ${subsidyClaimColumns}`,
)
const decide = statement(
  'work-plans.decide-subsidy',
  `update work_plans.subsidy_claim set state = $2, decided_by = $3, decided_by_name = $4, decided_at = $5, granted = $6,
     version = version + 1 where id = $1 returning ${subsidyClaimColumns}`,
)
const back = statement(
  'work-plans.send-subsidy-back',
  `update work_plans.subsidy_claim set state = 'filed', proposed_by = null, proposed_by_name = null, verdict = null,
     reason = $2, version = version + 1 where id = $1 returning ${subsidyClaimColumns}`,
)
const withdraw = statement(
  'work-plans.withdraw-subsidy',
  `update work_plans.subsidy_claim set state = 'withdrawn', version = version + 1 where id = $1
   returning ${subsidyClaimColumns}`,
)
const strike = statement(
  'work-plans.strike-subsidy',
  `update work_plans.subsidy_claim set state = 'refused', reason = $2, version = version + 1 where id = $1
   returning ${subsidyClaimColumns}`,
)

export async function findSubsidyClaim(tx: Tx, id: string): Promise<SubsidyClaimRow | undefined> {
  return (await tx.query<SubsidyClaimRow>(find, [id]))[0]
}

/** Locked after its rule, never before. */
export async function lockSubsidyClaim(tx: Tx, id: string): Promise<SubsidyClaimRow | undefined> {
  return (await tx.query<SubsidyClaimRow>(lock, [id]))[0]
}

export interface ClaimFilter {
  readonly rule: string | null
  readonly state: string | null
  readonly after: string | null
  readonly limit: number
}

/** The latest first; row security leaves a unit its own and an office those of its region. */
export function pageOfSubsidyClaims(
  tx: Tx,
  { rule, state, after, limit }: ClaimFilter,
): Promise<readonly SubsidyClaimRow[]> {
  return tx.query<SubsidyClaimRow>(page, [rule, state, after, limit])
}

export type FiledClaim = Pick<
  SubsidyClaimRow,
  | 'ruleId'
  | 'regionCode'
  | 'organisationId'
  | 'organisationName'
  | 'insurerCode'
  | 'policyNumber'
  | 'policyKey'
  | 'invoiceNumber'
  | 'invoiced'
  | 'paymentReference'
  | 'paid'
  | 'paidOn'
  | 'filedByName'
>

/** Undefined when a claim for the same policy stands already, whoever has filed it. */
export async function insertSubsidyClaim(
  tx: Tx,
  permit: Permit<'subsidy-claim', 'create'>,
  one: FiledClaim,
): Promise<SubsidyClaimRow | undefined> {
  const whose = [one.ruleId, one.regionCode, one.organisationId, one.organisationName]
  const what = [one.insurerCode, one.policyNumber, one.policyKey, one.invoiceNumber, one.invoiced]
  const payment = [one.paymentReference, one.paid, one.paidOn, one.filedByName, tx.now]
  const values = [permit.id, tx.now.slice(0, 4), ...whose, ...what, ...payment]
  return (await tx.query<SubsidyClaimRow>(insert, values))[0]
}

export async function claimedBefore(tx: Tx, insurerCode: string, policyNumber: string): Promise<string | null> {
  return only(await tx.query<{ readonly number: string | null }>(before, [insurerCode, policyNumber])).number
}

/** Exact while the rule is locked. */
export async function grantedBefore(tx: Tx, ruleId: string, organisationId: string): Promise<GrantedBefore> {
  return only(await tx.query<GrantedBefore>(granted, [ruleId, organisationId]))
}

export async function markProposed(
  tx: Tx,
  permit: Permit<'subsidy-claim', 'propose'>,
  given: { readonly byName: string; readonly verdict: 'grant' | 'refuse'; readonly reason: string },
): Promise<SubsidyClaimRow> {
  return only(
    await tx.query<SubsidyClaimRow>(propose, [permit.id, permit.by, given.byName, given.verdict, given.reason]),
  )
}

export async function markDecided(
  tx: Tx,
  permit: Permit<'subsidy-claim', 'grant' | 'refuse'>,
  given: { readonly byName: string; readonly granted: Fen | null },
): Promise<SubsidyClaimRow> {
  const state = given.granted === null ? 'refused' : 'granted'
  const values = [permit.id, state, permit.by, given.byName, tx.now, given.granted]
  return only(await tx.query<SubsidyClaimRow>(decide, values))
}

export async function markSentBack(
  tx: Tx,
  permit: Permit<'subsidy-claim', 'send-back'>,
  reason: string,
): Promise<SubsidyClaimRow> {
  return only(await tx.query<SubsidyClaimRow>(back, [permit.id, reason]))
}

export async function markWithdrawn(tx: Tx, permit: Permit<'subsidy-claim', 'withdraw'>): Promise<SubsidyClaimRow> {
  return only(await tx.query<SubsidyClaimRow>(withdraw, [permit.id]))
}

export async function markStruck(
  tx: Tx,
  permit: Permit<'subsidy-claim', 'strike'>,
  reason: string,
): Promise<SubsidyClaimRow> {
  return only(await tx.query<SubsidyClaimRow>(strike, [permit.id, reason]))
}
