import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, json, statement } from '../../../../foundation/storage/server/index.ts'
import type { KeptContent, LineChange, ReleaseState } from '../../index.ts'
import { only } from './publicities.ts'

export interface ReleaseRow {
  readonly id: Id<'release'>
  readonly programmeId: string
  readonly number: string | null
  readonly state: ReleaseState
  readonly basis: string
  readonly effectiveFrom: Day | null
  readonly preparedBy: string
  readonly preparedByName: string
  readonly preparedAt: Instant
  readonly publishedByName: string | null
  readonly publishedAt: Instant | null
  readonly returnedReason: string
  readonly version: number
}

export interface LineRow {
  readonly id: Id<'release-line'>
  readonly position: number
  readonly change: LineChange
  readonly entryId: string | null
  readonly solutionId: string | null
  readonly content: KeptContent | null
  readonly reason: string
  readonly version: number
}

export const releaseColumns = `id, programme_id as "programmeId", number, state, basis, effective_from as "effectiveFrom",
  prepared_by as "preparedBy", prepared_by_name as "preparedByName", prepared_at as "preparedAt",
  published_by_name as "publishedByName", published_at as "publishedAt", returned_reason as "returnedReason", version`
const lineColumns = `id, position, change, entry_id as "entryId", solution_id as "solutionId", content, reason, version`

const find = statement('catalogue.find-release', `select ${releaseColumns} from catalogue.release where id = $1`)
const lock = statement(
  'catalogue.lock-release',
  `select ${releaseColumns} from catalogue.release where id = $1 for update`,
)
const list = statement(
  'catalogue.list-releases',
  `select ${releaseColumns} from catalogue.release where $1::text is null or state = $1
   order by coalesce(published_at, prepared_at) desc, id desc limit 200`,
)
const inHand = statement(
  'catalogue.release-in-hand',
  `select id from catalogue.release where programme_id = $1 and state in ('draft', 'proposed')`,
)
const insert = statement(
  'catalogue.insert-release',
  `insert into catalogue.release (id, programme_id, state, prepared_by, prepared_by_name, prepared_at)
   values ($1, $2, 'draft', $3, $4, $5) returning ${releaseColumns}`,
)
const change = statement(
  'catalogue.change-release',
  `update catalogue.release set state = $2, basis = $3, effective_from = $4, returned_reason = $5, version = version + 1
   where id = $1 returning ${releaseColumns}`,
)
const markPublished = statement(
  'catalogue.publish-release',
  `update catalogue.release set state = 'published', number = $2, published_by = $3, published_by_name = $4,
     published_at = $5, version = version + 1
   where id = $1 returning ${releaseColumns}`,
)
const lines = statement(
  'catalogue.lines-of-release',
  `select ${lineColumns} from catalogue.release_line where release_id = $1 order by position`,
)
const line = statement(
  'catalogue.find-release-line',
  `select ${lineColumns} from catalogue.release_line where release_id = $1 and id = $2`,
)
// The whole list at once: an import may bring thousands.
const insertLines = statement(
  'catalogue.insert-release-lines',
  `insert into catalogue.release_line (id, release_id, position, change, entry_id, solution_id, content, words, reason)
   select (one ->> 'id')::uuid, $1, coalesce((select max(position) from catalogue.release_line where release_id = $1), 0) + place,
     one ->> 'change', (one ->> 'entryId')::uuid, (one ->> 'solutionId')::uuid, nullif(one -> 'content', 'null'),
     (one ->> 'words')::tsvector, one ->> 'reason'
   from jsonb_array_elements($2::jsonb) with ordinality as given (one, place)`,
)
const changeLine = statement(
  'catalogue.change-release-line',
  `update catalogue.release_line set content = $3, words = $4::tsvector, version = version + 1
   where release_id = $1 and id = $2 returning ${lineColumns}`,
)
const removeLine = statement(
  'catalogue.remove-release-line',
  'delete from catalogue.release_line where release_id = $1 and id = $2 returning id',
)

export const findRelease = async (tx: Tx, id: string): Promise<ReleaseRow | undefined> =>
  (await tx.query<ReleaseRow>(find, [id]))[0]

export const lockRelease = async (tx: Tx, id: string): Promise<ReleaseRow | undefined> =>
  (await tx.query<ReleaseRow>(lock, [id]))[0]

export const listReleases = (tx: Tx, state: ReleaseState | null): Promise<readonly ReleaseRow[]> =>
  tx.query<ReleaseRow>(list, [state])

export const isInHand = async (tx: Tx, programmeId: string): Promise<boolean> =>
  (await tx.query(inHand, [programmeId])).length > 0

export async function insertRelease(
  tx: Tx,
  permit: Permit<'release', 'create'>,
  { programmeId, byName }: { readonly programmeId: string; readonly byName: string },
): Promise<ReleaseRow> {
  return only(await tx.query<ReleaseRow>(insert, [permit.id, programmeId, permit.by, byName, tx.now]))
}

export async function changeRelease(
  tx: Tx,
  permit: Permit<'release', 'edit' | 'propose' | 'return' | 'discard'>,
  row: Pick<ReleaseRow, 'state' | 'basis' | 'effectiveFrom' | 'returnedReason'>,
): Promise<ReleaseRow> {
  const { state, basis, effectiveFrom, returnedReason } = row
  return only(await tx.query<ReleaseRow>(change, [permit.id, state, basis, effectiveFrom, returnedReason]))
}

export async function publishRow(
  tx: Tx,
  permit: Permit<'release', 'publish'>,
  { number, byName }: { readonly number: string; readonly byName: string },
): Promise<ReleaseRow> {
  return only(await tx.query<ReleaseRow>(markPublished, [permit.id, number, permit.by, byName, tx.now]))
}

export const linesOf = (tx: Tx, releaseId: string): Promise<readonly LineRow[]> => tx.query<LineRow>(lines, [releaseId])

export const findLine = async (tx: Tx, releaseId: string, id: string): Promise<LineRow | undefined> =>
  (await tx.query<LineRow>(line, [releaseId, id]))[0]

export interface NewLine extends Omit<LineRow, 'position' | 'version'> {
  /** Under which it is found; null for a withdrawal. */
  readonly words: string | null
}

export async function addLines(
  tx: Tx,
  permit: Permit<'release', 'create' | 'edit'>,
  given: readonly NewLine[],
): Promise<void> {
  if (given.length > 0) await tx.query(insertLines, [permit.id, json(given)])
}

export async function rewriteLine(
  tx: Tx,
  permit: Permit<'release', 'edit'>,
  { id, content, words }: { readonly id: string; readonly content: KeptContent; readonly words: string },
): Promise<LineRow> {
  return only(await tx.query<LineRow>(changeLine, [permit.id, id, json(content), words]))
}

export async function dropLine(tx: Tx, permit: Permit<'release', 'edit'>, id: string): Promise<boolean> {
  return (await tx.query(removeLine, [permit.id, id])).length > 0
}
