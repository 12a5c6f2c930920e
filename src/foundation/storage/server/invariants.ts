import pg from 'pg'
import type { Connection } from './database.ts'
import { poolConfiguration } from './database.ts'

/** A sentence that is always true of the data. Its query gives the rows that break it: none, when all is well. */
export interface Invariant {
  /** The sentence in kebab case, such as `at-most-five-counted-solutions-a-lead`. */
  readonly name: string
  readonly sql: string
}

export interface BrokenInvariant {
  readonly name: string
  readonly rows: number
  /** The first few, to begin looking. */
  readonly examples: readonly unknown[]
}

/** Looks at all of them in one snapshot as a role that sees every row. */
export async function brokenInvariants(
  connection: Connection,
  invariants: readonly Invariant[],
): Promise<readonly BrokenInvariant[]> {
  const client = new pg.Client({ ...poolConfiguration(connection), statement_timeout: 0 })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local row_security = off')
    const broken: BrokenInvariant[] = []
    for (const { name, sql } of invariants) {
      const { rows } = await client.query<Record<string, unknown>>(sql)
      if (rows.length > 0) broken.push({ name, rows: rows.length, examples: rows.slice(0, 3) })
    }
    await client.query('commit')
    return broken
  } finally {
    await client.end()
  }
}

/** What storage promises of every table, whoever owns it, and of its own. */
export const storageInvariants: readonly Invariant[] = [
  { name: 'there-is-one-clock', sql: `select count(*) from storage.clock having count(*) <> 1` },
  {
    name: 'a-kept-key-has-its-answer',
    sql: `select actor, key from storage.idempotency where answer is null`,
  },
  {
    name: 'a-job-that-ended-has-its-end',
    sql: `select id from storage.job_run where (state = 'running') <> (finished_at is null)`,
  },
  {
    name: 'every-table-belongs-to-the-owner',
    sql: `select schemaname, tablename from pg_tables
          where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'pgboss') and tableowner <> 'shidian_owner'`,
  },
  {
    name: 'row-security-is-forced-where-it-is-on',
    sql: `select relname from pg_class where relkind in ('r', 'p') and relrowsecurity and not relforcerowsecurity`,
  },
  {
    name: 'row-security-is-on-where-there-is-a-policy',
    sql: `select c.relname from pg_policy p join pg_class c on c.oid = p.polrelid where not c.relrowsecurity`,
  },
  {
    name: 'views-obey-the-row-security-of-who-asks',
    sql: `select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind = 'v' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')
            and not coalesce('security_invoker=true' = any(c.reloptions) or 'security_invoker=on' = any(c.reloptions), false)`,
  },
  {
    name: 'no-view-keeps-rows-past-row-security',
    sql: `select schemaname, matviewname from pg_matviews where schemaname <> 'pgboss'`,
  },
  {
    name: 'the-application-empties-no-table',
    sql: `select c.oid::regclass::text, g.privilege_type from pg_class c, aclexplode(c.relacl) g
          where c.relkind in ('r', 'p') and g.grantee = 'shidian_app'::regrole
            and g.privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')`,
  },
  {
    name: 'the-application-bypasses-nothing',
    sql: `select rolname from pg_roles where rolname in ('shidian_app', 'shidian_job') and (rolsuper or rolbypassrls or rolcreaterole)`,
  },
  {
    name: 'every-key-between-tables-is-checked',
    sql: `select conrelid::regclass::text, conname from pg_constraint where contype in ('f', 'c') and not convalidated`,
  },
]
