import { notFound } from '../../../foundation/access/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import { refuse, type Result } from '../../../foundation/kernel/index.ts'
import { cancelRun } from '../index.ts'
import { objectOf, runChange, type RunView, viewOf } from './run-view.ts'
import { lockRun, storeCancelled } from './store.ts'

/** Workers see it at their next block, drop what they have, and take up other work. */
export async function cancel(acting: Acting, id: string): Promise<Result<RunView>> {
  const { tx } = acting
  const row = await lockRun(tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('cancel', objectOf(acting, row))
  if (!permit.ok) return permit
  const cancelled = cancelRun(row.state)
  if (!cancelled.ok) return cancelled
  const stored = await storeCancelled(tx, permit.value, cancelled.value)
  const { version } = stored
  tx.record({ action: 'risk-run.cancel', resource: 'risk-run', id, version, changes: [runChange(stored)] })
  return viewOf(acting, stored)
}
