import { instantOf, isId, millisecondsOf, ok, refuse, type Instant, type Result } from '../../kernel/index.ts'
import { passwordFaultsOf } from '../domain/password-rule.ts'
import { isSteppedUp, notFound, stepUpFirst, stepUpMilliseconds, type Actor, type PermitObject } from '../index.ts'
import type { Acting } from './acting.ts'
import { enrolmentOf, newEnrolment, stepOfCode, type Enrolment } from './one-time-codes.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { browserOnly, codeDoesNotFit, weakPassword, wrongCode, wrongPassword } from './refusals.ts'
import { derivedSecret, digestOf } from './secrets.ts'
import { accessSettings, openSecret, sealSecret } from './settings.ts'
import { changePassword, enrolSecondFactor, ownProof, takeStep } from './store/proofs.ts'
import { endSession, findSession, markSteppedUp, openSession } from './store/sessions.ts'

export function ownAccount(actor: Actor): PermitObject<'own-account'> {
  return { resource: 'own-account', id: actor.accountId, state: '*', relations: ['own'] }
}

/** Ends every session of the person, this one too. */
export async function changeOwnPassword(
  acting: Acting,
  asked: { readonly present: string; readonly next: string },
): Promise<Result<{ done: true }>> {
  const { tx, actor } = acting
  const permit = acting.permit('change-password', ownAccount(actor))
  if (!permit.ok) return permit
  const { login, proof } = await ownProof(tx, actor.accountId)
  if (!(await isPassword(asked.present, proof.passwordHash))) return refuse(wrongPassword)
  const faults = passwordFaultsOf(asked.next, login)
  if (faults.length > 0) return refuse(weakPassword(faults))
  await changePassword(tx, actor.accountId, await hashPassword(asked.next))
  tx.record({ action: 'change-password', resource: 'account', id: actor.accountId, changes: [] })
  return ok({ done: true })
}

export async function proposeSecondFactor(acting: Acting): Promise<Result<Enrolment>> {
  const { tx, actor, host } = acting
  const permit = acting.permit('enrol-second-factor', ownAccount(actor))
  if (!permit.ok) return permit
  const { login } = await ownProof(tx, actor.accountId)
  return ok(newEnrolment(login, host.use(accessSettings).platform))
}

/** The same picture again for a secret that the person has been shown already. */
export async function enrolmentAgain(acting: Acting, secret: string): Promise<Result<Enrolment>> {
  const { login } = await ownProof(acting.tx, acting.actor.accountId)
  return ok(enrolmentOf(secret, login, acting.host.use(accessSettings).platform))
}

/** Keeps a secret once a code proves that the person's device holds it. To replace one needs a code of the old one. */
export async function enrolOwnSecondFactor(
  acting: Acting,
  asked: { readonly secret: string; readonly code: string },
): Promise<Result<{ done: true }>> {
  const { tx, actor, host } = acting
  const permit = acting.permit('enrol-second-factor', ownAccount(actor))
  if (!permit.ok) return permit
  const { proof } = await ownProof(tx, actor.accountId)
  if (proof.sealedSecret && !isSteppedUp(actor)) return refuse(stepUpFirst)
  const step = stepOfCode(asked.code, asked.secret, Date.now())
  if (step === undefined) return refuse(codeDoesNotFit)
  await enrolSecondFactor(tx, actor.accountId, sealSecret(host, asked.secret, actor.accountId), step)
  tx.record({ action: 'enrol-second-factor', resource: 'account', id: actor.accountId, changes: [] })
  return ok({ done: true })
}

/** A fresh code for acts of high value; the caller has counted the try. */
export async function stepUp(
  acting: Acting,
  { code }: { readonly code: string },
): Promise<Result<{ steppedUpUntil: Instant }>> {
  const { tx, actor, host, session } = acting
  const permit = acting.permit('step-up', ownAccount(actor))
  if (!permit.ok) return permit
  if (session?.kind !== 'browser') return refuse(browserOnly)
  const { proof } = await ownProof(tx, actor.accountId)
  const secret = proof.sealedSecret ? openSecret(host, proof.sealedSecret, actor.accountId) : undefined
  const step = stepOfCode(code, secret, Date.now())
  if (step === undefined || !(await takeStep(tx, actor.accountId, step))) return refuse(wrongCode)
  await markSteppedUp(tx, session.id)
  tx.record({ action: 'step-up', resource: 'session', id: session.id, changes: [] })
  return ok({ steppedUpUntil: instantOf(millisecondsOf(tx.now) + stepUpMilliseconds) })
}

export interface NewToken {
  readonly label: string
  readonly days: number
  readonly mayWrite: boolean
}

/** A token acts with the roles of today until it ends; a change of role or password ends it too. It never steps up. */
export async function makeToken(
  acting: Acting,
  { label, days, mayWrite }: NewToken,
): Promise<Result<{ id: string; endsAt: Instant }>> {
  const { tx, actor, host, session } = acting
  const permit = acting.permit('make-token', ownAccount(actor))
  if (!permit.ok) return permit
  if (session?.kind !== 'browser') return refuse(browserOnly)
  const { proof } = await ownProof(tx, actor.accountId)
  if (proof.sealedSecret && !isSteppedUp(actor)) return refuse(stepUpFirst)
  const id = tx.newId<'session'>()
  const endsAt = await openSession(tx, {
    hash: digestOf(derivedSecret(host.use(accessSettings).installationKey, 'token', id)),
    id,
    accountId: actor.accountId,
    kind: 'token',
    stage: 'full',
    mayWrite,
    label,
    isSteppedUp: false,
    endsAt: instantOf(millisecondsOf(tx.now) + days * 86_400_000),
  })
  tx.record({ action: 'make-token', resource: 'session', id, facts: { mayWrite, endsAt }, changes: [] })
  return ok({ id, endsAt })
}

export async function endOwnSession(acting: Acting, id: string): Promise<Result<{ done: true }>> {
  const { tx, actor } = acting
  const permit = acting.permit('end-session', ownAccount(actor))
  if (!permit.ok) return permit
  // A form may send anything as an id.
  const found = isId(id) ? await findSession(tx, id) : undefined
  if (found?.accountId !== actor.accountId) return refuse(notFound)
  await endSession(tx, id)
  tx.record({ action: 'end-session', resource: 'session', id, changes: [] })
  return ok({ done: true })
}

export async function signOut(acting: Acting): Promise<Result<{ done: true }>> {
  const { tx, actor, session } = acting
  const permit = acting.permit('sign-out', ownAccount(actor))
  if (!permit.ok) return permit
  if (session) {
    await endSession(tx, session.id)
    tx.record({ action: 'sign-out', resource: 'session', id: session.id, changes: [] })
  }
  return ok({ done: true })
}
