import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement, only } from '../../../../foundation/storage/server/index.ts'
import type { Partnership } from '../../domain/partnership.ts'
import type { PartnershipState, SolutionState } from '../../index.ts'

export interface PartnershipRow {
  readonly id: Id<'partnership'>
  readonly solutionId: Id<'solution'>
  readonly organisationId: Id<'organisation'>
  readonly organisationName: string
  readonly solutionTitle: string
  readonly leadId: Id<'organisation'>
  readonly leadName: string
  readonly state: PartnershipState
  readonly invitedAt: Instant
  readonly remindedAt: Instant | null
  readonly answeredAt: Instant | null
  readonly answeredBy: string | null
  readonly reason: string | null
  readonly version: number
}

export const partnershipColumns = `id, solution_id as "solutionId", organisation_id as "organisationId",
  organisation_name as "organisationName", solution_title as "solutionTitle", lead_id as "leadId",
  lead_name as "leadName", state, invited_at as "invitedAt", reminded_at as "remindedAt",
  answered_at as "answeredAt", answered_by as "answeredBy", reason, version`

const ofSolution = statement(
  'solicitation.partnerships-of-solution',
  `select ${partnershipColumns} from solicitation.partnership where solution_id = $1 and state <> 'removed' order by invited_at, id`,
)
const ofOrganisation = statement(
  'solicitation.partnerships-of-organisation',
  `select ${partnershipColumns} from solicitation.partnership where organisation_id = $1 and state <> 'removed'
   order by invited_at desc, id`,
)
const find = statement(
  'solicitation.partnership',
  `select ${partnershipColumns} from solicitation.partnership where id = $1`,
)
const lock = statement(
  'solicitation.partnership-for-update',
  `select ${partnershipColumns} from solicitation.partnership where id = $1 for update`,
)
const insert = statement(
  'solicitation.invite-partner',
  `insert into solicitation.partnership (id, solution_id, organisation_id, organisation_name, solution_title, lead_id,
     lead_name, state, invited_at) values ($1, $2, $3, $4, $5, $6, $7, 'invited', $8) returning ${partnershipColumns}`,
)
const move = statement(
  'solicitation.move-partnership',
  `update solicitation.partnership set state = $2, answered_at = $3, answered_by = $4, reason = $5,
     version = version + 1 where id = $1 returning ${partnershipColumns}`,
)
const remind = statement(
  'solicitation.remind-partner',
  `update solicitation.partnership set reminded_at = $2, version = version + 1 where id = $1 returning ${partnershipColumns}`,
)
const retitle = statement(
  'solicitation.retitle-invitations',
  `update solicitation.partnership set solution_title = $2
   where solution_id = $1 and solution_title is distinct from $2 and state in ('invited', 'confirmed')`,
)

const lockSolution = statement('solicitation.lock-solution-of', 'select solicitation.lock_solution_of($1) as state')
const admit = statement('solicitation.admit-partner', 'select solicitation.admit_partner($1)')

export const partnershipsOf = (tx: Tx, solutionId: string): Promise<readonly PartnershipRow[]> =>
  tx.query<PartnershipRow>(ofSolution, [solutionId])

export const partnershipsOfOrganisation = (tx: Tx, organisationId: string): Promise<readonly PartnershipRow[]> =>
  tx.query<PartnershipRow>(ofOrganisation, [organisationId])

export async function findPartnership(tx: Tx, id: string): Promise<PartnershipRow | undefined> {
  return (await tx.query<PartnershipRow>(find, [id]))[0]
}

export async function lockPartnership(tx: Tx, id: string): Promise<PartnershipRow | undefined> {
  return (await tx.query<PartnershipRow>(lock, [id]))[0]
}

export async function insertPartnership(
  tx: Tx,
  permit: Permit<'solution', 'invite'>,
  invitation: Pick<
    PartnershipRow,
    'id' | 'organisationId' | 'organisationName' | 'solutionTitle' | 'leadId' | 'leadName'
  >,
): Promise<PartnershipRow> {
  const { id, organisationId, organisationName, solutionTitle, leadId, leadName } = invitation
  const values = [id, permit.id, organisationId, organisationName, solutionTitle, leadId, leadName, tx.now]
  return only(await tx.query<PartnershipRow>(insert, values))
}

export async function movePartnership(
  tx: Tx,
  permit: Permit<'partnership', 'confirm' | 'decline' | 'leave' | 'remove'>,
  answer: { readonly state: PartnershipState; readonly by: string; readonly reason: string | null },
): Promise<PartnershipRow> {
  return only(await tx.query<PartnershipRow>(move, [permit.id, answer.state, tx.now, answer.by, answer.reason]))
}

export async function markReminded(tx: Tx, permit: Permit<'partnership', 'remind'>): Promise<PartnershipRow> {
  return only(await tx.query<PartnershipRow>(remind, [permit.id, tx.now]))
}

/** An invited organisation sees the title as it is now; its row keeps the words. */
export async function retitleInvitations(
  tx: Tx,
  permit: Permit<'solution', 'edit' | 'edit-named-fields'>,
  title: string,
): Promise<void> {
  await tx.query(retitle, [permit.id, title])
}

/** Locks the solution of an invitation, which the invited cannot see yet, and says its state. */
export async function lockSolutionOf(tx: Tx, id: string): Promise<SolutionState | null> {
  const [row] = await tx.query<{ state: SolutionState | null }>(lockSolution, [id])
  return row?.state ?? null
}

/** Lets the people of a partner that has confirmed see the solution. */
export async function admitPartner(tx: Tx, permit: Permit<'partnership', 'confirm'>): Promise<void> {
  await tx.query(admit, [permit.id])
}

export function partnershipOf({ organisationId, state, answeredAt }: PartnershipRow): Partnership {
  return { organisationId, state, ...(answeredAt === null ? {} : { answeredAt }) }
}
