import type { Instant } from '../../../kernel/index.ts'
import { statement } from '../../../storage/server/index.ts'
import type { Tx } from '../../../storage/server/index.ts'

// The reader's own statements, apart from those that write. Places are read as float8, which is exact up to 2^53.

export interface StoredEntry {
  readonly seq: number
  readonly at: Instant
  readonly pre: string
  readonly leaf: Buffer
  readonly head: Buffer
}

export interface StoredHead {
  readonly origin: string
  readonly seq: number
  readonly head: Buffer
  readonly anchor: number
}

export interface StoredCheckpoint {
  readonly size: number
  readonly root: string
  readonly head: string
  readonly text: string
  readonly signature: Buffer
}

export interface StoredReceipt {
  readonly number: string
  readonly resource: string
  readonly subjectId: string
  readonly subjectVersion: number
  readonly arrival: Instant
  readonly content: string
  readonly seq: number
  readonly leaf: string
  readonly text: string | null
  readonly signature: Buffer | null
  readonly keyId: string | null
}

export interface StoredBulkRow {
  readonly position: number
  readonly table: string
  readonly id: string
  readonly version: number
  readonly sm3: string
}

const page = 2000

const head = statement(
  'audit.verify-head',
  `select origin::text, seq::float8 as seq, head,
     coalesce((select max(size) from audit.anchor), 0)::float8 as anchor from audit.head`,
)
const entries = statement(
  'audit.verify-entries',
  `select e.seq::float8 as seq, e.at, e.pre, e.leaf, e.head from audit.entry e
   where e.seq > $1 order by e.seq limit ${page}`,
)
const checkpoints = statement(
  'audit.verify-checkpoints',
  `select c.size::float8 as size, encode(c.root, 'hex') as root, encode(c.head, 'hex') as head, c.text, c.signature
   from audit.checkpoint c where c.size > $1 order by c.size limit ${page}`,
)
const receipts = statement(
  'audit.verify-receipts',
  `select number, resource, subject_id as "subjectId", subject_version as "subjectVersion", arrival,
     encode(content, 'hex') as content, seq::float8 as seq, encode(leaf, 'hex') as leaf, text, signature,
     key_id as "keyId"
   from audit.receipt where number > $1 order by number limit ${page}`,
)
const bulkRows = statement(
  'audit.verify-bulk',
  `select position, table_name as "table", row_id as id, version, encode(sm3, 'hex') as sm3 from audit.bulk_row
   where root = decode($1, 'hex') and position > $2 order by position limit ${page}`,
)
const subtrees = statement(
  'audit.verify-subtrees',
  'select level, position::float8 as position, hash from audit.subtree',
)
const keys = statement('audit.verify-keys', 'select id, pem from audit.signing_key')

export async function readStoredHead(tx: Tx): Promise<StoredHead | undefined> {
  return (await tx.query<StoredHead>(head))[0]
}

export function storedEntries(tx: Tx): AsyncGenerator<StoredEntry> {
  return each(
    0,
    (last) => tx.query<StoredEntry>(entries, [last]),
    ({ seq }) => seq,
  )
}

export function storedCheckpoints(tx: Tx): AsyncGenerator<StoredCheckpoint> {
  return each(
    0,
    (last) => tx.query<StoredCheckpoint>(checkpoints, [last]),
    ({ size }) => size,
  )
}

export function storedReceipts(tx: Tx): AsyncGenerator<StoredReceipt> {
  return each(
    '',
    (last) => tx.query<StoredReceipt>(receipts, [last]),
    ({ number }) => number,
  )
}

export function storedBulkRows(tx: Tx, root: string): AsyncGenerator<StoredBulkRow> {
  return each(
    -1,
    (last) => tx.query<StoredBulkRow>(bulkRows, [root, last]),
    ({ position }) => position,
  )
}

/** Stored hashes of complete subtrees by level and position. */
export async function readSubtrees(tx: Tx): Promise<Map<string, Buffer>> {
  const rows = await tx.query<{ level: number; position: number; hash: Buffer }>(subtrees)
  return new Map(rows.map((row) => [`${row.level}.${row.position}`, row.hash]))
}

export function readKeys(tx: Tx): Promise<readonly { readonly id: string; readonly pem: string }[]> {
  return tx.query(keys)
}

/** Reads page by page behind the last key, so that ten million entries need no more memory than one page. */
async function* each<Row, Key>(
  first: Key,
  read: (after: Key) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): AsyncGenerator<Row> {
  let after = first
  for (;;) {
    const rows = await read(after)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < page) return
    after = keyOf(last)
  }
}
