import { statement } from './statement.ts'
import type { Database } from './database.ts'
import type { Migration } from './migrations.ts'
import { readTx } from './transaction.ts'

/** How the database's schema stands to this program: it works with its own and with the next one. */
export type SchemaState =
  | { readonly state: 'current' | 'one-ahead' }
  | { readonly state: 'behind' | 'too-far-ahead'; readonly names: readonly string[] }

const applied = statement('storage.applied-migrations', 'select name, step from storage.migration')

export async function schemaState(database: Database, known: readonly Migration[]): Promise<SchemaState> {
  const rows = await readTx(database, { kind: 'system', actor: 'ready' }, (tx) => tx.query<AppliedName>(applied))
  return judgeSchema(
    rows,
    known.map(({ name }) => name),
  )
}

interface AppliedName {
  readonly name: string
  /** Files that were applied by one run of `migrate` have the same number. */
  readonly step: number
}

export function judgeSchema(present: readonly AppliedName[], known: readonly string[]): SchemaState {
  const applied = new Set(present.map(({ name }) => name))
  const missing = known.filter((name) => !applied.has(name))
  if (missing.length > 0) return { state: 'behind', names: missing }
  const unknown = present.filter(({ name }) => !known.includes(name))
  if (new Set(unknown.map(({ step }) => step)).size > 1) {
    return { state: 'too-far-ahead', names: unknown.map(({ name }) => name) }
  }
  return { state: unknown.length > 0 ? 'one-ahead' : 'current' }
}
