import type { Client } from 'pg'
import { PgBoss, getConstructionPlans } from 'pg-boss'
import type { DatabaseAddress } from './address.ts'

/** The queue has a schema of its own, which belongs to the worker's role. */
export const queueSchema = 'pgboss'

/** Makes or updates the queue's tables and lets the enqueueing function of storage write to them. */
export async function ensureQueue(client: Client, _address: DatabaseAddress): Promise<void> {
  await client.query(`create schema if not exists ${queueSchema} authorization shidian_job`)
  await client.query('set role shidian_job')
  const installed = await client.query(`select to_regclass('${queueSchema}.version') as version`)
  if ((installed.rows[0] as { version: string | null }).version === null) {
    await client.query(getConstructionPlans(queueSchema, { createSchema: false }))
  } else {
    const boss = new PgBoss({
      db: { executeSql: (text: string, values?: unknown[]) => client.query(text, values ?? []) },
      schema: queueSchema,
      supervise: false,
      schedule: false,
    })
    await boss.start()
    await boss.stop({ graceful: false })
  }
  await client.query(`grant usage on schema ${queueSchema} to shidian_owner, shidian_backup`)
  await client.query(`grant select, insert on ${queueSchema}.queue, ${queueSchema}.job to shidian_owner`)
  await client.query(`grant select on ${queueSchema}.job to shidian_backup`)
  await client.query(`grant execute on all functions in schema ${queueSchema} to shidian_owner`)
  await client.query('reset role')
}
