import { ok, type Refusal } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import { isVisitor, type Actor } from '../index.ts'
import type { RequestContext } from './host.ts'
import { countDenial } from './store/denials.ts'

/** What the gate was asked last in an act that was refused. */
export interface Asked {
  readonly actor: Actor
  readonly resource: string
  readonly action: string
  readonly id: string
}

/**
 * Writes a denial down in a transaction of its own, after the act was rolled back. The log gets at most one entry per
 * actor, act and minute; repeats are counted and told with the next entry.
 */
export async function recordDenial(context: RequestContext, asked: Asked, refusal: Refusal): Promise<void> {
  if (isVisitor(asked.actor) || (refusal.kind !== 'forbidden' && refusal.kind !== 'not-found')) return
  const { actor, resource, action, id } = asked
  await withTx(context.host.database, { kind: 'session', sessionHash: context.sessionHash }, async (tx) => {
    tx.identify(actor.accountId)
    const { thisMinute, untold } = await countDenial(tx, {
      actor: actor.accountId,
      resource,
      action,
      code: refusal.code,
    })
    if (thisMinute > 1) return ok(undefined)
    const facts = { resource, action, object: id, code: refusal.code, earlierRepeats: untold }
    tx.record({ action: 'deny', resource: 'access', id: actor.accountId, facts, changes: [] })
    return ok(undefined)
  })
}
