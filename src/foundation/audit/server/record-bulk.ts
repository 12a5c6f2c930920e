import { canonicalText } from '../../kernel/index.ts'
import type { Canonical } from '../../kernel/index.ts'
import type { EvidenceEntry, Tx } from '../../storage/server/index.ts'
import { rootOf } from '../domain/merkle.ts'
import { bulkLeafText } from '../domain/bulk.ts'
import { nationalCrypto } from './crypto.ts'
import { insertBulkRows } from './store/bulk.ts'

export type BulkRow = EvidenceEntry['changes'][number]

/** The entry of an act upon many rows; what it changed is given as rows. */
export type BulkEntry = Omit<EvidenceEntry, 'changes' | 'facts'> & {
  readonly facts?: { readonly [key: string]: Canonical }
}

const { sm3, sm3Hex } = nationalCrypto
const chunk = 5000

/**
 * Records an import or another act upon many rows as one entry that holds the Merkle root over them. The digests of the
 * rows are kept beside the log, where the verifier finds them and checks them against the root.
 */
export async function recordBulk(tx: Tx, entry: BulkEntry, rows: readonly BulkRow[]): Promise<void> {
  const changes = rows.map(({ table, id, version, row }) => ({
    table,
    id,
    version,
    sm3: sm3Hex(canonicalText(row)),
  }))
  const root = rootOf(
    sm3,
    changes.map((change) => sm3(bulkLeafText(change))),
  )
  for (let start = 0; start < changes.length; start += chunk) {
    await insertBulkRows(tx, root, start, changes.slice(start, start + chunk))
  }
  const bulk = { root: Buffer.from(root).toString('hex'), count: rows.length }
  tx.record({ ...entry, facts: { ...entry.facts, bulk }, changes: [] })
}
