import { notFound } from '../../../foundation/access/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import { objectOf, summaryOf, type RunSummary, type RunView, viewOf } from './run-view.ts'
import { findRun, listRuns } from './store.ts'

export interface RunList {
  readonly runs: readonly RunSummary[]
  readonly next: string | null
  readonly mayCreate: boolean
}

/** The newest first: one statement, however many there are. */
export async function lookAtRuns(
  acting: Acting,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<Result<RunList>> {
  const permitted = acting.permitList('list', 'risk-run')
  if (!permitted.ok) return permitted
  const found = await listRuns(acting.tx, before, limit + 1)
  const runs = found.slice(0, limit)
  return ok({
    runs: runs.map(summaryOf),
    next: found.length > limit ? (runs.at(-1)?.id ?? null) : null,
    mayCreate: acting.permitList('create', 'risk-run').ok,
  })
}

export async function lookAtRun(acting: Acting, id: string): Promise<Result<RunView>> {
  const row = await findRun(acting.tx, id)
  if (!row) return refuse(notFound)
  const permitted = acting.permit('read', objectOf(acting, row))
  if (!permitted.ok) return permitted
  return viewOf(acting, row)
}
