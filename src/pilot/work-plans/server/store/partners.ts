import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { PlanKind } from '../../../notice/index.ts'
import type { PlanPartner } from '../../domain/partner.ts'
import type { PlanPartnerState, PlanState } from '../../index.ts'

export interface PartnerRow {
  readonly id: Id<'plan-partner'>
  readonly planId: Id<'plan'>
  readonly organisationId: Id<'organisation'>
  readonly organisationName: string
  readonly planTitle: string
  readonly planKind: PlanKind
  readonly applicantId: Id<'organisation'>
  readonly applicantName: string
  readonly state: PlanPartnerState
  readonly invitedAt: Instant
  readonly answeredAt: Instant | null
  readonly answeredBy: string | null
  readonly reason: string | null
  readonly version: number
}

export const partnerColumns = `id, plan_id as "planId", organisation_id as "organisationId",
  organisation_name as "organisationName", plan_title as "planTitle", plan_kind as "planKind",
  applicant_id as "applicantId", applicant_name as "applicantName", state, invited_at as "invitedAt",
  answered_at as "answeredAt", answered_by as "answeredBy", reason, version`

const ofPlan = statement(
  'work-plans.partners-of-plan',
  `select ${partnerColumns} from work_plans.partner where plan_id = $1 and state <> 'removed' order by invited_at, id`,
)
const ofOrganisation = statement(
  'work-plans.partners-of-organisation',
  `select ${partnerColumns} from work_plans.partner where organisation_id = $1 and state <> 'removed'
   order by invited_at desc, id`,
)
const find = statement('work-plans.partner', `select ${partnerColumns} from work_plans.partner where id = $1`)
const lock = statement(
  'work-plans.partner-for-update',
  `select ${partnerColumns} from work_plans.partner where id = $1 for update`,
)
const insert = statement(
  'work-plans.invite-partner',
  `insert into work_plans.partner (id, plan_id, organisation_id, organisation_name, plan_title, plan_kind, applicant_id,
     applicant_name, state, invited_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 'invited', $9) returning ${partnerColumns}`,
)
const move = statement(
  'work-plans.move-partner',
  `update work_plans.partner set state = $2, answered_at = $3, answered_by = $4, reason = $5, version = version + 1
   where id = $1 returning ${partnerColumns}`,
)
const retitle = statement(
  'work-plans.retitle-invitations',
  `update work_plans.partner set plan_title = $2
   where plan_id = $1 and plan_title is distinct from $2 and state in ('invited', 'confirmed')`,
)
const lockPlan = statement('work-plans.lock-plan-of', 'select work_plans.lock_plan_of($1) as state')
const admit = statement('work-plans.admit-partner', 'select work_plans.admit_partner($1)')

export const partnersOf = (tx: Tx, planId: string): Promise<readonly PartnerRow[]> =>
  tx.query<PartnerRow>(ofPlan, [planId])

export const partnersOfOrganisation = (tx: Tx, organisationId: string): Promise<readonly PartnerRow[]> =>
  tx.query<PartnerRow>(ofOrganisation, [organisationId])

export async function findPartner(tx: Tx, id: string): Promise<PartnerRow | undefined> {
  return (await tx.query<PartnerRow>(find, [id]))[0]
}

export async function lockPartner(tx: Tx, id: string): Promise<PartnerRow | undefined> {
  return (await tx.query<PartnerRow>(lock, [id]))[0]
}

export async function insertPartner(
  tx: Tx,
  permit: Permit<'plan', 'invite'>,
  invitation: Pick<
    PartnerRow,
    'id' | 'organisationId' | 'organisationName' | 'planTitle' | 'planKind' | 'applicantId' | 'applicantName'
  >,
): Promise<PartnerRow> {
  const { id, organisationId, organisationName, planTitle, planKind, applicantId, applicantName } = invitation
  const values = [id, permit.id, organisationId, organisationName, planTitle, planKind, applicantId, applicantName]
  return only(await tx.query<PartnerRow>(insert, [...values, tx.now]))
}

export async function movePartner(
  tx: Tx,
  permit: Permit<'plan-partner', 'confirm' | 'decline' | 'leave' | 'remove'>,
  answer: { readonly state: PlanPartnerState; readonly by: string; readonly reason: string | null },
): Promise<PartnerRow> {
  return only(await tx.query<PartnerRow>(move, [permit.id, answer.state, tx.now, answer.by, answer.reason]))
}

/** An invited organisation sees the title as it is now. */
export async function retitleInvitations(tx: Tx, permit: Permit<'plan', 'edit'>, title: string): Promise<void> {
  await tx.query(retitle, [permit.id, title])
}

/** Locks the plan of an invitation, which the invited cannot see yet, and says its state. */
export async function lockPlanOf(tx: Tx, id: string): Promise<PlanState | null> {
  const [row] = await tx.query<{ state: PlanState | null }>(lockPlan, [id])
  return row?.state ?? null
}

/** Lets the people of a partner that has confirmed see the plan. */
export async function admitPartner(tx: Tx, permit: Permit<'plan-partner', 'confirm'>): Promise<void> {
  await tx.query(admit, [permit.id])
}

export function partnerOf({ organisationId, state, answeredAt }: PartnerRow): PlanPartner {
  return { organisationId, state, ...(answeredAt === null ? {} : { answeredAt }) }
}
