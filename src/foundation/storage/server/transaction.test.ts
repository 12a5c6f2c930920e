import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { instant, ok, refuse } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import { idempotent, json, readTx, statement, withTx } from './index.ts'
import type { EvidenceEntry, Recorder, Scope } from './index.ts'

const nobody: Scope = { kind: 'session', sessionHash: null }
const noText = { zh: '不行', en: 'no' }
const no: Result<never> = refuse({ kind: 'unprocessable', code: 'no', message: noText, remedy: noText })

const keepEntry = statement('test.keep-entry', 'insert into note (text) values ($1) returning id')
const recorder: Recorder = (_tx, entries) => [{ statement: keepEntry, values: [`evidence: ${entries[0]?.action}`] }]

const put = statement('test.put', 'insert into note (text) values ($1) returning id, text, at')
const all = statement('test.all', 'select text from note order by id')

let held: TestDatabase
before(async () => {
  held = await testDatabase({ recorder, migrations: ['01'] })
  await held.sql(`create table note (id bigint generated always as identity primary key, text text not null,
    at timestamptz not null default '2024-01-28T16:00:00.123987Z', day date default '2024-01-28', list bigint[] default '{1,2}',
    facts jsonb default '{"a":[1]}')`)
  await held.sql('grant select, insert on note to shidian_app, shidian_job')
})
after(() => held.close())

const texts = async (): Promise<readonly string[]> =>
  (await held.sql<{ text: string }>('select text from note order by id')).map((row) => row.text)

test('what a use case did is kept when it says yes', async () => {
  const done = await withTx(held.database, nobody, async (tx) => ok((await tx.query(put, ['kept'])).length))
  assert.deepEqual(done, { ok: true, value: 1 })
  assert.ok((await texts()).includes('kept'))
})

test('statements without a name are put together anew, whatever came before them', async () => {
  const found = await readTx(held.database, nobody, async (tx) => {
    const one = await tx.query<{ number: number }>({ name: '', text: 'select $1::integer as number' }, [1])
    const two = await tx.query<{ word: string }>({ name: '', text: 'select $1::text as word, 2 as number' }, ['two'])
    const none = await tx.query<{ now: string }>({ name: '', text: `select 'three' as word` })
    return [one, two, none]
  })
  assert.deepEqual(found, [[{ number: 1 }], [{ word: 'two', number: 2 }], [{ word: 'three' }]])
})

test('a refusal rolls back', async () => {
  const done = await withTx(held.database, nobody, async (tx) => {
    await tx.query(put, ['refused'])
    return no
  })
  assert.deepEqual(done, no)
  assert.ok(!(await texts()).includes('refused'))
})

test('an exception rolls back and is thrown on', async () => {
  await assert.rejects(
    withTx(held.database, nobody, async (tx) => {
      await tx.query(put, ['thrown'])
      throw new Error('a bug')
    }),
    /a bug/,
  )
  assert.ok(!(await texts()).includes('thrown'))
})

test('a COMMIT that the database turns into ROLLBACK is an exception and never a success', async () => {
  await assert.rejects(
    withTx(held.database, nobody, async (tx) => {
      await tx.query(put, ['half'])
      await tx.query(statement('test.fault', 'select 1/0')).catch(() => {})
      return ok(1)
    }),
    /rolled back/,
  )
  assert.ok(!(await texts()).includes('half'))
})

test('the evidence of an act is written with the act', async () => {
  const entry: EvidenceEntry = { action: 'note.put', resource: 'note', id: '1', changes: [] }
  await withTx(held.database, nobody, async (tx) => {
    await tx.query(put, ['with evidence'])
    tx.record(entry)
    return ok(null)
  })
  assert.deepEqual((await texts()).slice(-2), ['with evidence', 'evidence: note.put'])
})

test('an act whose evidence cannot be written does not happen', async () => {
  const broken = await testDatabase({
    migrations: ['01'],
    recorder: () => [{ statement: statement('test.x', 'select 1/0'), values: [] }],
  })
  try {
    await broken.sql('create table note (text text); grant select, insert on note to shidian_app')
    await assert.rejects(
      withTx(broken.database, nobody, async (tx) => {
        await tx.query(statement('test.put2', 'insert into note (text) values ($1)'), ['act'])
        tx.record({ action: 'a', resource: 'b', id: 'c', changes: [] })
        return ok(null)
      }),
      /division by zero/,
    )
    assert.deepEqual(await broken.sql('select * from note'), [])
  } finally {
    await broken.close()
  }
})

test('reading cannot write', async () => {
  await assert.rejects(
    readTx(held.database, nobody, (tx) => tx.query(put, ['x'])),
    /read-only transaction/,
  )
})

test('instants, days, money and lists come as the values of the kernel', async () => {
  const [row] = await readTx(held.database, nobody, (tx) =>
    tx.query(statement('test.types', 'select id, at, day, list, facts, array[at] as instants from note limit 1')),
  )
  assert.deepEqual(row, {
    id: 1n,
    at: '2024-01-28T16:00:00.123Z',
    day: '2024-01-28',
    list: [1n, 2n],
    facts: { a: [1] },
    instants: ['2024-01-28T16:00:00.123Z'],
  })
})

test('a page of one list sends four statements: begin, context, list, commit', async () => {
  const sent = held.database.statementsSent
  await readTx(held.database, nobody, (tx) => tx.query(all))
  assert.equal(held.database.statementsSent - sent, 4)
})

test('the session lasts as long as its transaction', async () => {
  const session = statement('test.session', `select current_setting('shidian.session', true) as session`)
  const scope: Scope = { kind: 'session', sessionHash: 'abc' }
  assert.deepEqual(await readTx(held.database, scope, (tx) => tx.query(session)), [{ session: 'abc' }])
  assert.deepEqual(await readTx(held.database, nobody, (tx) => tx.query(session)), [{ session: '' }])
})

test('fifty tries with one key have one effect and one answer', async () => {
  const one = () =>
    withTx(held.database, nobody, (tx) =>
      idempotent(tx, { actor: 'a', key: 'k', bodyHash: 'h' }, async () => {
        const [row] = await tx.query<{ id: bigint }>(put, ['once'])
        return ok({ id: String(row?.id), at: tx.now })
      }),
    )
  const answers = await Promise.all(Array.from({ length: 50 }, one))
  assert.equal(new Set(answers.map((answer) => json(answer))).size, 1)
  assert.ok(answers[0]?.ok)
  assert.equal((await texts()).filter((text) => text === 'once').length, 1)
})

test('a key with another body is refused, and a refused try leaves the key free', async () => {
  const attempt = (bodyHash: string, run: () => Promise<Result<number>>) =>
    withTx(held.database, nobody, (tx) => idempotent(tx, { actor: 'a', key: 'k2', bodyHash }, run))
  assert.deepEqual(await attempt('one', async () => no), no)
  assert.deepEqual(await attempt('two', async () => ok(2)), ok(2))
  const other = await attempt('three', async () => ok(3))
  assert.equal(!other.ok && other.refusal.code, 'idempotency-key-reused')
})

test('a key is free again after seven days', async () => {
  const own = await testDatabase({ migrations: ['01'] })
  try {
    const once = (value: number) =>
      withTx(own.database, nobody, (tx) =>
        idempotent(tx, { actor: 'a', key: 'k', bodyHash: 'h' }, async () => ok(value)),
      )
    await own.setClock(instant('2024-01-01T00:00:00Z'))
    assert.deepEqual(await once(1), ok(1))
    await own.setClock(instant('2024-01-07T23:59:00Z'))
    assert.deepEqual(await once(2), ok(1))
    await own.setClock(instant('2024-01-08T00:01:00Z'))
    assert.deepEqual(await once(3), ok(3))
  } finally {
    await own.close()
  }
})

test('a lost connection is a refusal that says so, and the next act works', async () => {
  const scope: Scope = { kind: 'session', sessionHash: null }
  const lost = await withTx(held.database, scope, async (tx) => {
    const [row] = await tx.query<{ pid: number }>(statement('test.pid', 'select pg_backend_pid() as pid'))
    await held.sql('select pg_terminate_backend($1)', [row?.pid])
    await tx.query(all)
    return ok(null)
  })
  assert.equal(!lost.ok && lost.refusal.kind, 'unavailable')
  assert.ok((await withTx(held.database, scope, async (tx) => ok(await tx.query(all)))).ok)
})

test('an act that is enqueued stands in the queue only if it happened', async () => {
  await withTx(held.database, nobody, async (tx) => {
    await tx.enqueue('test.job', { a: 1 })
    return no
  })
  await withTx(held.database, nobody, async (tx) => {
    await tx.enqueue('test.job', { a: 2 })
    return ok(null)
  })
  assert.deepEqual(await held.sql(`select data from pgboss.job where name = 'test.job'`), [{ data: { a: 2 } }])
})

test('a statement that nobody awaits fails its act and not the process', async () => {
  await assert.rejects(
    withTx(held.database, nobody, async (tx) => {
      // oxlint-disable-next-line typescript/no-floating-promises -- this is the mistake
      tx.query(statement('test.unawaited', 'select 1/0'))
      await tx.query(put, ['beside']).catch(() => [])
      return ok(null)
    }),
    /rolled back/,
  )
  assert.ok(!(await texts()).includes('beside'))
})

test('when every connection is taken for too long the next act is refused and not left waiting', async () => {
  const small = await testDatabase({ migrations: ['01'], poolSize: 1 })
  try {
    const sleep = statement('test.sleep', 'select pg_sleep(7)')
    const long = withTx(small.database, nobody, async (tx) => ok(await tx.query(sleep)))
    const next = await withTx(small.database, nobody, async (tx) => ok(tx.now))
    assert.equal(!next.ok && next.refusal.code, 'database-is-away')
    assert.ok((await long).ok)
  } finally {
    await small.close()
  }
})
