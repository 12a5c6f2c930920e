import type { PermitObject } from '../../../foundation/access/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import type { AuditedTable } from '../../../foundation/audit/server/index.ts'
import { ok, type Result } from '../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../foundation/storage/server/index.ts'
import type { Picture } from './picture.ts'
import { pictureOfRun, type RunRow } from './store.ts'

export type RunSummary = Omit<RunRow, 'organisationId' | 'book' | 'fingerprint' | 'rerunOf'> & {
  readonly insureds: number
}

export interface RunView extends RunSummary {
  readonly book: RunRow['book']
  readonly picture: Picture | null
  readonly fingerprint: string | null
  readonly rerunOf: string | null
  readonly repeats: boolean | null
  readonly actions: readonly string[]
}

export function summaryOf({ organisationId: _o, book, fingerprint: _f, rerunOf: _r, ...row }: RunRow): RunSummary {
  return { ...row, insureds: book.rows.reduce((sum, { count }) => sum + count, 0) }
}

export async function viewOf(acting: Acting, row: RunRow): Promise<Result<RunView>> {
  const { picture, originalFingerprint: original } = await pictureOfRun(acting.tx, row.id)
  const { book, fingerprint, rerunOf } = row
  return ok({
    ...summaryOf(row),
    book,
    picture,
    fingerprint,
    rerunOf,
    repeats: fingerprint === null || original === null ? null : fingerprint === original,
    actions: acting.actionsOpenTo(objectOf(acting, row)),
  })
}

export function objectOf(
  { actor }: Pick<Acting, 'actor'>,
  { id, state, organisationId }: Pick<RunRow, 'id' | 'state' | 'organisationId'>,
): PermitObject<'risk-run'> {
  const isOwn = actor.organisationId !== null && actor.organisationId === organisationId
  return { resource: 'risk-run', id, state, relations: isOwn ? ['own'] : [] }
}

/** Names of people stay out of the log; an expert change is there with its reason and without who made it. */
export function runChange(row: RunRow): EvidenceEntry['changes'][number] {
  const { id, version, organisationId, name, state, years, seed, engine, library, fingerprint, rerunOf } = row
  return {
    table: 'risk.run',
    id,
    version,
    row: {
      organisationId,
      name,
      state,
      rows: row.book.rows,
      sharePpm: row.book.sharePpm,
      adjustments: row.book.adjustments.map(({ of, factorPpm, reason }) => ({ of, factorPpm, reason })),
      years,
      seed,
      engine,
      library,
      fingerprint,
      rerunOf,
    },
  }
}

export const auditedTables: readonly AuditedTable[] = [
  {
    table: 'risk.run',
    read: `select id, version, jsonb_build_object('organisationId', organisation_id, 'name', name, 'state', state,
        'rows', book -> 'rows', 'sharePpm', book -> 'sharePpm', 'adjustments',
        coalesce((select jsonb_agg(one - 'by' order by n)
                  from jsonb_array_elements(book -> 'adjustments') with ordinality listed (one, n)), '[]'), 'years', years, 'seed', seed, 'engine', engine,
        'library', library, 'fingerprint', fingerprint, 'rerunOf', rerun_of) as row
      from risk.run`,
  },
]
