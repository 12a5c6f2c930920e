import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before, beforeEach } from 'node:test'
import { testDatabase } from '../../../../../tests/database.ts'
import type { TestDatabase } from '../../../../../tests/database.ts'
import { instant, instantOf, millisecondsOf, ok } from '../../../kernel/index.ts'
import { openDatabase, withTx } from '../../../storage/server/index.ts'
import type { Database, Scope } from '../../../storage/server/index.ts'
import {
  issueReceipt,
  makeCheckpoint,
  openNotary,
  recordBulk,
  recorder,
  settleRestoredCheckpoints,
  signReceipt,
  verifyEvidence,
} from '../index.ts'
import type { AuditedTable, Notary, Verification } from '../index.ts'

const somebody: Scope = { kind: 'session', sessionHash: null }
const content = '7c'.repeat(32)
const arrival = instant('2026-12-07T09:42:09.318Z')
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

let held: TestDatabase
let reading: Database
let notary: Notary
let folder: string
let origin: string

const paths = (): { keyFolder: string; checkpointFolder: string } => ({
  keyFolder: join(folder, 'keys'),
  checkpointFolder: join(folder, 'checkpoints'),
})

/** A small log with everything in it: ten receipted acts, an edit, a removal, a bulk act, two checkpoints, more acts. */
async function build(): Promise<void> {
  await held.sql(`create schema test; create table test.note (id integer primary key, version integer, words text);
    grant usage on schema test to shidian_app, shidian_backup; grant all on test.note to shidian_app;
    grant select on test.note to shidian_backup`)
  for (let id = 1; id <= 10; id += 1) await submit(id)
  await change(3, 2, 'edited')
  await remove(4)
  await makeCheckpoint(held.database, notary)
  await importMany()
  for (let id = 11; id <= 14; id += 1) await submit(id)
  await makeCheckpoint(held.database, notary)
  await change(5, 2, 'after the last checkpoint')
}

const put = {
  name: 'test.put',
  text: `insert into test.note values ($1, $2, $3) on conflict (id) do update set version = $2, words = $3`,
}

async function submit(id: number): Promise<void> {
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

const change = (id: number, version: number, words: string) =>
  withTx(held.database, somebody, async (tx) => {
    await tx.query(put, [id, version, words])
    const changes = [{ table: 'test.note', id: String(id), version, row: { words } }]
    tx.record({ action: 'note.edit', resource: 'note', id: String(id), changes })
    return ok(null)
  })

const remove = (id: number) =>
  withTx(held.database, somebody, async (tx) => {
    await tx.query({ name: 'test.remove', text: 'delete from test.note where id = $1' }, [id])
    const changes = [{ table: 'test.note', id: String(id), version: 2, row: null }]
    tx.record({ action: 'note.remove', resource: 'note', id: String(id), changes })
    return ok(null)
  })

const importMany = () =>
  withTx(held.database, somebody, async (tx) => {
    const rows = Array.from({ length: 5 }, (_, index) => ({ id: 100 + index, row: { words: `imported ${index}` } }))
    for (const { id, row } of rows) await tx.query(put, [id, 1, row.words])
    const changes = rows.map(({ id, row }) => ({ table: 'test.bulk', id: String(id), version: 1, row }))
    await recordBulk(tx, { action: 'note.import', resource: 'import', id: '1' }, changes)
    return ok(null)
  })

let work: string
const kept = ['entry', 'head', 'receipt', 'checkpoint', 'subtree', 'anchor', 'signing_key', 'bulk_row']

before(async () => {
  held = await testDatabase({ recorder, migrations: ['01', '02'] })
  work = mkdtempSync(join(tmpdir(), 'shidian-verify-'))
  folder = join(work, 'whole')
  notary = openNotary(paths())
  await build()
  origin = (await held.sql<{ origin: string }>('select origin from audit.head'))[0]?.origin ?? ''
  assert.ok(held.address.backup)
  reading = await openDatabase({ app: held.address.backup, poolSize: 1 })
  await held.sql(`create schema kept; create table kept.note as table test.note;
    ${kept.map((name) => `create table kept.${name} as table audit.${name};`).join('')}`)
})
after(async () => {
  await reading.close()
  await held.close()
  rmSync(work, { recursive: true })
})

// Each test begins with the whole log; the database and its folders are put back as they were built.
beforeEach(async () => {
  folder = mkdtempSync(join(work, 'log-'))
  cpSync(join(work, 'whole'), folder, { recursive: true })
  notary = openNotary(paths())
  await held.sql(`truncate test.note, ${kept.map((name) => `audit.${name}`).join()};
    insert into test.note table kept.note;
    ${kept.map((name) => `insert into audit.${name} table kept.${name};`).join('')}`)
})

const verify = (more: { readonly full?: boolean; readonly receiptFolder?: string } = {}): Promise<Verification> =>
  verifyEvidence({ database: reading, tables, ...paths(), full: true, ...more })

/** Plants a fault behind the product's back and tells what the verifier says. */
async function afterwards(plant: string | (() => Promise<unknown> | void)): Promise<number> {
  if (typeof plant === 'string') await held.sql(plant)
  else await plant()
  return (await verify()).status
}

const days = (): string => join(paths().checkpointFolder, origin)
// As an attacker with all rights in the database would: every leaf and head behind the change is made to fit again.
const chainAgain = `do $$ declare e record; prev bytea := decode(repeat('00', 32), 'hex'); begin
  for e in select * from audit.entry order by seq loop
    update audit.entry set leaf = public.digest('\\x00'::bytea || convert_to(pre, 'UTF8'), 'sm3') where seq = e.seq returning leaf into e.leaf;
    prev := public.digest('\\x02'::bytea || prev || int8send(e.seq) || e.leaf, 'sm3');
    update audit.entry set head = prev where seq = e.seq;
  end loop; update audit.head set head = prev; end $$`

test('a whole log is whole, with and without --full', async () => {
  const full = await verify()
  assert.deepEqual(full.findings, [])
  // 10 submissions, an edit, a removal, an import, 4 more, an edit; 14 notes less one, and 5 imported
  assert.deepEqual([full.status, full.entries, full.checkpoints, full.receipts, full.rows], [0, 18, 2, 14, 13 + 5])
  assert.equal((await verify({ full: false })).status, 0)
})

test('an altered entry is found: broken', async () => {
  assert.equal(await afterwards(`update audit.entry set pre = replace(pre, '试点', '示范') where seq = 2`), 0)
  assert.equal(
    await afterwards(`update audit.entry set pre = replace(pre, '"note.submit"', '"note.Submit"') where seq = 2`),
    2,
  )
})

test('an altered leaf is found: broken', async () => {
  assert.equal(await afterwards(`update audit.entry set leaf = head where seq = 7`), 2)
})

test('an altered link is found: broken', async () => {
  assert.equal(await afterwards(`update audit.entry set head = leaf where seq = 17`), 2)
})

test('an altered end of the chain is found: broken', async () => {
  assert.equal(await afterwards(`update audit.head set head = decode(repeat('00', 32), 'hex')`), 2)
})

test('another time beside the text is found: broken', async () => {
  assert.equal(await afterwards(`update audit.entry set at = at + interval '1 millisecond' where seq = 7`), 2)
})

test('a text written anew by the database is found even with its chain made to fit: broken', async () => {
  await held.sql(`update audit.entry set pre = pre::jsonb::text where seq = 18`)
  await held.sql(chainAgain)
  const found = await verify()
  assert.deepEqual([found.status, found.findings.map(({ what }) => what)], [2, ['entry 18: its text is not canonical']])
})

test('an entry that was taken out of the middle is found: broken', async () => {
  assert.equal(await afterwards('delete from audit.entry where seq = 9'), 2)
})

test('an entry altered with the whole chain made to fit again is found by the checkpoints: broken', async () => {
  await held.sql(`update audit.entry set pre = replace(pre, 'note.edit', 'note.read') where seq = 11`)
  await held.sql(chainAgain)
  const found = await verify()
  assert.equal(found.status, 2)
  assert.ok(found.findings.some(({ what }) => what.includes('vouches for other entries')))
})

test('a forged checkpoint is found: broken', async () => {
  assert.equal(await afterwards(`update audit.checkpoint set text = replace(text, 'at: 2', 'at: 3')`), 2)
})

test('a receipt that was altered is found: broken', async () => {
  assert.equal(await afterwards(`update audit.receipt set arrival = arrival - interval '1 day' where seq = 1`), 2)
})

test('a receipt whose signed text was altered is found: broken', async () => {
  assert.equal(await afterwards(`update audit.receipt set text = replace(text, '09:42', '08:42') where seq = 1`), 2)
})

test('a row of a bulk act that was altered in the list and in the table is found: broken', async () => {
  await held.sql(`update audit.bulk_row set sm3 = public.digest('{"words":"x"}', 'sm3') where row_id = '102'`)
  assert.equal(await afterwards(`update test.note set words = 'x' where id = 102`), 2)
})

test('wrong hashes for proofs are found: broken', async () => {
  await withTx(held.database, somebody, async (tx) => {
    for (let id = 0; id < 256; id += 1) tx.record({ action: 'note.read', resource: 'note', id: `${id}`, changes: [] })
    return ok(null)
  })
  await makeCheckpoint(held.database, notary)
  assert.equal((await verify()).status, 0)
  assert.equal(await afterwards(`update audit.subtree set hash = decode(repeat('00', 32), 'hex')`), 2)
})

test('hashes for entries that are not there are found: cut', async () => {
  assert.equal(await afterwards(`insert into audit.subtree values (8, 0, decode(repeat('00', 32), 'hex'))`), 3)
})

test('a log without its last entries is found: cut', async () => {
  assert.equal(await afterwards('delete from audit.entry where seq > 16'), 3)
})

test('a log cut together with its head, rows and receipts is found by the checkpoints outside: cut', async () => {
  await held.sql('delete from audit.entry where seq > 13')
  await held.sql('update audit.head set seq = 13, head = (select head from audit.entry where seq = 13)')
  await held.sql('delete from audit.receipt where seq > 13')
  await held.sql('delete from audit.checkpoint where size > 13; update audit.anchor set size = 12')
  await held.sql(
    `delete from test.note where id between 11 and 14; update test.note set version = 1, words = 'note 5 试点' where id = 5`,
  )
  assert.equal((await verify()).status, 3)
})

test('a business row that was altered, added or removed is found: a row differs', async () => {
  assert.equal(await afterwards(`update test.note set words = 'altered' where id = 1`), 4)
  const [first] = (await verify()).findings
  assert.equal(first?.what, 'test.note 1: its content differs from what was recorded')
})

test('a row that the log never named, one that is gone and one that came back are told apart', async () => {
  await held.sql(`delete from test.note where id = 2; insert into test.note values (4, 2, 'back'), (50, 1, 'new')`)
  const found = await verify()
  assert.equal(found.status, 4)
  assert.deepEqual(
    found.findings.map(({ what }) => what),
    [
      'test.note 4: the log says that it was removed',
      'test.note 50: no entry names this row',
      'test.note 2: the row is gone',
    ],
  )
})

test('a row with another version and an imported row that was altered are found: a row differs', async () => {
  assert.equal(await afterwards('update test.note set version = 7 where id = 6'), 4)
  await held.sql('update test.note set version = 1 where id = 6')
  assert.equal((await verify()).status, 0)
  assert.equal(await afterwards(`update test.note set words = 'x' where id = 103`), 4)
})

test('checkpoint files that are gone are found: an anchor is missing', async () => {
  assert.equal(await afterwards(() => rmSync(days(), { recursive: true })), 5)
})

test('one checkpoint taken out of its file is found: an anchor is missing', async () => {
  const name = join(days(), readdirSync(days())[0] ?? '')
  const second = readFileSync(name, 'utf8').lastIndexOf('\nshidian-checkpoint')
  assert.equal(await afterwards(() => writeFileSync(name, readFileSync(name, 'utf8').slice(0, second))), 5)
})

test('checkpoints that are gone from the database are found: an anchor is missing', async () => {
  assert.equal(await afterwards('delete from audit.checkpoint'), 5)
})

test('checkpoints gone everywhere are found by the mark of the last one: an anchor is missing', async () => {
  rmSync(days(), { recursive: true })
  assert.equal(await afterwards('delete from audit.checkpoint'), 5)
})

test('a receipt that is gone from the database is found: an anchor is missing', async () => {
  assert.equal(await afterwards('delete from audit.receipt where seq = 1'), 5)
})

test('a public key that is gone is known from the database, with a remark; gone there too it is a missing anchor', async () => {
  rmSync(join(paths().keyFolder, 'public'), { recursive: true })
  const known = await verify()
  assert.deepEqual([known.status, known.remarks.length], [0, 1])
  assert.equal(await afterwards('delete from audit.signing_key'), 5)
})

test('a checkpoint torn by a power cut and one that is not yet in the database are no faults', async () => {
  const name = join(days(), readdirSync(days())[0] ?? '')
  const made = readFileSync(name, 'utf8')
  await change(6, 2, 'new')
  await makeCheckpoint(held.database, notary)
  await held.sql('delete from audit.checkpoint where size = 19; update audit.anchor set size = 17')
  assert.equal((await verify()).status, 0)
  writeFileSync(name, `${made}\nshidian-checkpoint/1\norigin: ${origin}\nsi`)
  assert.equal((await verify()).status, 0)
  await makeCheckpoint(held.database, notary)
  assert.equal((await verify()).status, 0)
})

/** Receipts as applicants keep them. */
async function witnesses(): Promise<string> {
  const receiptFolder = join(folder, 'receipts')
  mkdirSync(receiptFolder)
  const rows = await held.sql<{ number: string; text: string; signature: Buffer }>('select * from audit.receipt')
  for (const { number, text, signature } of rows) {
    writeFileSync(join(receiptFolder, `${number}.txt`), text)
    writeFileSync(join(receiptFolder, `${number}.sig`), signature)
  }
  return receiptFolder
}

test('receipts that applicants kept bear witness: whole, cut, altered and missing are told apart', async () => {
  const receiptFolder = await witnesses()
  const good = await verify({ receiptFolder })
  assert.deepEqual([good.status, good.witnesses], [0, 14])

  const one = readdirSync(receiptFolder).find((name) => name.endsWith('.txt')) ?? ''
  await held.sql('delete from audit.receipt where number = $1', [one.slice(0, -4)])
  const missing = await verify({ receiptFolder })
  assert.equal(missing.status, 5)

  const forged = join(folder, 'forged')
  cpSync(receiptFolder, forged, { recursive: true })
  writeFileSync(join(forged, one), readFileSync(join(forged, one), 'utf8').replace(content, 'ab'.repeat(32)))
  assert.equal((await verify({ receiptFolder: forged })).status, 2)
})

test('a log rolled back with all its anchors is found by the receipts that applicants kept: cut', async () => {
  const receiptFolder = await witnesses()
  await held.sql('delete from audit.entry where seq > 12')
  await held.sql('update audit.head set seq = 12, head = (select head from audit.entry where seq = 12)')
  await held.sql('delete from audit.receipt where seq > 12; delete from audit.checkpoint where size > 12')
  await held.sql(`update audit.anchor set size = 12; delete from test.note where id > 10`)
  await held.sql(`update test.note set version = 1, words = 'note 5 试点' where id = 5`)
  const name = join(days(), readdirSync(days())[0] ?? '')
  const second = readFileSync(name, 'utf8').lastIndexOf('\nshidian-checkpoint')
  writeFileSync(name, readFileSync(name, 'utf8').slice(0, second))
  assert.equal((await verify()).status, 0, 'without witnesses nobody can tell')
  assert.equal((await verify({ receiptFolder })).status, 3)
})

test('checkpoints that a backup copied after its snapshot are set aside; older ones that vouch for more are not', async () => {
  await change(6, 2, 'while the backup runs')
  const later = await makeCheckpoint(held.database, notary)
  assert.ok(later)
  await held.sql('delete from audit.entry where seq > 18; delete from audit.checkpoint where size > 18')
  await held.sql('update audit.head set seq = 18, head = (select head from audit.entry where seq = 18)')
  await held.sql(
    `update audit.anchor set size = 17; update test.note set version = 1, words = 'note 6 试点' where id = 6`,
  )
  assert.equal((await verify()).status, 3)
  const muchLater = instantOf(millisecondsOf(later.at) + 60_000)
  assert.equal(await settleRestoredCheckpoints(reading, paths().checkpointFolder, muchLater), 0)
  assert.equal(await settleRestoredCheckpoints(reading, paths().checkpointFolder, later.at), 1)
  assert.equal((await verify()).status, 0)
})
