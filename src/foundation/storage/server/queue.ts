import type { Client } from 'pg'
import { PgBoss, getConstructionPlans } from 'pg-boss'
import manifest from 'pg-boss/package.json' with { type: 'json' }

/** The queue has a schema of its own, which belongs to the worker's role. */
export const queueSchema = 'pgboss'

/** Makes or updates the queue's tables and lets the enqueueing function of storage write to them. */
export async function ensureQueue(client: Client): Promise<void> {
  const present = await presentVersion(client)
  if (present === manifest.pgboss.schema) return
  await client.query(`create schema if not exists ${queueSchema} authorization shidian_job`)
  await client.query('set role shidian_job')
  if (present === undefined) {
    await client.query(getConstructionPlans(queueSchema, { createSchema: false }))
  } else {
    await update(client)
  }
  await client.query(`grant usage on schema ${queueSchema} to shidian_owner, shidian_backup`)
  await client.query(`grant select, insert on ${queueSchema}.queue, ${queueSchema}.job to shidian_owner`)
  await client.query(`grant select on ${queueSchema}.job to shidian_backup`)
  await client.query(`grant execute on all functions in schema ${queueSchema} to shidian_owner`)
  await client.query('reset role')
}

async function presentVersion(client: Client): Promise<number | undefined> {
  const table = await client.query<{ known: boolean }>(
    `select to_regclass('${queueSchema}.version') is not null as known`,
  )
  if (!table.rows[0]?.known) return undefined
  const { rows } = await client.query<{ version: number }>(`select version from ${queueSchema}.version`)
  return rows[0]?.version
}

async function update(client: Client): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => client.query(text, values ?? []) },
    schema: queueSchema,
    supervise: false,
    schedule: false,
  })
  await boss.start()
  await boss.stop({ graceful: false })
}
