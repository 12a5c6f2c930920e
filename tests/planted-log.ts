import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  issueReceipt,
  makeCheckpoint,
  openNotary,
  recordBulk,
  recorder,
  signReceipt,
  verifyEvidence,
} from '../src/foundation/audit/server/index.ts'
import type { AuditedTable, Notary, Verification } from '../src/foundation/audit/server/index.ts'
import { instant, ok } from '../src/foundation/kernel/index.ts'
import { openDatabase, withTx } from '../src/foundation/storage/server/index.ts'
import type { Database, Scope } from '../src/foundation/storage/server/index.ts'
import { testDatabase } from './database.ts'
import type { TestDatabase } from './database.ts'

/** SM3 of what every receipt of the planted log receipts. */
export const content = '7c'.repeat(32)

export interface PlantedLog {
  readonly held: TestDatabase
  /** By the login that reads every row. */
  readonly reading: Database
  readonly notary: Notary
  readonly folder: string
  readonly keyFolder: string
  readonly checkpointFolder: string
  /** Where this log's checkpoint files lie. */
  readonly days: string
  /** The only file of checkpoints. */
  readonly file: string
  /** Puts database and folders back as they were built. */
  fresh(): Promise<void>
  change(id: number, version: number, words: string): Promise<unknown>
  verify(more?: { readonly full?: boolean; readonly receiptFolder?: string }): Promise<Verification>
  /** Plants a fault behind the product's back and tells the verifier's status. */
  afterwards(sql: string): Promise<number>
  close(): Promise<void>
}

const somebody: Scope = { kind: 'session', sessionHash: null }
const arrival = instant('2026-12-07T09:42:09.318Z')
const kept = ['entry', 'head', 'receipt', 'checkpoint', 'subtree', 'anchor', 'signing_key', 'bulk_row']

// As a slice would: the row by jsonb, and another by columns that its own function makes into the row.
const tables: readonly AuditedTable[] = [
  {
    table: 'test.note',
    read: `select id::text, version, jsonb_build_object('words', words) as row from test.note where id < 100`,
  },
  {
    table: 'test.bulk',
    read: 'select id::text, version, words from test.note where id >= 100',
    row: ({ words }: { readonly words: string }) => ({ words }),
  },
]

/**
 * A small log with everything in it: ten receipted acts, an edit, a removal, a checkpoint over these twelve, a bulk act,
 * four more acts, a checkpoint over seventeen, an edit after it.
 */
export async function plantLog(): Promise<PlantedLog> {
  const held = await testDatabase({ recorder, migrations: ['01', '02'] })
  const work = mkdtempSync(join(tmpdir(), 'shidian-log-'))
  let folder = join(work, 'whole')
  const paths = (): { keyFolder: string; checkpointFolder: string } => ({
    keyFolder: join(folder, 'keys'),
    checkpointFolder: join(folder, 'checkpoints'),
  })
  const notary = openNotary(paths())
  await build(held, notary)
  const [head] = await held.sql<{ origin: string }>('select origin from audit.head')
  assert.ok(held.address.backup && head)
  const reading = await openDatabase({ app: held.address.backup, poolSize: 1 })
  await held.sql(`create schema kept; create table kept.note as table test.note;
    ${kept.map((name) => `create table kept.${name} as table audit.${name};`).join('')}`)
  const verify: PlantedLog['verify'] = (more = {}) =>
    verifyEvidence({ database: reading, tables, ...paths(), full: true, ...more })
  const days = (): string => join(paths().checkpointFolder, head.origin)
  return {
    held,
    reading,
    get notary() {
      return openNotary(paths())
    },
    get folder() {
      return folder
    },
    get keyFolder() {
      return paths().keyFolder
    },
    get checkpointFolder() {
      return paths().checkpointFolder
    },
    get days() {
      return days()
    },
    get file() {
      return join(days(), readdirSync(days())[0] ?? '')
    },
    async fresh() {
      folder = mkdtempSync(join(work, 'log-'))
      cpSync(join(work, 'whole'), folder, { recursive: true })
      await held.sql(`truncate test.note, ${kept.map((name) => `audit.${name}`).join()};
        insert into test.note table kept.note;
        ${kept.map((name) => `insert into audit.${name} table kept.${name};`).join('')}`)
    },
    change: (id, version, words) => change(held, { id, version, words }),
    verify,
    async afterwards(sql) {
      await held.sql(sql)
      return (await verify()).status
    },
    async close() {
      await reading.close()
      await held.close()
      rmSync(work, { recursive: true })
    },
  }
}

async function build(held: TestDatabase, notary: Notary): Promise<void> {
  await held.sql(`create schema test; create table test.note (id integer primary key, version integer, words text);
    grant usage on schema test to shidian_app, shidian_backup; grant all on test.note to shidian_app;
    grant select on test.note to shidian_backup`)
  for (let id = 1; id <= 10; id += 1) await submit(held, notary, id)
  await change(held, { id: 3, version: 2, words: 'edited' })
  await remove(held, 4)
  await makeCheckpoint(held.database, notary)
  await importMany(held)
  for (let id = 11; id <= 14; id += 1) await submit(held, notary, id)
  await makeCheckpoint(held.database, notary)
  await change(held, { id: 5, version: 2, words: 'after the last checkpoint' })
}

const put = {
  name: 'test.put',
  text: `insert into test.note values ($1, $2, $3) on conflict (id) do update set version = $2, words = $3`,
}

async function submit(held: TestDatabase, notary: Notary, id: number): Promise<void> {
  const done = await withTx(held.database, somebody, async (tx) => {
    const row = { words: `note ${id} 试点` }
    await tx.query(put, [id, 1, row.words])
    const changes = [{ table: 'test.note', id: String(id), version: 1, row }]
    const entry = { action: 'note.submit', resource: 'note', id: String(id), version: 1, changes }
    return ok(await issueReceipt(tx, { series: 'SQ', arrival, content, entry }))
  })
  assert.ok(done.ok)
  await signReceipt(held.database, notary, done.value)
}

function change(
  held: TestDatabase,
  { id, version, words }: { readonly id: number; readonly version: number; readonly words: string },
): Promise<unknown> {
  return withTx(held.database, somebody, async (tx) => {
    await tx.query(put, [id, version, words])
    const changes = [{ table: 'test.note', id: String(id), version, row: { words } }]
    tx.record({ action: 'note.edit', resource: 'note', id: String(id), changes })
    return ok(null)
  })
}

function remove(held: TestDatabase, id: number): Promise<unknown> {
  return withTx(held.database, somebody, async (tx) => {
    await tx.query({ name: 'test.remove', text: 'delete from test.note where id = $1' }, [id])
    const changes = [{ table: 'test.note', id: String(id), version: 2, row: null }]
    tx.record({ action: 'note.remove', resource: 'note', id: String(id), changes })
    return ok(null)
  })
}

function importMany(held: TestDatabase): Promise<unknown> {
  return withTx(held.database, somebody, async (tx) => {
    const rows = Array.from({ length: 5 }, (_, index) => ({ id: 100 + index, row: { words: `imported ${index}` } }))
    for (const { id, row } of rows) await tx.query(put, [id, 1, row.words])
    const changes = rows.map(({ id, row }) => ({ table: 'test.bulk', id: String(id), version: 1, row }))
    await recordBulk(tx, { action: 'note.import', resource: 'import', id: '1' }, changes)
    return ok(null)
  })
}
