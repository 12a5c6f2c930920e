import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { Notice } from '../../../notice/index.ts'
import type { ImportReport } from '../../index.ts'

export interface KeptNotice {
  readonly id: Id<'notice'>
  readonly version: number
  readonly reading: Notice
  readonly fingerprint: string
  readonly report: ImportReport
  readonly importedByName: string
  readonly importedAt: Instant
}

const columns = `id, version, reading, fingerprint, report, imported_by_name as "importedByName",
  imported_at as "importedAt"`

const latest = statement(
  'programmes.latest-notice',
  `select ${columns} from programmes.notice where programme_id = $1 order by version desc limit 1`,
)
const text = statement('programmes.notice-text', 'select text from programmes.notice where id = $1')
const insert = statement(
  'programmes.insert-notice',
  `insert into programmes.notice
     (id, programme_id, version, text, reading, fingerprint, report, imported_by, imported_by_name, imported_at)
   values ($1, $2, (select coalesce(max(version), 0) + 1 from programmes.notice where programme_id = $2),
     $3, $4, $5, $6, $7, $8, $9)
   returning ${columns}`,
)

/** The text last imported for a round. */
export async function readNotice(tx: Tx, programmeId: string): Promise<KeptNotice | undefined> {
  return (await tx.query<KeptNotice>(latest, [programmeId]))[0]
}

export async function noticeText(tx: Tx, id: string): Promise<string | undefined> {
  return (await tx.query<{ text: string }>(text, [id]))[0]?.text
}

export interface ImportedText {
  readonly id: Id<'notice'>
  readonly text: string
  readonly reading: Notice
  readonly fingerprint: string
  readonly report: ImportReport
  readonly by: string
  readonly byName: string
}

export async function insertNotice(
  tx: Tx,
  permit: Pick<Permit<'programme', 'import-notice'>, 'id'>,
  imported: ImportedText,
): Promise<KeptNotice> {
  const { id, text: words, reading, fingerprint, report, by, byName } = imported
  const values = [id, permit.id, words, json(reading), fingerprint, json(report), by, byName, tx.now]
  const [row] = await tx.query<KeptNotice>(insert, values)
  if (!row) throw new Error('the notice was not kept')
  return row
}

const withText = statement('programmes.imported', 'select distinct programme_id as id from programmes.notice')

/** Ids of the rounds for which a text was imported. */
export async function importedFor(tx: Tx): Promise<ReadonlySet<string>> {
  return new Set((await tx.query<{ id: string }>(withText)).map(({ id }) => id))
}
