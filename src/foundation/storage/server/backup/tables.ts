import type { Client } from 'pg'

export interface TableShape {
  readonly name: string
  /** Without generated columns, which COPY neither gives nor takes. */
  readonly columns: readonly string[]
  readonly partitioned: boolean
  readonly forced: boolean
}

export interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname !~ '^pg_'`

/** Every table of the product; partitions belong to their parent, unlogged ones hold nothing that must last. */
export async function listTables(client: Client): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
            array(select quote_ident(a.attname)::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns,
            c.relkind = 'p' as partitioned, c.relforcerowsecurity as forced
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p' and ${ours}
     order by 1`,
  )
  return rows
}

export async function listSequences(client: Client): Promise<readonly { name: string; value: string }[]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select quote_ident(n.nspname) || '.' || quote_ident(n.sequencename) as name, n.last_value::text as value
     from (select schemaname as nspname, sequencename, last_value from pg_sequences) n
     where n.last_value is not null and ${ours} order by 1`,
  )
  return rows
}

/** Foreign keys, which restore takes away and puts back, so that tables need no order and every row is checked again. */
export async function listForeignKeys(client: Client): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table, quote_ident(k.conname) as name,
            pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and ${ours} order by 1, 2`,
  )
  return rows
}

export function copyOutText({ name, columns, partitioned }: TableShape): string {
  const list = columns.join(', ')
  return partitioned
    ? `copy (select ${list} from ${name}) to stdout`
    : `copy ${name}${columns.length > 0 ? ` (${list})` : ''} to stdout`
}
