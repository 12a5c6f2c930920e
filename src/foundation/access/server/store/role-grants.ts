import type { Id, Instant } from '../../../kernel/index.ts'
import { statement, type Tx } from '../../../storage/server/index.ts'
import type { RoleGrantState } from '../../domain/machines.ts'
import type { Permit, Role } from '../../index.ts'

export interface RoleGrant {
  readonly id: Id<'role-grant'>
  readonly accountId: Id<'account'>
  readonly organisationId: Id<'organisation'> | null
  readonly role: Role
  readonly regionCode: string | null
  readonly state: RoleGrantState
  readonly reason: string
  readonly endsAt: Instant | null
  readonly proposedBy: Id<'account'>
  readonly proposedAt: Instant
  readonly decidedBy: Id<'account'> | null
  readonly decidedAt: Instant | null
  readonly version: number
}

export interface Proposal {
  readonly accountId: string
  readonly role: Role
  readonly regionCode: string | null
  readonly endsAt: Instant | null
  readonly reason: string
}

const columns = `g.id, g.account_id as "accountId", a.organisation_id as "organisationId", g.role,
  g.region_code as "regionCode", g.state, g.reason, g.ends_at as "endsAt", g.proposed_by as "proposedBy",
  g.proposed_at as "proposedAt", g.decided_by as "decidedBy", g.decided_at as "decidedAt", g.version`
const from = 'from access.role_grant g join access.account a on a.id = g.account_id'
const lock = statement('access.lock-grant', `select ${columns} ${from} where g.id = $1 for update of g`)
const list = statement(
  'access.list-grants',
  `select ${columns} ${from} order by g.state = 'proposed' desc, g.proposed_at desc, g.id limit 500`,
)
const held = statement(
  'access.held-roles',
  `select role, state from access.role_grant
   where account_id = $1 and state in ('proposed', 'granted') and (ends_at is null or ends_at > $2)`,
)
const propose = statement(
  'access.propose-grant',
  `insert into access.role_grant (id, account_id, role, region_code, state, reason, ends_at, proposed_by, proposed_at)
   values ($1, $2, $3, $4, 'proposed', $5, $6, $7, $8) on conflict do nothing returning id`,
)
const decide = statement(
  'access.decide-grant',
  `update access.role_grant set state = $2, decided_by = $3, decided_at = $4, version = version + 1 where id = $1`,
)
const end = statement(
  'access.end-grant',
  `update access.role_grant set state = 'ended', ended_by = $2, ended_at = $3, version = version + 1 where id = $1`,
)

export async function lockGrant(tx: Tx, id: string): Promise<RoleGrant | undefined> {
  return (await tx.query<RoleGrant>(lock, [id]))[0]
}

export function listGrants(tx: Tx): Promise<readonly RoleGrant[]> {
  return tx.query<RoleGrant>(list)
}

/** Roles that an account holds or is proposed for. */
export function liveGrants(
  tx: Tx,
  accountId: string,
): Promise<readonly { readonly role: Role; readonly state: string }[]> {
  return tx.query(held, [accountId, tx.now])
}

/** False when the same role is held or proposed already. */
export async function insertProposal(
  tx: Tx,
  permit: Permit<'role-grant', 'propose'>,
  proposal: Proposal,
): Promise<boolean> {
  const { accountId, role, regionCode, endsAt, reason } = proposal
  const rows = await tx.query(propose, [permit.id, accountId, role, regionCode, reason, endsAt, permit.by, tx.now])
  return rows.length === 1
}

export async function decideGrant(
  tx: Tx,
  permit: Permit<'role-grant', 'grant' | 'refuse'>,
  state: 'granted' | 'refused',
): Promise<void> {
  await tx.query(decide, [permit.id, state, permit.by, tx.now])
}

export async function endGrant(tx: Tx, permit: Permit<'role-grant', 'end'>): Promise<void> {
  await tx.query(end, [permit.id, permit.by, tx.now])
}
