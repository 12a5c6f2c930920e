import { canonicalText } from '../../kernel/index.ts'
import type { Canonical } from '../../kernel/index.ts'
import { json, statement } from '../../storage/server/index.ts'
import type { EvidenceEntry, RecordedTransaction, Recorder } from '../../storage/server/index.ts'
import { entryText } from '../domain/entry-text.ts'
import type { EntryChange } from '../domain/entry-text.ts'
import { nationalCrypto } from './crypto.ts'

// The database hashes and chains; here is only written what is hashed.
const append = statement('audit.append', 'select audit.append($1, $2, $3)')

/** Given to the database at start: writes the acts of a transaction as the last thing before its COMMIT. */
export const recorder: Recorder = (tx, entries) => [
  {
    statement: append,
    values: [tx.now, entries.map((entry) => textOf(tx, entry)), json(entries.map(receiptOf))],
  },
]

function textOf(tx: RecordedTransaction, entry: EvidenceEntry): string {
  return entryText({ ...entry, at: tx.now, actor: tx.actor, changes: entry.changes.map(digested) })
}

function digested({ table, id, version, row }: EvidenceEntry['changes'][number]): EntryChange {
  return { table, id, version, sm3: row === null ? null : nationalCrypto.sm3Hex(canonicalText(row)) }
}

/** An entry whose facts hold a receipt gives it its place in the log; `issueReceipt` writes such entries. */
function receiptOf({ facts }: EvidenceEntry): Canonical {
  if (facts === null || typeof facts !== 'object' || Array.isArray(facts)) return null
  return (facts as { readonly receipt?: Canonical }).receipt ?? null
}
