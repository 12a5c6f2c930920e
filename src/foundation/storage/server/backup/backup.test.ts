import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { emptyDatabase, testDatabase } from '../../../../../tests/database.ts'
import type { EmptyDatabase, TestDatabase } from '../../../../../tests/database.ts'
import { ok } from '../../../kernel/index.ts'
import { readMigrations } from '../migrations.ts'
import type { Migration } from '../migrations.ts'
import { withTx } from '../transaction.ts'
import { backUp } from './backup.ts'
import type { Manifest, ManifestSigner } from './manifest.ts'
import { restore } from './restore.ts'

const storage = readMigrations().filter(({ name }) => name.startsWith('01'))
// Everything that a restore could stumble over: keys in both directions, forced row security, a trigger that changes
// rows, a generated column, an identity, a sequence, partitions, and text that COPY must escape.
const awkward: Migration = {
  name: '9001-awkward.sql',
  checksum: 'awkward',
  text: `
    create schema awkward;
    create table awkward.parent (id bigint generated always as identity primary key, favourite bigint, name text not null,
      size integer generated always as (length(name)) stored);
    create table awkward.child (id bigint primary key, parent bigint not null references awkward.parent, elder bigint references awkward.child);
    alter table awkward.parent add constraint loves foreign key (favourite) references awkward.child;
    alter table awkward.parent enable row level security, force row level security;
    create policy nobody on awkward.parent for all to shidian_app using (false);
    create function awkward.spoil() returns trigger language plpgsql as $$ begin new.name = 'spoilt'; return new; end $$;
    create trigger spoil before insert on awkward.child for each row when (new.id < 0) execute function awkward.spoil();
    create trigger spoil_parent before insert on awkward.parent for each row when (pg_trigger_depth() > 5) execute function awkward.spoil();
    create sequence awkward.numbers;
    create table awkward.parts (n integer not null, what text) partition by range (n);
    create table awkward.parts_low partition of awkward.parts for values from (0) to (10);
    create table awkward.parts_high partition of awkward.parts for values from (10) to (100);
    insert into awkward.parts values (1, 'seeded by the migration');
    create function awkward.refuse() returns trigger language plpgsql as $$ begin raise 'never'; end $$;
    create table awkward.log (line text);
    create trigger keep before update or delete or truncate on awkward.log for each statement execute function awkward.refuse();`,
}
const migrations = [...storage, awkward]
const text = 'a\tb\nc\\d\r试点 \u0001 😀'

const signer: ManifestSigner = {
  sign: (signed) => Promise.resolve(`signed ${signed.length}`),
  verify: (signed, signature) => Promise.resolve(signature === `signed ${signed.length}`),
}

let work: string
let source: TestDatabase
let manifest: Manifest
const targets: EmptyDatabase[] = []

before(async () => {
  work = mkdtempSync(join(tmpdir(), 'shidian-backup-'))
  source = await testDatabase({ migrations: ['01'] })
  const { migrate } = await import('../migrations.ts')
  await migrate(source.address, migrations)
  await source.sql(`insert into awkward.parent (name) select $1 || n from generate_series(1, 2000) n`, [text])
  await source.sql(`insert into awkward.child values (2, 1, null), (1, 2, 2)`)
  await source.sql(`update awkward.parent set favourite = 1 where id = 2`)
  await source.sql(`insert into awkward.parts values (50, null), (2, '')`)
  await source.sql(`insert into awkward.log values ('kept')`)
  await source.sql(`select setval('awkward.numbers', 41)`)
  await withTx(source.database, { kind: 'system', actor: 'test' }, async (tx) => {
    await tx.enqueue('letter', { to: '试点' })
    return ok(null)
  })
  mkdirSync(join(work, 'attachments', 'org'), { recursive: true })
  writeFileSync(join(work, 'attachments', 'org', 'file'), '附件')
  manifest = await backUp({
    address: source.address,
    target: join(work, 'backup'),
    folders: [{ name: 'attachments', path: join(work, 'attachments') }],
    signer,
  })
})

after(async () => {
  await source.close()
  for (const target of targets) await target.close()
  rmSync(work, { recursive: true, force: true })
})

const newTarget = async (): Promise<EmptyDatabase> => {
  const target = await emptyDatabase()
  targets.push(target)
  return target
}

const restoreInto = async (target: EmptyDatabase, name: string, from = join(work, 'backup')): Promise<Manifest> =>
  restore({
    address: target.address,
    source: from,
    folders: [{ name: 'attachments', path: join(work, name) }],
    signer,
    migrations,
  })

function copied(name: string, change: (folder: string) => void): string {
  const folder = join(work, name)
  const { cpSync } = process.getBuiltinModule('node:fs')
  cpSync(join(work, 'backup'), folder, { recursive: true })
  change(folder)
  return folder
}

test('a backup counts every row of every table', () => {
  const rows = (name: string) => manifest.tables.find((table) => table.name === name)?.rows
  assert.deepEqual(
    [rows('awkward.parent'), rows('awkward.child'), rows('awkward.parts'), rows('awkward.log')],
    [2000, 2, 3, 1],
  )
  assert.equal(manifest.jobs.rows, 1)
  assert.deepEqual(
    manifest.files.map(({ path, bytes }) => [path, bytes]),
    // Two Chinese characters of three bytes each.
    [['attachments/org/file', 6]],
  )
})

test('a restore gives back the same rows, files, numbers and waiting jobs', async () => {
  const target = await newTarget()
  await restoreInto(target, 'restored')
  for (const table of ['awkward.parent', 'awkward.child', 'awkward.parts', 'awkward.log', 'storage.clock']) {
    const query = `select to_jsonb(t) as row from ${table} t order by 1`
    assert.deepEqual(await target.sql(query), await source.sql(query), table)
  }
  assert.deepEqual(await target.sql(`select nextval('awkward.numbers')::int as next`), [{ next: 42 }])
  assert.deepEqual(await target.sql(`insert into awkward.parent (name) values ('x') returning id::int`), [{ id: 2001 }])
  assert.deepEqual(await target.sql(`select name, data from pgboss.job`), [{ name: 'letter', data: { to: '试点' } }])
  assert.equal(readFileSync(join(work, 'restored', 'org', 'file'), 'utf8'), '附件')
})

test('after a restore keys, triggers and row security are in force again', async () => {
  const target = await newTarget()
  await restoreInto(target, 'restored-again')
  await assert.rejects(target.sql('insert into awkward.child values (9, 9999, null)'), /foreign key/)
  await assert.rejects(target.sql('truncate awkward.log'), /never/)
  assert.deepEqual(
    await target.sql(`select relforcerowsecurity as forced from pg_class where oid = 'awkward.parent'::regclass`),
    [{ forced: true }],
  )
})

test('a target that is not empty is refused and stays as it is', async () => {
  await assert.rejects(
    restore({ address: source.address, source: join(work, 'backup'), folders: [], signer, migrations }),
    /not empty/,
  )
  const target = await newTarget()
  await assert.rejects(restoreInto(target, 'attachments'), /attachments is not empty/)
  assert.deepEqual(await target.sql(`select 1 from pg_namespace where nspname = 'storage'`), [])
})

test('a changed table, a lost file, a changed manifest and a missing manifest are refused', async () => {
  const target = await newTarget()
  const table = copied('changed-table', (folder) => {
    const path = join(folder, 'tables', 'awkward.log.copy.gz')
    writeFileSync(path, gzipSync(gunzipSync(readFileSync(path)).toString().replace('kept', 'kepT')))
  })
  const file = copied('lost-file', (folder) => rmSync(join(folder, 'files', 'attachments', 'org', 'file')))
  const list = copied('changed-manifest', (folder) => {
    const path = join(folder, 'manifest.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"rows": 2000', '"rows": 2000 '))
  })
  const half = copied('half', (folder) => rmSync(join(folder, 'manifest.json')))
  await assert.rejects(restoreInto(target, 'a', table), /awkward\.log/)
  await assert.rejects(restoreInto(target, 'a', file), /org\/file/)
  await assert.rejects(restoreInto(target, 'a', list), /signature/)
  await assert.rejects(restoreInto(target, 'a', half), /no complete backup/)
  assert.deepEqual(await target.sql(`select 1 from pg_namespace where nspname = 'storage'`), [])
})

test('a backup of another version of the product is refused by the name of its migration', async () => {
  const target = await newTarget()
  const older = { address: target.address, source: join(work, 'backup'), folders: [], signer, migrations: storage }
  await assert.rejects(restore(older), /9001-awkward\.sql/)
})

test('newer migrations run after a restore', async () => {
  const target = await newTarget()
  const newer: Migration = {
    name: '9002-newer.sql',
    checksum: 'newer',
    text: 'alter table awkward.log add more integer',
  }
  await restore({
    address: target.address,
    source: join(work, 'backup'),
    folders: [{ name: 'attachments', path: join(work, 'restored-newer') }],
    signer,
    migrations: [...migrations, newer],
  })
  assert.deepEqual(await target.sql('select * from awkward.log'), [{ line: 'kept', more: null }])
})

test('a backup goes into an empty folder only', async () => {
  await assert.rejects(
    backUp({ address: source.address, target: join(work, 'backup'), folders: [], signer }),
    /not empty/,
  )
  assert.ok(readdirSync(join(work, 'backup')).includes('manifest.json'))
})
