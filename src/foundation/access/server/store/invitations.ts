import type { Id, Instant } from '../../../kernel/index.ts'
import { json, statement, type Tx } from '../../../storage/server/index.ts'
import type { InvitationState } from '../../domain/machines.ts'
import type { Permit, Role } from '../../index.ts'

export interface Invitation {
  readonly id: Id<'invitation'>
  readonly organisationId: Id<'organisation'> | null
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly regionCodes: readonly string[]
  readonly state: InvitationState
  /** Null for the first administrators, whom nobody invites. */
  readonly invitedBy: Id<'account'> | null
  readonly invitedAt: Instant
  readonly endsAt: Instant
  /** Whether the roles are given with the account; otherwise they are proposed and a second person grants them. */
  readonly atOnce: boolean
  readonly version: number
}

export interface NewInvitation {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly regionCodes: readonly string[]
  readonly organisationId: string | null
  readonly atOnce: boolean
  readonly tokenHash: string
  readonly endsAt: Instant
}

const columns = `id, organisation_id as "organisationId", name, email, roles, region_codes as "regionCodes", state,
  invited_by as "invitedBy", invited_at as "invitedAt", ends_at as "endsAt", at_once as "atOnce", version`
const insert = statement(
  'access.insert-invitation',
  `insert into access.invitation (id, organisation_id, name, email, roles, region_codes, at_once, token_hash, state,
                                  invited_by, invited_at, ends_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, 'sent', $9, $10, $11)`,
)
const list = statement(
  'access.list-invitations',
  `select ${columns} from access.invitation order by state = 'sent' desc, invited_at desc, id limit 500`,
)
const lock = statement('access.lock-invitation', `select ${columns} from access.invitation where id = $1 for update`)
const find = statement('access.invitation-of', `select ${columns} from access.invitation_of($1)`)
const accept = statement('access.accept-invitation', 'select access.accept_invitation($1, $2)')
const revoke = statement(
  'access.revoke-invitation',
  `update access.invitation set state = 'revoked', version = version + 1 where id = $1`,
)
const first = statement('access.invite-first', 'select access.invite_first_administrators($1) as made')

export async function insertInvitation(
  tx: Tx,
  permit: Permit<'invitation', 'send'>,
  one: NewInvitation,
): Promise<void> {
  const { organisationId, name, email, roles, regionCodes, atOnce, tokenHash, endsAt } = one
  await tx.query(insert, [
    permit.id,
    organisationId,
    name,
    email,
    roles,
    regionCodes,
    atOnce,
    tokenHash,
    permit.by,
    tx.now,
    endsAt,
  ])
}

export function listInvitations(tx: Tx): Promise<readonly Invitation[]> {
  return tx.query<Invitation>(list)
}

export async function lockInvitation(tx: Tx, id: string): Promise<Invitation | undefined> {
  return (await tx.query<Invitation>(lock, [id]))[0]
}

/** A live invitation by the digest of its secret, locked. */
export async function invitationOf(tx: Tx, tokenHash: string): Promise<Invitation | undefined> {
  return (await tx.query<Invitation>(find, [tokenHash]))[0]
}

export async function markAccepted(tx: Tx, permit: Permit<'invitation', 'accept'>, accountId: string): Promise<void> {
  await tx.query(accept, [permit.id, accountId])
}

export async function revokeInvitation(tx: Tx, permit: Permit<'invitation', 'revoke'>): Promise<void> {
  await tx.query(revoke, [permit.id])
}

export interface FirstInvitation {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly tokenHash: string
}

/** False when somebody has an account or an invitation already. */
export async function inviteFirst(tx: Tx, made: readonly FirstInvitation[]): Promise<boolean> {
  return (await tx.query<{ made: boolean }>(first, [json(made)]))[0]?.made ?? false
}
