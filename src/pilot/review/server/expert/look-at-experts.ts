import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { type ExpertView, objectOf, viewOf } from './expert-view.ts'
import type { KeptExpert } from './keep-expert.ts'
import { countExperts, type ExpertFilter, findExpert, listExperts } from '../store/experts.ts'

export interface ExpertList {
  readonly experts: readonly ExpertView[]
  /** By profession, over the whole register. */
  readonly counts: Readonly<Record<string, number>>
  readonly next: { readonly name: string; readonly id: string } | null
  readonly mayCreate: boolean
}

/** A page of the register by name: two statements, however long it is. */
export async function lookAtExperts(acting: Acting, filter: ExpertFilter): Promise<Result<ExpertList>> {
  const permitted = acting.permitList('list', 'expert')
  if (!permitted.ok) return permitted
  const found = await listExperts(acting.tx, { ...filter, limit: filter.limit + 1 })
  const counts = await countExperts(acting.tx)
  const experts = found.slice(0, filter.limit).map(viewOf)
  const last = experts.at(-1)
  return ok({
    experts,
    counts: Object.fromEntries(counts.map(({ profession, count }) => [profession, count])),
    next: found.length > filter.limit && last ? { name: last.name, id: last.id } : null,
    mayCreate: acting.permitList('create', 'expert').ok,
  })
}

export async function lookAtExpert(acting: Acting, id: string): Promise<Result<KeptExpert>> {
  const row = await findExpert(acting.tx, id)
  if (!row) return refuse(notFound)
  const permitted = acting.permit('read', objectOf(row))
  if (!permitted.ok) return permitted
  return ok({ expert: viewOf(row), actions: acting.actionsOpenTo(objectOf(row)) })
}
