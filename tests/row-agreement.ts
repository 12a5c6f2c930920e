import type { PermissionTable } from '../src/foundation/access/index.ts'
import { readTx, statement } from '../src/foundation/storage/server/index.ts'
import { mayReach, mayRead, type JudgedRow } from './proof-relations.ts'
import { notOnShelves, shelves, type Shelf } from './proof-shelves.ts'
import type { Onlooker } from './proof-world.ts'
import type { TestServer } from './server.ts'

export interface AgreementReport {
  readonly tables: number
  readonly onlookers: number
  /** Rows times onlookers. */
  readonly compared: number
  /** Rows that the net shows to another role of the unit than the one that reads them by the table. */
  readonly withinUnit: number
  /** Each a sentence. */
  readonly faults: readonly string[]
}

interface World {
  readonly server: TestServer
  readonly table: PermissionTable
  readonly onlookers: readonly Onlooker[]
}

/**
 * Holds row security against the permission table: whatever the table lets somebody read is there for a plain SELECT of
 * the application in that session, and nothing is there that belongs to another unit, region or office.
 */
export async function compareRows(world: World): Promise<AgreementReport> {
  const faults = await unlisted(world.server)
  const count = { compared: 0, withinUnit: 0 }
  const judged = await judgeShelves(world.server)
  for (const person of world.onlookers) {
    for (const { shelf, rows } of judged.values()) {
      const seen = await seenBy(world.server, person, shelf)
      for (const row of rows.values()) {
        count.compared += 1
        const visible = seen.delete(row.key)
        const allowed = mayRead(world.table, person, row)
        if (allowed && !visible) faults.push(fault(person, shelf, row, 'is hidden by the net and allowed by the table'))
        if (visible && !allowed) {
          if (mayReach(world.table, person, row)) count.withinUnit += 1
          else faults.push(fault(person, shelf, row, 'is shown by the net and allowed to no role alike by the table'))
        }
      }
      for (const key of seen) faults.push(`${person.name} sees ${shelf.table} ${key}, which no shelf judges`)
    }
  }
  return { tables: judged.size, onlookers: world.onlookers.length, ...count, faults }
}

/** By table, each row by its key. */
export type Judged = ReadonlyMap<string, { readonly shelf: Shelf; readonly rows: ReadonlyMap<string, JudgedRow> }>

export async function judgeShelves(server: TestServer): Promise<Judged> {
  const judged = new Map<string, { shelf: Shelf; rows: Map<string, JudgedRow> }>()
  for (const shelf of shelves) {
    const rows = await rowsOn(server, shelf)
    const known = judged.get(shelf.table)
    if (known) for (const row of rows) known.rows.set(row.key, row)
    else judged.set(shelf.table, { shelf, rows: new Map(rows.map((row) => [row.key, row])) })
  }
  return judged
}

function fault(person: Onlooker, shelf: Shelf, row: JudgedRow, said: string): string {
  return `${person.name}: ${shelf.table} ${row.key} (${row.resource} in ${row.state}) ${said}`
}

async function rowsOn(server: TestServer, { rows }: Shelf): Promise<readonly JudgedRow[]> {
  const found = await server.sql<{ row: Partial<JudgedRow> & Pick<JudgedRow, 'key' | 'resource'> }>(
    `select to_jsonb(judged) as row from (${rows}) judged`,
  )
  const nothing = { state: '*', own: [], partner: [], assigned: [], offices: [], regions: [], self: null }
  return found.map(({ row }) => ({ ...nothing, ...row }))
}

async function seenBy(server: TestServer, { sessionHash }: Onlooker, { table, key }: Shelf): Promise<Set<string>> {
  const select = statement(`proof.${table}`, `select ${key} as key from ${table} t`)
  const rows = await readTx(server.database, { kind: 'session', sessionHash }, (tx) =>
    tx.query<{ key: string }>(select),
  )
  return new Set(rows.map((row) => row.key))
}

/** A table under row security that no shelf judges would pass unseen. */
async function unlisted(server: TestServer): Promise<string[]> {
  const protectedTables = await server.sql<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relrowsecurity and c.relkind = 'r' and has_any_column_privilege('shidian_app', c.oid, 'select')
       and has_schema_privilege('shidian_app', n.oid, 'usage')`,
  )
  const known = new Set([...shelves.map(({ table }) => table), ...Object.keys(notOnShelves)])
  return protectedTables.filter(({ name }) => !known.has(name)).map(({ name }) => `no shelf judges the rows of ${name}`)
}
