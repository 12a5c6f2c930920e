import type { Canonical } from '../../../kernel/index.ts'
import { statement } from '../../../storage/server/index.ts'
import type { Tx } from '../../../storage/server/index.ts'
import type { Findings } from './findings.ts'
import { digestOfRow } from './own-hashing.ts'
import type { LastChange } from './read-chain.ts'

/** How the rows of one table are read that entries have named; a slice exports one for each such table. */
export interface AuditedTable {
  /** As in the entries: `solicitation.solution`. */
  readonly table: string
  /**
   * SQL that gives `id`, `version` and either `row` (jsonb, equal to what was recorded) or the columns of which `row`
   * below makes it; for every row that an entry has ever named and that still exists.
   */
  readonly read: string
  /** Takes the columns as the pool gives them to the slice's own store: `(columns: SolutionRow) => Canonical`. */
  readonly row?: (columns: never) => Canonical
}

const page = 1000

/** Holds every row of a table against the last entry that named it; answers how many rows were read. */
export async function readRows(
  tx: Tx,
  audited: AuditedTable,
  last: ReadonlyMap<string, LastChange>,
  findings: Findings,
): Promise<number> {
  const { table } = audited
  const seen = new Set<string>()
  for await (const { id, version, digest } of rowsOf(tx, audited)) {
    const said = last.get(id)
    if (seen.has(id)) findings.report('row-differs', `${table} ${id}: it is there twice`)
    seen.add(id)
    const fault = faultOf({ version, digest }, said)
    if (fault) findings.report('row-differs', `${table} ${id}: ${fault}`)
  }
  for (const [id, said] of last) {
    if (said.sm3 !== null && !seen.has(id)) findings.report('row-differs', `${table} ${id}: the row is gone`)
  }
  return seen.size
}

function faultOf(
  row: { readonly version: number; readonly digest: string | undefined },
  said: LastChange | undefined,
): string | undefined {
  if (!said) return 'no entry names this row'
  if (said.sm3 === null) return 'the log says that it was removed'
  if (said.version !== row.version) return `it has version ${row.version}, the log says ${said.version}`
  return said.sm3 === row.digest ? undefined : 'its content differs from what was recorded'
}

interface ReadRow {
  readonly id: string
  readonly version: number
  readonly digest: string | undefined
}

let cursors = 0

async function* rowsOf(tx: Tx, { table, read, row }: AuditedTable): AsyncGenerator<ReadRow> {
  // A name of its own for each cursor: a prepared FETCH remembers the columns of the first.
  cursors += 1
  const cursor = `audit_verify_${cursors}`
  await tx.query(statement(`${cursor}.open`, `declare ${cursor} no scroll cursor for ${read}`))
  const fetch = statement(`${cursor}.fetch`, `fetch ${page} from ${cursor}`)
  for (;;) {
    const rows = await tx.query<{ id: string; version: number; row?: Canonical }>(fetch)
    for (const columns of rows) {
      const content = row ? row(columns as never) : columns.row
      if (content === undefined) throw new Error(`the reader of ${table} gives no row`)
      yield { id: columns.id, version: columns.version, digest: digestOfRow(content) }
    }
    if (rows.length < page) break
  }
  await tx.query(statement(`${cursor}.close`, `close ${cursor}`))
}
