import { ok, refuse, type Result } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import { isSteppedUp, needsSecondFactor, stepUpFirst } from '../index.ts'
import type { Acting } from './acting.ts'
import type { RequestContext } from './host.ts'
import type { Identity } from './identity-provider.ts'
import { ownAccount } from './own-account.ts'
import { identityTaken, providerNeedsSecondFactor, unknownIdentity } from './refusals.ts'
import { startSession } from './sign-in.ts'
import { linkIdentity, proofOfIdentity } from './store/identities.ts'

/** Signs in whom the provider vouches for, when the person has linked that identity before. */
export function signInByProvider(context: RequestContext, identity: Identity): Promise<Result<string>> {
  return withTx(context.host.database, { kind: 'session', sessionHash: null }, async (tx) => {
    const proof = await proofOfIdentity(tx, identity.issuer, identity.subject)
    if (!proof?.isActive) return refuse(unknownIdentity)
    const { accountId, roles, sealedSecret } = proof
    // The provider's second factor stands for ours; without it the person signs in here.
    if ((needsSecondFactor(roles) || sealedSecret) && !identity.hasSecondFactor)
      return refuse(providerNeedsSecondFactor)
    return ok(await startSession(tx, { accountId, isSecondFactorDue: false, isSteppedUp: false }))
  })
}

/** Whether the person may link an identity now; asked before the way to the provider and again after it. */
export function mayLinkNow(acting: Acting): Promise<Result<{ done: true }>> {
  const { actor } = acting
  const permit = acting.permit('link-identity', ownAccount(actor))
  if (!permit.ok) return Promise.resolve(permit)
  const isFresh = !needsSecondFactor(actor.roles) || isSteppedUp(actor)
  return Promise.resolve(isFresh ? ok({ done: true }) : refuse(stepUpFirst))
}

/** Ties an identity of the provider to the account of the person who is signed in. */
export async function linkOwnIdentity(acting: Acting, identity: Identity): Promise<Result<{ done: true }>> {
  const { tx, actor } = acting
  const may = await mayLinkNow(acting)
  if (!may.ok) return may
  const { issuer, subject } = identity
  if (!(await linkIdentity(tx, { issuer, subject, accountId: actor.accountId }))) return refuse(identityTaken)
  tx.record({ action: 'link-identity', resource: 'account', id: actor.accountId, facts: { issuer }, changes: [] })
  return ok({ done: true })
}
