import { instantOf, millisecondsOf, ok, type Instant, type Result } from '../../kernel/index.ts'
import type { Acting } from './acting.ts'
import { namesOf } from './store/accounts.ts'
import { listDenials, type Denial } from './store/denials.ts'

export interface DenialView extends Denial {
  /** Null for tries in the name of nobody who exists. */
  readonly name: string | null
}

/** What the gate refused, newest first; the audit administrator alone sees it. */
export async function listDenialsFor(
  acting: Acting,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<Result<{ denials: DenialView[]; next: Instant | null }>> {
  const { tx } = acting
  const permit = acting.permitList('read', 'denial')
  if (!permit.ok) return permit
  const end = before === undefined ? millisecondsOf(tx.now) + 60_000 : Date.parse(before)
  const rows = await listDenials(tx, instantOf(end), limit)
  const names = await namesOf(
    tx,
    rows.map((row) => row.actor).filter((actor) => actor !== 'nobody'),
  )
  const denials = rows.map((row) => Object.assign({}, row, { name: names.get(row.actor) ?? null }))
  return ok({ denials, next: rows.length === limit ? (rows[rows.length - 1]?.minute ?? null) : null })
}
