import { instantOf, millisecondsOf, ok } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import type { Database, Scope, Tx } from '../../storage/server/index.ts'
import { countDenial, takeUncounted } from './store/denials.ts'

export interface Denial {
  /** As the recorder names who acts: an account id, or what stands for people who have not signed in. */
  readonly actor: string
  readonly action: string
  readonly resource: string
  readonly id: string
  /** The refusal's code. */
  readonly code: string
}

/**
 * Records a denial in a transaction of its own, after the act was rolled back: at most one entry per actor, action and
 * minute. The entry counts the denials that were not recorded since the last one.
 */
export async function recordDenial(database: Database, denial: Denial): Promise<void> {
  const { actor, action, resource, id, code } = denial
  await withTx(database, { kind: 'system', actor }, async (tx) => {
    const count = await countDenial(tx, { actor, action, minute: minuteOf(tx.now) })
    if (count > 0) tx.record({ action: 'deny', resource, id, facts: { denied: action, code, count }, changes: [] })
    return ok(null)
  })
}

const worker: Scope = { kind: 'system', actor: 'notary' }

/** Writes down what was counted in minutes that are over; the keeper calls it. Answers how many entries were written. */
export async function recordCountedDenials(database: Database): Promise<number> {
  const done = await withTx(database, worker, async (tx) => ok(await recordCounted(tx)))
  return done.ok ? done.value : 0
}

async function recordCounted(tx: Tx): Promise<number> {
  const left = await takeUncounted(tx, minuteOf(tx.now))
  for (const { actor, action, count } of left) {
    tx.record({ action: 'deny', resource: 'denial', id: actor, facts: { denied: action, count }, changes: [] })
  }
  return left.length
}

function minuteOf(at: Instant): Instant {
  return instantOf(Math.floor(millisecondsOf(at) / 60_000) * 60_000)
}
