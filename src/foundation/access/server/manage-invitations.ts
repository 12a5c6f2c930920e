import { ok, refuse, type Result } from '../../kernel/index.ts'
import { notFound } from '../index.ts'
import type { Acting } from './acting.ts'
import { invitationChange } from './evidence.ts'
import type { Moved, OnVersion } from './move-account.ts'
import { staleVersion } from './refusals.ts'
import { invitationObject } from './send-invitation.ts'
import { listInvitations, lockInvitation, revokeInvitation, type Invitation } from './store/invitations.ts'

export interface InvitationView extends Invitation {
  readonly actions: readonly string[]
}

export async function listInvitationsFor(acting: Acting): Promise<Result<{ invitations: InvitationView[] }>> {
  const permit = acting.permitList('read', 'invitation')
  if (!permit.ok) return permit
  const rows = await listInvitations(acting.tx)
  const invitations = rows.map((one) =>
    Object.assign({}, one, { actions: acting.actionsOpenTo(invitationObject(acting, one)) }),
  )
  return ok({ invitations })
}

export async function takeInvitationBack(acting: Acting, { id, version }: OnVersion): Promise<Result<Moved>> {
  const { tx } = acting
  const invitation = await lockInvitation(tx, id)
  if (!invitation) return refuse(notFound)
  const permit = acting.permit('revoke', invitationObject(acting, invitation))
  if (!permit.ok) return permit
  if (invitation.version !== version) return refuse(staleVersion(invitation.version))
  await revokeInvitation(tx, permit.value)
  const revoked = { ...invitation, state: 'revoked', version: version + 1 } as const
  tx.record({
    action: 'revoke',
    resource: 'invitation',
    id,
    version: revoked.version,
    changes: [invitationChange(revoked)],
  })
  return ok({ id, state: revoked.state, version: revoked.version })
}
