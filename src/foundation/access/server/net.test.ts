import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testDatabase, type TestDatabase } from '../../../../tests/database.ts'
import { ok } from '../../kernel/index.ts'
import { readTx, statement, withTx, type Tx } from '../../storage/server/index.ts'
import { recorder } from '../../audit/server/index.ts'
import { digestOf } from './secrets.ts'
import { startSession } from './sign-in.ts'
import { createAccount } from './create-account.ts'
import { relate, unrelate } from './store/relations.ts'
import type { Host } from './host.ts'
import { sweep } from './sweep.ts'
import type { Id } from '../../kernel/index.ts'
import type { Role } from '../index.ts'

let bench: TestDatabase
const organisations = { east: '018d2b3c-0000-7000-8000-0000000000e1', west: '018d2b3c-0000-7000-8000-0000000000e2' }

before(async () => {
  bench = await testDatabase({ recorder, migrations: ['01', '02', '03'] })
  await bench.sql(`create schema harvest authorization shidian_owner;
    set role shidian_owner;
    create table harvest.field (id uuid primary key, words text not null);
    grant usage on schema harvest to shidian_app, shidian_job;
    grant select, insert, update, delete on harvest.field to shidian_app, shidian_job;
    select access.protect('harvest.field', 'id');
    create table harvest.open_to_all_officers (id uuid primary key, words text not null);
    grant select on harvest.open_to_all_officers to shidian_app;
    grant select, insert on harvest.open_to_all_officers to shidian_job;
    select access.protect('harvest.open_to_all_officers', 'id');
    select access.relate_to_all('role:ministry-officer', 'harvest.open_to_all_officers');
    reset role`)
})
after(() => bench.close())

const insertField = statement('test.insert-field', 'insert into harvest.field (id, words) values ($1, $2)')
const listFields = statement('test.list-fields', 'select words from harvest.field order by words')
const changeField = statement('test.change-field', 'update harvest.field set words = $2 where id = $1 returning id')

let count = 0
/** The session hash of a new person of that role and organisation. */
async function personOf(role: Role, organisationId: string | null): Promise<{ hash: string; id: Id<'account'> }> {
  count += 1
  const made = await withTx(bench.database, { kind: 'session', sessionHash: null }, async (tx) => {
    const id = tx.newId<'account'>()
    await createAccount(tx, {
      id,
      login: `person${count}`,
      name: `甲${count}`,
      email: '',
      organisationId,
      locale: 'zh',
      isDemo: false,
      passwordHash: null,
      grants: [{ role, regionCode: null, state: 'granted' }],
      grantedBy: null,
    })
    const secret = await startSession(tx, { accountId: id, isSecondFactorDue: false, isSteppedUp: true })
    return ok({ hash: digestOf(secret), id })
  })
  assert.ok(made.ok)
  return made.value
}

const asPerson = <Value>(hash: string | null, run: (tx: Tx) => Promise<Value>): Promise<Value> =>
  readTx(bench.database, { kind: 'session', sessionHash: hash }, run)

async function plant(
  hash: string,
  subject: `organisation:${string}` | `role:${string}`,
  words: string,
): Promise<string> {
  const done = await withTx(bench.database, { kind: 'session', sessionHash: hash }, async (tx) => {
    const id = tx.newId<'field'>()
    await relate(tx, [{ subject, relation: 'own', resource: id }])
    await tx.query(insertField, [id, words])
    return ok(id)
  })
  assert.ok(done.ok)
  return done.value
}

const wordsSeenBy = async (hash: string | null): Promise<string[]> =>
  (await asPerson(hash, (tx) => tx.query<{ words: string }>(listFields))).map((row) => row.words)

test('a row is there only for the organisation that it is related to', async () => {
  const east = await personOf('filler', organisations.east)
  const west = await personOf('filler', organisations.west)
  const id = await plant(east.hash, `organisation:${organisations.east}`, 'east')
  await plant(west.hash, `organisation:${organisations.west}`, 'west')
  assert.deepEqual(await wordsSeenBy(east.hash), ['east'])
  assert.deepEqual(await wordsSeenBy(west.hash), ['west'])
  assert.deepEqual(await wordsSeenBy(null), [])
  assert.deepEqual(await wordsSeenBy('0'.repeat(64)), [])
  const changed = await withTx(bench.database, { kind: 'session', sessionHash: west.hash }, async (tx) =>
    ok(await tx.query(changeField, [id, 'stolen'])),
  )
  assert.deepEqual(changed, { ok: true, value: [] })
})

test('a row cannot be written before it is related to the writer', async () => {
  const east = await personOf('filler', organisations.east)
  const written = withTx(bench.database, { kind: 'session', sessionHash: east.hash }, async (tx) =>
    ok(await tx.query(insertField, [tx.newId<'field'>(), 'nobody’s'])),
  )
  await assert.rejects(written, /row-level security/)
})

test('nobody relates others to what belongs to somebody else', async () => {
  const east = await personOf('filler', organisations.east)
  const west = await personOf('filler', organisations.west)
  const id = await plant(east.hash, `organisation:${organisations.east}`, 'kept')
  const claim = { subject: `organisation:${organisations.west}`, relation: 'own', resource: id } as const
  const taken = withTx(bench.database, { kind: 'session', sessionHash: west.hash }, async (tx) =>
    ok(await relate(tx, [claim])),
  )
  await assert.rejects(taken, /only who is related/)
  const given = await withTx(bench.database, { kind: 'session', sessionHash: east.hash }, async (tx) =>
    ok(await relate(tx, [claim])),
  )
  assert.ok(given.ok)
  assert.ok((await wordsSeenBy(west.hash)).includes('kept'))
  await withTx(bench.database, { kind: 'session', sessionHash: east.hash }, async (tx) =>
    ok(await unrelate(tx, [claim])),
  )
  assert.ok(!(await wordsSeenBy(west.hash)).includes('kept'))
})

test('a conflict of interest hides a row from one person and from nobody else', async () => {
  const one = await personOf('expert', null)
  const other = await personOf('expert', null)
  const east = await personOf('filler', organisations.east)
  const id = await plant(east.hash, `organisation:${organisations.east}`, 'under review')
  await withTx(bench.database, { kind: 'session', sessionHash: east.hash }, async (tx) => {
    await relate(tx, [
      { subject: 'role:expert', relation: 'assigned', resource: id },
      { subject: `account:${one.id}`, relation: 'conflicted', resource: id },
    ])
    return ok(undefined)
  })
  assert.deepEqual(await wordsSeenBy(one.hash), [])
  assert.deepEqual(await wordsSeenBy(other.hash), ['under review'])
})

test('a role that is tied to a whole table sees all of it, and the worker always does', async () => {
  const officer = await personOf('ministry-officer', null)
  const filler = await personOf('filler', organisations.east)
  const insert = statement('test.insert-open', 'insert into harvest.open_to_all_officers values ($1, $2)')
  const list = statement('test.list-open', 'select words from harvest.open_to_all_officers')
  const system = { kind: 'system', actor: 'test' } as const
  await withTx(bench.database, system, async (tx) => ok(await tx.query(insert, [tx.newId<'field'>(), 'for officers'])))
  assert.deepEqual(await asPerson(officer.hash, (tx) => tx.query(list)), [{ words: 'for officers' }])
  assert.deepEqual(await asPerson(filler.hash, (tx) => tx.query(list)), [])
  assert.ok((await readTx(bench.database, system, (tx) => tx.query(listFields))).length > 1)
})

test('the application can neither read a password nor truncate nor lift the net', async () => {
  const person = await personOf('filler', organisations.east)
  const forbidden = (name: string, text: string) =>
    withTx(bench.database, { kind: 'session', sessionHash: person.hash }, async (tx) =>
      ok(await tx.query(statement(name, text))),
    )
  const [mine] = await asPerson(person.hash, (tx) =>
    tx.query(statement('test.credentials', 'select count(*)::int as count from access.credential')),
  )
  assert.deepEqual(mine, { count: 0 })
  await assert.rejects(forbidden('test.truncate', 'truncate access.account'), /permission denied/)
  await assert.rejects(forbidden('test.lift', 'alter table access.account disable row level security'), /must be owner/)
  await assert.rejects(
    forbidden('test.forge', `insert into access.relation values (gen_random_uuid(), 'public', 'any')`),
    /permission denied/,
  )
  await assert.rejects(forbidden('test.live', 'select access.live_session()'), /permission denied/)
  await assert.rejects(forbidden('test.roles', `insert into access.session (hash) values ('')`), /permission denied/)
})

test('when a colleague signs in is nobody’s in the unit to see', async () => {
  const person = await personOf('filler', organisations.east)
  const colleague = await personOf('unit-administrator', organisations.east)
  const auditor = await personOf('audit-administrator', null)
  const sessions = statement('test.sessions', 'select hash from access.session where account_id = $1')
  const hashes = async (hash: string): Promise<unknown> => asPerson(hash, (tx) => tx.query(sessions, [person.id]))
  assert.deepEqual(await hashes(colleague.hash), [])
  assert.deepEqual(await hashes(person.hash), [{ hash: person.hash }])
  assert.deepEqual(await hashes(auditor.hash), [{ hash: person.hash }])
})

test('whom a unit has invited is not the authorities’ of its region to see', async () => {
  const administrator = await personOf('unit-administrator', organisations.east)
  const authority = await personOf('local-officer', organisations.west)
  const [invitation] = await bench.sql<{ id: string }>(
    `insert into access.invitation (id, organisation_id, name, roles, at_once, token_hash, state, invited_at, ends_at)
     values (gen_random_uuid(), $1, '乙', '{filler}', true, $2, 'sent', now(), now()) returning id`,
    [organisations.east, 'cd'.repeat(32)],
  )
  await bench.sql(
    `insert into access.relation (resource, subject, relation)
     values ($1::uuid, 'organisation:' || $1::text, 'own'), ($1::uuid, 'organisation:' || $2::text, 'region')
     on conflict do nothing`,
    [organisations.east, organisations.west],
  )
  const list = statement('test.invitations', 'select id from access.invitation')
  assert.deepEqual(await asPerson(administrator.hash, (tx) => tx.query(list)), [invitation])
  assert.deepEqual(await asPerson(authority.hash, (tx) => tx.query(list)), [])
})

test('the three administrators are three people in the database too', async () => {
  const person = await personOf('system-administrator', null)
  const second = bench.sql(
    `insert into access.role_grant (id, account_id, role, state, proposed_by, proposed_at, decided_by, decided_at)
     values (gen_random_uuid(), $1, 'audit-administrator', 'granted', $1, now(), $1, now())`,
    [person.id],
  )
  await assert.rejects(second, /three_administrators_apart/)
})

test('a change of role, of organisation or of password ends every session at once', async () => {
  const sees = async (hash: string): Promise<boolean> =>
    (
      await asPerson(hash, (tx) =>
        tx.query(
          statement(
            'test.present',
            `select from access.enter(current_setting('shidian.session')) where account_id is not null`,
          ),
        ),
      )
    ).length === 1
  for (const change of [
    `update access.role_grant set state = 'ended', ended_at = now() where account_id = $1`,
    `update access.account set state = 'stopped' where id = $1`,
    `update access.account set organisation_id = gen_random_uuid() where id = $1`,
    `insert into access.credential values ($1, 'x', now())`,
  ]) {
    const person = await personOf('filler', organisations.east)
    assert.ok(await sees(person.hash), change)
    await bench.sql(change, [person.id])
    assert.ok(!(await sees(person.hash)), change)
  }
})

test('a session ends after thirty idle minutes and after twelve hours whatever happens', async () => {
  const person = await personOf('filler', organisations.east)
  const present = statement(
    'test.present-again',
    `select from access.enter(current_setting('shidian.session')) where account_id is not null`,
  )
  const lives = async (idleSeconds: number, ageSeconds: number): Promise<boolean> => {
    await bench.sql(
      `update access.session set last_seen_at = public.clock_now() - make_interval(secs => $2),
       ends_at = public.clock_now() + interval '12 hours' - make_interval(secs => $3) where hash = $1`,
      [person.hash, idleSeconds, ageSeconds],
    )
    return (await asPerson(person.hash, (tx) => tx.query(present))).length === 1
  }
  // 30 min are 1,800 s and 12 h are 43,200 s; a few seconds are left for a slow machine.
  assert.ok(await lives(1790, 0))
  assert.ok(!(await lives(1801, 0)))
  assert.ok(await lives(0, 43_190))
  assert.ok(!(await lives(0, 43_201)))
})

test('the nightly sweep takes what has ended a week ago and leaves what lives', async () => {
  const gone = await personOf('filler', organisations.east)
  const stays = await personOf('filler', organisations.east)
  await bench.sql(`update access.session set ended_at = clock_now() - interval '8 days' where hash = $1`, [gone.hash])
  await bench.sql(
    `insert into access.attempt values ('pair:old', 3, clock_now() - interval '25 hours'), ('pair:new', 3, clock_now())`,
  )
  await sweep.run({ database: bench.database } as Host, null, () => Promise.resolve(true))
  const left = await bench.sql<{ hash: string }>('select hash from access.session where hash = any ($1)', [
    [gone.hash, stays.hash],
  ])
  assert.deepEqual(left, [{ hash: stays.hash }])
  assert.deepEqual(await bench.sql('select key from access.attempt'), [{ key: 'pair:new' }])
})
