import { ok, refuse, type Result } from '../../kernel/index.ts'
import { signInFirst } from '../index.ts'
import { actBeforeSecondFactor } from './act.ts'
import type { RequestContext } from './host.ts'
import { startSession } from './sign-in.ts'
import { endSession } from './store/sessions.ts'

/** Replaces the present session of a person who has just shown a code of the new authenticator by one with all roles. */
export function continueWithSecondFactor(context: RequestContext): Promise<Result<string>> {
  const { idempotencyKey: _, ...once } = context
  return actBeforeSecondFactor(once, null, async ({ tx, actor, session }) => {
    if (!session) return refuse(signInFirst)
    await endSession(tx, session.id)
    return ok(await startSession(tx, { accountId: actor.accountId, isSecondFactorDue: false, isSteppedUp: true }))
  })
}
