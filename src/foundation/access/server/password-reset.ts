import { instantOf, millisecondsOf, ok, refuse, type Canonical, type Result } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import { passwordFaultsOf } from '../domain/password-rule.ts'
import { actOpenly } from './act.ts'
import type { Host, RequestContext } from './host.ts'
import { hashPassword } from './passwords.ts'
import { linkGone, tooManyTries, weakPassword } from './refusals.ts'
import { derivedSecret, digestOf } from './secrets.ts'
import { accessSettings, resetLetters } from './settings.ts'
import type { Job } from './slice.ts'
import { addresseeOf, insertReset, resetOf, useReset, type LiveReset } from './store/password-resets.ts'
import { countResetTry } from './tries.ts'

export const resetMinutes = 30
const sendJob = 'access.send-reset'

/**
 * Asks for a link to set a new password. The answer is the same for every name, and so is the work: whether there is
 * such an account, whether it has an address and whether it has asked too often is looked at by the worker or not told.
 */
export async function askForReset(context: RequestContext, typed: string): Promise<Result<{ asked: true }>> {
  const login = typed.trim().toLowerCase()
  const open = anonymous(context)
  const counted = await withTx(context.host.database, { kind: 'session', sessionHash: null }, async (tx) =>
    ok(await countResetTry(tx, { login, source: context.source })),
  )
  if (!counted.ok) return counted
  if (!counted.value.maySource) return refuse(tooManyTries)
  return actOpenly(open, null, async (acting) => {
    const { tx } = acting
    const id = tx.newId<'password-reset'>()
    const permit = acting.permit('ask', { resource: 'password-reset', id, state: 'sent', relations: [] })
    if (!permit.ok) return permit
    // Somebody who types another's name again and again fills neither that mailbox nor the queue.
    if (counted.value.mayAccount) await tx.enqueue(sendJob, { id, login })
    tx.record({ action: 'ask', resource: 'password-reset', id, changes: [] })
    return ok({ asked: true })
  })
}

export const sendReset: Job = { name: sendJob, run: send }

async function send(host: Host, payload: Canonical): Promise<void> {
  const { id, login } = payload as { readonly id: string; readonly login: string }
  const done = await withTx(host.database, { kind: 'system', actor: sendJob }, async (tx) => {
    const found = await addresseeOf(tx, login)
    if (!found) return ok(null)
    const { accountId, name, email, locale } = found
    const endsAt = instantOf(millisecondsOf(tx.now) + resetMinutes * 60_000)
    const secret = derivedSecret(host.use(accessSettings).installationKey, 'reset', id)
    await insertReset(tx, { id, accountId, tokenHash: digestOf(secret), endsAt })
    const link = new URL(`/password/${secret}`, host.use(accessSettings).publicUrl).toString()
    await host.find(resetLetters)?.send(tx, { to: email, name, locale, link, accountId, key: `password-reset:${id}` })
    return ok(null)
  })
  if (!done.ok) throw new Error(done.refusal.message.en)
}

/** Whether a link still works, for the page that asks for the new password. */
export function findReset(context: RequestContext, secret: string): Promise<Result<LiveReset>> {
  return actOpenly(anonymous(context), null, async ({ tx }) => {
    const reset = await resetOf(tx, digestOf(secret))
    return reset ? ok(reset) : refuse(linkGone)
  })
}

/** Sets the password by a link, once. It signs nobody in: the second factor is still asked for. Every session ends. */
export async function resetPassword(
  context: RequestContext,
  asked: { readonly secret: string; readonly next: string },
): Promise<Result<{ done: true }>> {
  const found = await findReset(context, asked.secret)
  if (!found.ok) return found
  const faults = passwordFaultsOf(asked.next, found.value.login)
  if (faults.length > 0) return refuse(weakPassword(faults))
  const passwordHash = await hashPassword(asked.next)
  return actOpenly(anonymous(context), null, async (acting) => {
    const { tx } = acting
    const { id } = found.value
    const permit = acting.permit('use', { resource: 'password-reset', id, state: 'sent', relations: [] })
    if (!permit.ok) return permit
    const accountId = await useReset(tx, digestOf(asked.secret), passwordHash)
    if (accountId === undefined) return refuse(linkGone)
    tx.record({ action: 'use', resource: 'password-reset', id, facts: { account: accountId }, changes: [] })
    return ok({ done: true })
  })
}

/** Whoever is signed in in this browser is not who the link is for; passwords stay out of the idempotency key. */
function anonymous(context: RequestContext): RequestContext {
  const { idempotencyKey: _, ...once } = context
  return { ...once, sessionHash: null }
}
