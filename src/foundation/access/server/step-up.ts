import { ok, refuse, type Instant, type Result } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import { act, look } from './act.ts'
import type { RequestContext } from './host.ts'
import { changeOwnPassword, ownAccount, stepUp } from './own-account.ts'
import { tooManyTries } from './refusals.ts'
import { countOwnTry, forgiveTry } from './tries.ts'

/** A step-up over HTTP: the try is counted first, in a transaction that a wrong code does not roll back. */
export function stepUpOnce(context: RequestContext, code: string): Promise<Result<{ steppedUpUntil: Instant }>> {
  return counted(context, 'step-up', () => act(context, { code }, (acting) => stepUp(acting, { code })))
}

export function changePasswordOnce(
  context: RequestContext,
  asked: { readonly present: string; readonly next: string },
): Promise<Result<{ done: true }>> {
  // The body is not kept under the idempotency key: it holds two passwords.
  const { idempotencyKey: _, ...once } = context
  return counted(once, 'change-password', () => act(once, null, (acting) => changeOwnPassword(acting, asked)))
}

async function counted<Value>(
  context: RequestContext,
  action: 'step-up' | 'change-password',
  run: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const who = await look(context, (acting) => Promise.resolve(acting.permit(action, ownAccount(acting.actor))))
  if (!who.ok) return who
  const scope = { kind: 'session', sessionHash: context.sessionHash } as const
  const tried = await withTx(context.host.database, scope, async (tx) =>
    ok(await countOwnTry(tx, action, who.value.by)),
  )
  if (!tried.ok) return tried
  if (!tried.value.mayGoOn) return refuse(tooManyTries)
  const outcome = await run()
  if (outcome.ok) {
    await withTx(context.host.database, scope, async (tx) => ok(await forgiveTry(tx, tried.value)))
  }
  return outcome
}
