import type { EvidenceEntry } from '../../storage/server/index.ts'
import type { Account } from './store/accounts.ts'
import type { Invitation } from './store/invitations.ts'
import type { RoleGrant } from './store/role-grants.ts'

type Change = EvidenceEntry['changes'][number]

/** The business part of an account: no name, no sign-in name, no address. */
export function accountChange({
  id,
  organisationId,
  state,
  version,
}: Pick<Account, 'id' | 'organisationId' | 'state' | 'version'>): Change {
  return { table: 'access.account', id, version, row: { id, organisationId, state } }
}

export function grantChange(
  grant: Pick<RoleGrant, 'id' | 'accountId' | 'role' | 'regionCode' | 'state' | 'version'>,
): Change {
  const { id, accountId, role, regionCode, state, version } = grant
  return { table: 'access.role_grant', id, version, row: { id, accountId, role, regionCode, state } }
}

export function invitationChange(
  one: Pick<Invitation, 'id' | 'organisationId' | 'roles' | 'state' | 'version'>,
): Change {
  const { id, organisationId, roles, state, version } = one
  return { table: 'access.invitation', id, version, row: { id, organisationId, roles, state } }
}
