import { ok, refuse, type Result } from '../../kernel/index.ts'
import { passwordFaultsOf } from '../domain/password-rule.ts'
import { needsSecondFactor, notFound } from '../index.ts'
import { actOpenly } from './act.ts'
import type { Acting } from './acting.ts'
import { createAccount } from './create-account.ts'
import { invitationChange } from './evidence.ts'
import type { RequestContext } from './host.ts'
import { hashPassword } from './passwords.ts'
import { loginTaken, weakPassword } from './refusals.ts'
import { digestOf } from './secrets.ts'
import { startSession } from './sign-in.ts'

import { invitationOf, markAccepted, type Invitation } from './store/invitations.ts'
import { proofOf } from './store/proofs.ts'

export interface Accepting {
  readonly secret: string
  readonly login: string
  readonly name: string
  readonly password: string
}

export interface Accepted {
  readonly sessionSecret: string
  readonly isSecondFactorDue: boolean
}

/** The invitation behind a link, for the page that asks for name and password. */
export function findInvitation(context: RequestContext, secret: string): Promise<Result<Invitation>> {
  return actOpenly({ ...context, sessionHash: null }, null, async ({ tx }) => {
    const invitation = await invitationOf(tx, digestOf(secret))
    return invitation ? ok(invitation) : refuse(notFound)
  })
}

/** Opens the account of an invited person and signs in at once; roles that need it ask for the second factor next. */
export async function acceptInvitation(context: RequestContext, accepting: Accepting): Promise<Result<Accepted>> {
  const faults = passwordFaultsOf(accepting.password, accepting.login)
  if (faults.length > 0) return refuse(weakPassword(faults))
  const passwordHash = await hashPassword(accepting.password)
  try {
    return await actOpenly({ ...context, sessionHash: null }, null, (acting) => accept(acting, accepting, passwordHash))
  } catch (error) {
    // Two people chose the same name at the same moment.
    if ((error as { code?: string }).code === '23505') return refuse(loginTaken)
    throw error
  }
}

async function accept(
  acting: Acting,
  { secret, login, name }: Accepting,
  passwordHash: string,
): Promise<Result<Accepted>> {
  const { tx, context } = acting
  const invitation = await invitationOf(tx, digestOf(secret))
  if (!invitation) return refuse(notFound)
  const permit = acting.permit('accept', {
    resource: 'invitation',
    id: invitation.id,
    state: invitation.state,
    relations: [],
  })
  if (!permit.ok) return permit
  if (await proofOf(tx, login)) return refuse(loginTaken)
  const accountId = tx.newId<'account'>()
  const { organisationId, invitedBy, atOnce, roles, email } = invitation
  await createAccount(tx, {
    id: accountId,
    login,
    name,
    email,
    organisationId,
    locale: context.locale,
    isDemo: false,
    passwordHash,
    grants: grantsOf(invitation),
    grantedBy: invitedBy,
  })
  await markAccepted(tx, permit.value, accountId)
  const accepted = { ...invitation, state: 'accepted', version: invitation.version + 1 } as const
  const { id, version } = accepted
  tx.record({ action: 'accept', resource: 'invitation', id, version, changes: [invitationChange(accepted)] })
  const isSecondFactorDue = atOnce && needsSecondFactor(roles)
  const sessionSecret = await startSession(tx, { accountId, isSecondFactorDue, isSteppedUp: false })
  return ok({ sessionSecret, isSecondFactorDue })
}

function grantsOf({
  roles,
  regionCodes,
  atOnce,
}: Invitation): { role: Invitation['roles'][number]; regionCode: string | null; state: 'granted' | 'proposed' }[] {
  const state = atOnce ? 'granted' : 'proposed'
  const regions = regionCodes.length > 0 ? regionCodes : [null]
  return roles.flatMap((role) => regions.map((regionCode) => ({ role, regionCode, state }) as const))
}
