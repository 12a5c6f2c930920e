import type { Instant } from '../../../kernel/index.ts'
import { statement } from '../../../storage/server/index.ts'
import type { Tx } from '../../../storage/server/index.ts'
import type { Subtree } from '../../domain/merkle.ts'

export interface Head {
  readonly origin: string
  readonly size: number
  readonly head: string
}

export interface KeptCheckpoint {
  readonly size: number
  readonly root: string
  readonly at: Instant
  readonly text: string
  readonly signature: Uint8Array
  readonly keyId: string
}

const columns = `size, encode(root, 'hex') as root, at, text, signature, key_id as "keyId"`

const enrol = statement(
  'audit.enrol-key',
  'insert into audit.signing_key (id, pem, since) values ($1, $2, $3) on conflict do nothing',
)
const keyById = statement('audit.key', 'select pem from audit.signing_key where id = $1')
const keys = statement('audit.keys', 'select id, pem, since from audit.signing_key order by since, id')
// One keeper at a time: whoever holds this makes the checkpoint, the others leave it.
const claim = statement('audit.claim-keeper', 'select pg_try_advisory_xact_lock(7310358) as mine')
const head = statement('audit.head', `select origin::text, seq as size, encode(head, 'hex') as head from audit.head`)
const anchor = statement('audit.anchor', 'select size from audit.anchor')
const raise = statement('audit.raise-anchor', 'update audit.anchor set size = $1 where size < $1')
const latest = statement('audit.latest', `select ${columns} from audit.checkpoint order by size desc limit $1`)
const covering = statement(
  'audit.covering',
  `select ${columns} from audit.checkpoint where size >= $1 order by size limit 1`,
)
const insert = statement(
  'audit.insert-checkpoint',
  `insert into audit.checkpoint (size, root, head, at, text, signature, key_id)
   values ($1, decode($2, 'hex'), decode($3, 'hex'), $4, $5, $6, $7)`,
)
const leaves = statement(
  'audit.leaves',
  'select leaf as hash from audit.entry where seq > $1 and seq <= $2 order by seq',
)
const nodes = statement(
  'audit.nodes',
  'select hash from audit.subtree where level = $1 and position >= $2 and position < $3 order by position',
)
const built = statement(
  'audit.built',
  'select coalesce(max(position) + 1, 0) as count from audit.subtree where level = $1',
)
const insertNodes = statement(
  'audit.insert-nodes',
  `insert into audit.subtree (level, position, hash)
   select $1, $2 + n - 1, h from unnest($3::bytea[]) with ordinality as made (h, n)`,
)

export async function enrolKey(tx: Tx, keyId: string, pem: string): Promise<void> {
  await tx.query(enrol, [keyId, pem, tx.now])
}

export async function findKey(tx: Tx, keyId: string): Promise<string | undefined> {
  return (await tx.query<{ pem: string }>(keyById, [keyId]))[0]?.pem
}

export function listKeys(tx: Tx): Promise<readonly { id: string; pem: string; since: Instant }[]> {
  return tx.query(keys)
}

export async function claimKeeping(tx: Tx): Promise<boolean> {
  return (await tx.query<{ mine: boolean }>(claim))[0]?.mine ?? false
}

export async function readHead(tx: Tx): Promise<Head> {
  const [row] = await tx.query<{ origin: string; size: bigint; head: string }>(head)
  if (!row) throw new Error('the evidence log has lost its head row')
  return { ...row, size: Number(row.size) }
}

/** Up to where checkpoints were made. */
export async function readAnchor(tx: Tx): Promise<number> {
  return Number((await tx.query<{ size: bigint }>(anchor))[0]?.size ?? 0)
}

export async function listLatest(tx: Tx, count: number): Promise<readonly KeptCheckpoint[]> {
  return (await tx.query<Row>(latest, [count])).map(exact)
}

/** The first checkpoint that covers an entry: it never changes once it is there. */
export async function findCovering(tx: Tx, seq: number): Promise<KeptCheckpoint | undefined> {
  return (await tx.query<Row>(covering, [seq])).map(exact)[0]
}

export async function insertCheckpoint(tx: Tx, made: KeptCheckpoint & { readonly head: string }): Promise<void> {
  await tx.query(insert, [made.size, made.root, made.head, made.at, made.text, made.signature, made.keyId])
  await tx.query(raise, [made.size])
}

/** Hashes of the subtrees of one stored level (0, 8, 16, …), from `first` on; fewer than asked for when they end. */
export async function readHashes(tx: Tx, first: Subtree, count: number): Promise<readonly Uint8Array[]> {
  const { level, position } = first
  const rows =
    level === 0
      ? await tx.query<{ hash: Uint8Array }>(leaves, [position, position + count])
      : await tx.query<{ hash: Uint8Array }>(nodes, [level, position, position + count])
  return rows.map((row) => row.hash)
}

export async function countBuilt(tx: Tx, level: number): Promise<number> {
  return Number((await tx.query<{ count: bigint }>(built, [level]))[0]?.count ?? 0)
}

export async function insertHashes(tx: Tx, first: Subtree, hashes: readonly Uint8Array[]): Promise<void> {
  await tx.query(insertNodes, [first.level, first.position, hashes])
}

type Row = Omit<KeptCheckpoint, 'size'> & { readonly size: bigint }

function exact(row: Row): KeptCheckpoint {
  return { ...row, size: Number(row.size) }
}
