import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { emptyDatabase, testDatabase } from '../../../../tests/database.ts'
import type { EmptyDatabase } from '../../../../tests/database.ts'
import { migrate, readMigrations } from './migrations.ts'
import type { Migration } from './migrations.ts'
import { judgeSchema, schemaState } from './schema-state.ts'

let empty: EmptyDatabase
before(async () => {
  empty = await emptyDatabase()
})
after(() => empty.close())

const storage = readMigrations().filter(({ name }) => name.startsWith('01'))
const file = (name: string, text: string): Migration => ({ name, text, checksum: text })

test('migrations are applied once, by whoever comes first', async () => {
  const runs = await Promise.all([migrate(empty.address, storage), migrate(empty.address, storage)])
  assert.deepEqual(
    runs.map((names) => names.length).sort((a, b) => a - b),
    [0, storage.length],
  )
  assert.deepEqual(await migrate(empty.address, storage), [])
})

test('a file that fails leaves nothing behind and names its line', async () => {
  const half = file('9001-half.sql', 'create table public.half (a integer);\nselect wrong;')
  await assert.rejects(migrate(empty.address, [...storage, half]), /9001-half\.sql, line 2: .*wrong/)
  assert.deepEqual(await empty.sql(`select to_regclass('public.half') as half`), [{ half: null }])
  await migrate(empty.address, [...storage, file('9001-half.sql', 'create table public.half (a integer)')])
  assert.deepEqual(await empty.sql(`select to_regclass('public.half')::text as half`), [{ half: 'half' }])
})

test('a file that was changed after it had been applied is refused', async () => {
  const changed = storage.map((one, index) => (index === 0 ? { ...one, checksum: 'other' } : one))
  await assert.rejects(migrate(empty.address, changed), /0101-.* was changed/)
})

test('a migration behind a long transaction gives way and comes back', async () => {
  await empty.sql('create table public.busy (a integer); alter table public.busy owner to shidian_owner')
  const holder = new pg.Client(empty.address.owner)
  await holder.connect()
  await holder.query('begin')
  await holder.query('lock table public.busy')
  const migrated = migrate(empty.address, [...storage, file('9002-busy.sql', 'alter table public.busy add b integer')])
  // Longer than the two seconds for which a migration waits for a lock.
  await pause(2_300)
  await holder.query('rollback')
  await holder.end()
  assert.deepEqual(await migrated, ['9002-busy.sql'])
})

test('a migration that is cut off in the middle leaves nothing, and the next run does it', async () => {
  const text = 'create table public.cut (a integer);\nselect pg_sleep(30);'
  const cut = migrate(empty.address, [...storage, file('9003-cut.sql', text)])
  const ended = assert.rejects(cut, /9003-cut\.sql/)
  const sleeping = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ~ 'pg_sleep\\(30' and pid <> pg_backend_pid()`
  while ((await empty.sql(sleeping)).length === 0) await pause(20)
  await ended
  assert.deepEqual(await empty.sql(`select to_regclass('public.cut') as cut`), [{ cut: null }])
  const again = [...storage, file('9003-cut.sql', 'create table public.cut (a integer)')]
  assert.deepEqual(await migrate(empty.address, again), ['9003-cut.sql'])
})

test('tables belong to an owner that cannot sign in, and the application owns and bypasses nothing', async () => {
  const roles = await empty.sql(
    `select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname ~ '^shidian_' order by 1`,
  )
  const role = (rolname: string, rolcanlogin: boolean, rolbypassrls: boolean) => ({
    rolname,
    rolcanlogin,
    rolsuper: false,
    rolbypassrls,
    rolcreaterole: false,
  })
  assert.deepEqual(roles, [
    role('shidian_app', true, false),
    role('shidian_backup', true, true),
    role('shidian_job', true, false),
    role('shidian_owner', false, false),
  ])
  const owners = await empty.sql(
    `select distinct tableowner from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'pgboss')`,
  )
  assert.deepEqual(owners, [{ tableowner: 'shidian_owner' }])
})

test('the application may not move the clock nor read the queue', async () => {
  const app = new pg.Client(empty.address.app)
  await app.connect()
  try {
    await assert.rejects(app.query(`select storage.set_clock('2020-01-01Z')`), /permission denied/)
    await assert.rejects(app.query('select * from pgboss.job'), /permission denied/)
    await assert.rejects(app.query('truncate storage.idempotency'), /permission denied/)
  } finally {
    await app.end()
  }
})

test('a server works with its own schema and with the next one', async () => {
  const present = (names: readonly string[], step: number) => names.map((name) => ({ name, step }))
  const now = present(['a', 'b'], 1)
  assert.deepEqual(judgeSchema(now, ['a', 'b']), { state: 'current' })
  assert.deepEqual(judgeSchema(now, ['a', 'b', 'c']), { state: 'behind', names: ['c'] })
  assert.deepEqual(judgeSchema([...now, ...present(['c', 'd'], 2)], ['a', 'b']), { state: 'one-ahead' })
  assert.deepEqual(judgeSchema([...now, ...present(['c'], 2), ...present(['d'], 3)], ['a', 'b']), {
    state: 'too-far-ahead',
    names: ['c', 'd'],
  })
})

test('the state of a real database is told', async () => {
  const held = await testDatabase({ migrations: ['01'] })
  try {
    assert.deepEqual(await schemaState(held.database, storage), { state: 'current' })
    assert.deepEqual(await schemaState(held.database, [...storage, file('9003-more.sql', '')]), {
      state: 'behind',
      names: ['9003-more.sql'],
    })
  } finally {
    await held.close()
  }
})
