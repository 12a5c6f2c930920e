import { statement } from '../../../storage/server/index.ts'
import type { Tx } from '../../../storage/server/index.ts'

const insert = statement(
  'audit.insert-bulk',
  `insert into audit.bulk_row (root, position, table_name, row_id, version, sm3)
   select $1, $2 + n - 1, t, i, v, decode(s, 'hex')
   from unnest($3::text[], $4::text[], $5::integer[], $6::text[]) with ordinality as given (t, i, v, s, n)
   on conflict do nothing`,
)

export interface BulkChange {
  readonly table: string
  readonly id: string
  readonly version: number
  readonly sm3: string
}

export async function insertBulkRows(
  tx: Tx,
  root: Uint8Array,
  start: number,
  changes: readonly BulkChange[],
): Promise<void> {
  await tx.query(insert, [
    root,
    start,
    changes.map(({ table }) => table),
    changes.map(({ id }) => id),
    changes.map(({ version }) => version),
    changes.map(({ sm3 }) => sm3),
  ])
}
