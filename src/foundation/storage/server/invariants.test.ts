import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { brokenInvariants, storageInvariants } from './invariants.ts'

let held: TestDatabase
before(async () => {
  held = await testDatabase({ migrations: ['01'] })
})
after(() => held.close())

const broken = async (): Promise<readonly string[]> => {
  assert.ok(held.address.backup)
  return (await brokenInvariants(held.address.backup, storageInvariants)).map(({ name }) => name)
}

test('a fresh database keeps every promise of storage', async () => {
  assert.deepEqual(await broken(), [])
})

const planted: readonly (readonly [name: string, plant: string, mend: string])[] = [
  [
    'there-is-one-clock',
    `create table aside as table storage.clock; delete from storage.clock`,
    `insert into storage.clock table aside; drop table aside`,
  ],
  [
    'a-kept-key-has-its-answer',
    `insert into storage.idempotency values ('a', 'k', 'h', null, now())`,
    `delete from storage.idempotency`,
  ],
  [
    'a-job-that-ended-has-its-end',
    `insert into storage.job_run (id, name, state, started_at) values (gen_random_uuid(), 'x', 'done', now())`,
    `delete from storage.job_run`,
  ],
  ['every-table-belongs-to-the-owner', `create table stray (a integer)`, `drop table stray`],
  [
    'row-security-is-forced-where-it-is-on',
    `alter table storage.job_run enable row level security`,
    `alter table storage.job_run disable row level security`,
  ],
  [
    'row-security-is-on-where-there-is-a-policy',
    `create policy p on storage.job_run`,
    `drop policy p on storage.job_run`,
  ],
  ['views-obey-the-row-security-of-who-asks', `create view stray as select 1`, `drop view stray`],
  [
    'no-view-keeps-rows-past-row-security',
    `create materialized view stray as select 1`,
    `drop materialized view stray`,
  ],
  [
    'the-application-empties-no-table',
    `grant truncate on storage.job_run to shidian_app`,
    `revoke truncate on storage.job_run from shidian_app`,
  ],
  [
    'every-key-between-tables-is-checked',
    `alter table storage.job_run add constraint c check (name <> '') not valid`,
    `alter table storage.job_run drop constraint c`,
  ],
]

for (const [name, plant, mend] of planted) {
  test(`a planted fault is found: ${name}`, async () => {
    await held.sql(plant)
    const found = await broken()
    await held.sql(mend)
    assert.ok(found.includes(name), `found only ${found.join(', ')}`)
    assert.deepEqual(await broken(), [])
  })
}
