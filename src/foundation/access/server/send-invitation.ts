import { instantOf, millisecondsOf, ok, refuse, type Instant, type Result } from '../../kernel/index.ts'
import { isUnitRole, separationsBrokenBy, type PermitObject, type Role } from '../index.ts'
import type { Acting } from './acting.ts'
import { invitationChange } from './evidence.ts'
import type { Host } from './host.ts'
import { roleOutsideUnit, separated } from './refusals.ts'
import { derivedSecret, digestOf } from './secrets.ts'
import { accessSettings, invitationLetters } from './settings.ts'
import { insertInvitation, type Invitation } from './store/invitations.ts'

export interface Inviting {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly regionCodes: readonly string[]
  /** Null means the inviter's own. */
  readonly organisationId: string | null
}

export interface Invited {
  readonly id: string
  readonly endsAt: Instant
}

const livesDays = 7

/** Invites a person. Unit administrators give staff roles with it; other roles are proposed and need a second person. */
export async function sendInvitation(acting: Acting, inviting: Inviting): Promise<Result<Invited>> {
  const { tx, actor, host } = acting
  const organisationId =
    inviting.organisationId ?? (actor.roles.includes('security-administrator') ? null : actor.organisationId)
  const id = tx.newId<'invitation'>()
  const permit = acting.permit('send', invitationObject(acting, { id, organisationId, state: 'sent' }))
  if (!permit.ok) return permit
  const broken = separationsBrokenBy(inviting.roles)
  if (broken.length > 0) return refuse(separated(broken))
  const isByUnit = !actor.roles.includes('security-administrator')
  if (isByUnit && !inviting.roles.every(isUnitRole)) return refuse(roleOutsideUnit)
  const endsAt = instantOf(millisecondsOf(tx.now) + livesDays * 86_400_000)
  const tokenHash = digestOf(invitationSecret(host, id))
  await insertInvitation(tx, permit.value, { ...inviting, organisationId, atOnce: isByUnit, tokenHash, endsAt })
  await host.find(invitationLetters)?.send(tx, {
    to: inviting.email,
    name: inviting.name,
    link: invitationLink(host, id),
    key: `invitation:${id}`,
  })
  const made = {
    id,
    organisationId: organisationId as Invitation['organisationId'],
    roles: inviting.roles,
    state: 'sent',
    version: 1,
  } as const
  tx.record({ action: 'send', resource: 'invitation', id, version: 1, changes: [invitationChange(made)] })
  return ok({ id, endsAt })
}

export function invitationObject(
  { actor }: Acting,
  {
    id,
    organisationId,
    state,
  }: { readonly id: string; readonly organisationId: string | null; readonly state: string },
): PermitObject<'invitation'> {
  const isOwn = organisationId !== null && organisationId === actor.organisationId
  return { resource: 'invitation', id, state, relations: isOwn ? ['own'] : [] }
}

export function invitationSecret(host: Host, id: string): string {
  return derivedSecret(host.use(accessSettings).installationKey, 'invitation', id)
}

/** Given to the inviter to hand over; it can be worked out again from the id, so that it is kept nowhere. */
export function invitationLink(host: Host, id: string): string {
  return new URL(`/invitation/${invitationSecret(host, id)}`, host.use(accessSettings).publicUrl).toString()
}
