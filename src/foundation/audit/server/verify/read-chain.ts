import type { Tx } from '../../../storage/server/index.ts'
import type { Findings } from './findings.ts'
import { expectedHead, expectedLeaf, growingTree, ownCanonicalText, sm3 } from './own-hashing.ts'
import { readSubtrees, storedBulkRows, storedEntries } from './stored-log.ts'
import type { StoredEntry, StoredHead } from './stored-log.ts'

/** What the last entry that named a row says of it; sm3 is null when the row was removed. */
export interface LastChange {
  readonly version: number
  readonly sm3: string | null
}

export interface Vouched {
  readonly root: string
  readonly head: string
}

export interface ReceiptInEntry {
  readonly seq: number
  readonly leaf: string
  readonly facts: unknown
}

export interface ChainReading {
  /** The place of the last entry, and so the number of entries when there is no gap. */
  readonly size: number
  /** Root and head of the log as it stood at the sizes asked for. */
  readonly at: ReadonlyMap<number, Vouched>
  /** By table and id, for the tables asked for. */
  readonly last: ReadonlyMap<string, ReadonlyMap<string, LastChange>>
  /** Tables that entries name and nobody asked for. */
  readonly unread: ReadonlySet<string>
  readonly receipts: ReadonlyMap<string, ReceiptInEntry>
}

export interface ChainQuestions {
  readonly sizes: ReadonlySet<number>
  readonly tables: readonly string[]
}

/** Follows the chain from the first entry to the last and hashes everything anew. */
export async function readChain(
  tx: Tx,
  stored: StoredHead,
  questions: ChainQuestions,
  findings: Findings,
): Promise<ChainReading> {
  const left = await readSubtrees(tx)
  const tree = growingTree((level, position, hash) => checkSubtree(left, `${level}.${position}`, hash, findings))
  const at = new Map<number, Vouched>()
  const contents = gatherContents(tx, questions.tables, findings)
  let previous: Buffer = Buffer.alloc(32)
  let size = 0
  for await (const entry of storedEntries(tx)) {
    if (entry.seq !== size + 1) findings.report('broken', `entries ${size + 1} to ${entry.seq - 1} are gone`)
    const leaf = checkEntry(entry, previous, findings)
    tree.add(leaf)
    await contents.take(entry, leaf)
    previous = entry.head
    size = entry.seq
    // After a gap the tree no longer says what the log was at a size; the gap itself is reported.
    if (questions.sizes.has(size) && tree.size === size) {
      at.set(size, { root: tree.root().toString('hex'), head: entry.head.toString('hex') })
    }
  }
  checkEnd({ size, head: previous }, stored, findings)
  for (const name of left.keys()) reportSubtreeBeyond(name, size, findings)
  return { size, at, ...contents.gathered }
}

function checkEntry(entry: StoredEntry, previous: Buffer, findings: Findings): Buffer {
  const { seq, pre } = entry
  const leaf = expectedLeaf(pre)
  if (!leaf.equals(entry.leaf)) findings.report('broken', `entry ${seq}: its text does not give its leaf`)
  if (!expectedHead(previous, seq, entry.leaf).equals(entry.head)) {
    findings.report('broken', `entry ${seq}: it is not chained to the one before`)
  }
  return leaf
}

function checkEnd(end: { readonly size: number; readonly head: Buffer }, stored: StoredHead, findings: Findings): void {
  if (end.size < stored.seq) findings.report('cut', `the log ends at ${end.size} and should end at ${stored.seq}`)
  if (end.size > stored.seq) findings.report('cut', `the head says ${stored.seq} but entries go on to ${end.size}`)
  if (end.size === stored.seq && !end.head.equals(stored.head)) {
    findings.report('broken', `the head differs from that of the last entry ${end.size}`)
  }
}

// The stored subtrees only save work; wrong ones would give people wrong proofs.
function checkSubtree(left: Map<string, Buffer>, name: string, hash: Buffer, findings: Findings): void {
  const stored = left.get(name)
  left.delete(name)
  if (stored && !stored.equals(hash)) findings.report('broken', `the stored subtree ${name} is not that of its entries`)
}

function reportSubtreeBeyond(name: string, size: number, findings: Findings): void {
  findings.report('cut', `the stored subtree ${name} covers entries beyond the last one, ${size}`)
}

interface EntryContent {
  readonly at?: unknown
  readonly changes?: readonly { table: string; id: string; version: number; sm3: string | null }[]
  readonly facts?: { readonly receipt?: { readonly number?: string }; readonly bulk?: Bulk } | null
}

interface Bulk {
  readonly root: string
  readonly count: number
}

interface Contents {
  take(entry: StoredEntry, leaf: Buffer): Promise<void>
  readonly gathered: Pick<ChainReading, 'last' | 'unread' | 'receipts'>
}

function gatherContents(tx: Tx, tables: readonly string[], findings: Findings): Contents {
  const last = new Map(tables.map((table) => [table, new Map<string, LastChange>()]))
  const unread = new Set<string>()
  const receipts = new Map<string, ReceiptInEntry>()
  const note = (change: { readonly table: string; readonly id: string } & LastChange): void => {
    const known = last.get(change.table)
    if (known) known.set(change.id, { version: change.version, sm3: change.sm3 })
    else unread.add(change.table)
  }
  return {
    gathered: { last, unread, receipts },
    async take(entry, leaf) {
      const content = contentOf(entry, findings)
      for (const change of content?.changes ?? []) note(change)
      const { receipt, bulk } = content?.facts ?? {}
      if (receipt?.number) {
        receipts.set(receipt.number, { seq: entry.seq, leaf: leaf.toString('hex'), facts: receipt })
      }
      if (bulk) await takeBulk(tx, entry.seq, bulk, { note, findings })
    },
  }
}

function contentOf({ seq, at, pre }: StoredEntry, findings: Findings): EntryContent | undefined {
  const content = parsed(pre)
  if (content === undefined || ownCanonicalText(content) !== pre) {
    findings.report('broken', `entry ${seq}: its text is not canonical`)
  } else if (content.at !== at) {
    findings.report('broken', `entry ${seq}: its time differs from that in its text`)
  }
  return content
}

function parsed(pre: string): EntryContent | undefined {
  try {
    return JSON.parse(pre) as EntryContent
  } catch {
    return undefined
  }
}

async function takeBulk(
  tx: Tx,
  seq: number,
  bulk: Bulk,
  {
    note,
    findings,
  }: { readonly note: (change: { table: string; id: string } & LastChange) => void; findings: Findings },
): Promise<void> {
  const tree = growingTree()
  for await (const { position, table, id, version, sm3: digest } of storedBulkRows(tx, bulk.root)) {
    if (position !== tree.size) findings.report('broken', `entry ${seq}: row ${tree.size} of its bulk act is gone`)
    const text = ownCanonicalText({ table, id, version, sm3: digest }) ?? ''
    tree.add(sm3(Uint8Array.of(0), Buffer.from(text, 'utf8')))
    note({ table, id, version, sm3: digest })
  }
  if (tree.size !== bulk.count || tree.root().toString('hex') !== bulk.root) {
    findings.report('broken', `entry ${seq}: the rows kept of its bulk act do not give its root`)
  }
}
