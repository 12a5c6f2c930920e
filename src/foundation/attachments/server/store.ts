import type { Id, Instant } from '../../kernel/index.ts'
import { statement } from '../../storage/server/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import type { Permit } from '../../access/index.ts'
import type { FileKind } from '../domain/kinds.ts'
import type { AttachmentState } from '../domain/machine.ts'
import type { AttachmentReference } from '../domain/reference.ts'
import type { BytePlace } from './file-store.ts'

/** `organisation:<id>`, or `account:<id>` of people without an organisation. */
export type Owner = `organisation:${string}` | `account:${string}`

export interface FileRow {
  readonly id: Id<'attachment'>
  readonly owner: Owner
  readonly subject: string
  readonly subjectResource: string | null
  readonly name: string
  readonly kind: FileKind
  readonly bytes: number
  readonly fingerprint: string
  readonly state: AttachmentState
  readonly uploadedBy: Id<'account'>
  readonly uploadedAt: Instant
  readonly attachedAt: Instant | null
  readonly version: number
}

const columns = `id, owner, subject, subject_resource as "subjectResource", name, kind, bytes::float8 as bytes, fingerprint,
  state, uploaded_by as "uploadedBy", uploaded_at as "uploadedAt", attached_at as "attachedAt", version`

// Uploads, sweeps and quotas of one owner take turns; it is held from before the file is in place until COMMIT.
const lock = statement('attachments.lock-owner', 'select pg_advisory_xact_lock(hashtextextended($1, 7310360))')
const holding = statement('attachments.holding', 'select bytes::float8 as bytes, loose from attachments.holding($1)')
const insert = statement(
  'attachments.insert',
  `insert into attachments.file (id, owner, subject, name, kind, bytes, fingerprint, state, uploaded_by, uploaded_at)
   values ($1, $2, $1, $3, $4, $5, $6, $7, $8, $9) returning ${columns}`,
)
const find = statement('attachments.find', `select ${columns} from attachments.file where id = $1`)
const findMany = statement(
  'attachments.find-many',
  `select ${columns} from attachments.file where id = any ($1) order by uploaded_at, id`,
)
const attach = statement(
  'attachments.attach',
  `update attachments.file set subject = $2, subject_resource = $3, attached_at = $4
   where id = $1 and attached_at is null returning ${columns}`,
)
const bySubject = statement(
  'attachments.of-subject',
  `select ${columns} from attachments.file where subject = $1 and attached_at is not null order by uploaded_at, id`,
)
const judge = statement(
  'attachments.judge',
  `update attachments.file set state = $2, finding = $3, version = version + 1
   where id = $1 and state in ('quarantined', 'unscanned') and state <> $2 returning ${columns}`,
)
const waiting = statement(
  'attachments.waiting',
  `select ${columns} from attachments.file where state = any ($1) and uploaded_at < $2 order by uploaded_at limit 100`,
)
const loose = statement(
  'attachments.loose',
  `select ${columns} from attachments.file where attached_at is null and uploaded_at < $1 order by uploaded_at limit 500`,
)
const removeLoose = statement(
  'attachments.remove-loose',
  `delete from attachments.file where id = $1 and attached_at is null returning ${columns}`,
)
const unnamed = statement(
  'attachments.unnamed',
  `select owner, fingerprint from unnest($1::text[], $2::text[]) as kept (owner, fingerprint)
   where not exists (select from attachments.file f where f.owner = regexp_replace(kept.owner, '-', ':')
     and f.fingerprint = kept.fingerprint and f.state <> 'infected')`,
)

export async function lockOwner(tx: Tx, owner: Owner): Promise<void> {
  await tx.query(lock, [owner])
}

export async function readHolding(tx: Tx, owner: Owner): Promise<{ readonly bytes: number; readonly loose: number }> {
  return (await tx.query<{ bytes: number; loose: number }>(holding, [owner]))[0] ?? { bytes: 0, loose: 0 }
}

export type NewFile = Pick<FileRow, 'owner' | 'name' | 'kind' | 'bytes' | 'fingerprint' | 'state'>

export async function insertFile(tx: Tx, permit: Permit<'attachment', 'upload'>, file: NewFile): Promise<FileRow> {
  const { owner, name, kind, bytes, fingerprint, state } = file
  const values = [permit.id, owner, name, kind, bytes, fingerprint, state, permit.by, tx.now]
  return only(await tx.query<FileRow>(insert, values))
}

export async function findFile(tx: Tx, id: string): Promise<FileRow | undefined> {
  return (await tx.query<FileRow>(find, [id]))[0]
}

export function findFiles(tx: Tx, ids: readonly string[]): Promise<readonly FileRow[]> {
  return tx.query<FileRow>(findMany, [ids])
}

export function filesOf(tx: Tx, subject: string): Promise<readonly FileRow[]> {
  return tx.query<FileRow>(bySubject, [subject])
}

/** Undefined when somebody attached it meanwhile. */
export async function bindFile(
  tx: Tx,
  id: string,
  subject: { readonly resource: string; readonly id: string },
): Promise<FileRow | undefined> {
  return (await tx.query<FileRow>(attach, [id, subject.id, subject.resource, tx.now]))[0]
}

/** What the scanner says; undefined when it was said before. As the worker only. */
export async function judgeFile(
  tx: Tx,
  id: string,
  verdict: { readonly state: AttachmentState; readonly finding: string | null },
): Promise<FileRow | undefined> {
  return (await tx.query<FileRow>(judge, [id, verdict.state, verdict.finding]))[0]
}

export function listWaiting(tx: Tx, states: readonly AttachmentState[], before: Instant): Promise<readonly FileRow[]> {
  return tx.query<FileRow>(waiting, [states, before])
}

/** Uploads that nobody attached. */
export function listLoose(tx: Tx, before: Instant): Promise<readonly FileRow[]> {
  return tx.query<FileRow>(loose, [before])
}

export async function deleteLoose(tx: Tx, id: string): Promise<FileRow | undefined> {
  return (await tx.query<FileRow>(removeLoose, [id]))[0]
}

/** Those of the given places that no row names any more, or only one whose bytes are condemned. */
export function listUnnamed(tx: Tx, places: readonly BytePlace[]): Promise<readonly BytePlace[]> {
  const owners = places.map((place) => place.owner)
  return tx.query<BytePlace>(unnamed, [owners, places.map((place) => place.fingerprint)])
}

export function placeOf({ owner, fingerprint }: Pick<FileRow, 'owner' | 'fingerprint'>): BytePlace {
  return { owner: owner.replace(':', '-'), fingerprint }
}

export function referenceOf(row: FileRow): AttachmentReference {
  const { id, name, bytes, fingerprint, kind, state } = row
  return { id, name, bytes, fingerprint, kind, state }
}

function only(rows: readonly FileRow[]): FileRow {
  const [row] = rows
  if (!row) throw new Error('a file was written and not returned')
  return row
}
