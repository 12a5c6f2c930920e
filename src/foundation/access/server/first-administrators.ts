import { ok } from '../../kernel/index.ts'
import { withTx, type Tx } from '../../storage/server/index.ts'
import { roleDescriptions, type Role } from '../index.ts'
import type { Host } from './host.ts'
import { digestOf } from './secrets.ts'
import { invitationLink, invitationSecret } from './send-invitation.ts'
import { inviteFirst } from './store/invitations.ts'

export interface FirstLink {
  readonly role: Role
  readonly link: string
}

// Roles are given by two people, so that the first two security administrators must come from outside.
const first: readonly Role[] = [
  'security-administrator',
  'security-administrator',
  'system-administrator',
  'audit-administrator',
]

/**
 * The links by which the first administrators of a fresh installation open their accounts; empty when anybody has an
 * account or such a link already. The operator who starts the product hands them over; they live for seven days.
 */
export async function inviteFirstAdministrators(host: Host): Promise<readonly FirstLink[]> {
  const invited = await withTx(host.database, { kind: 'session', sessionHash: null }, async (tx) => {
    const made = first.map((role) => ({ role, id: tx.newId<'invitation'>() }))
    const rows = made.map(({ role, id }) => ({
      id,
      role,
      name: roleDescriptions[role].name.zh,
      tokenHash: digestOf(invitationSecret(host, id)),
    }))
    if (!(await inviteFirst(tx, rows))) return ok([])
    record(tx, made)
    return ok(made.map(({ role, id }) => ({ role, link: invitationLink(host, id) })))
  })
  if (!invited.ok) throw new Error(invited.refusal.message.en)
  return invited.value
}

function record(tx: Tx, made: readonly { readonly role: Role; readonly id: string }[]): void {
  const changes = made.map(({ role, id }) => ({
    table: 'access.invitation',
    id,
    version: 1,
    row: { id, organisationId: null, roles: [role], state: 'sent' },
  }))
  tx.record({ action: 'invite-first-administrators', resource: 'invitation', id: made[0]?.id ?? '', changes })
}
