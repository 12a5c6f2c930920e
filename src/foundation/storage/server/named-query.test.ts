import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import pg from 'pg'
import type { PoolClient } from 'pg'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { poolConfiguration } from './database.ts'
import { askNamed } from './named-query.ts'
import { statement } from './statement.ts'

let held: TestDatabase
let client: PoolClient
let described = 0
before(async () => {
  held = await testDatabase({ migrations: ['01'] })
  await held.sql('create table thing (id bigint, day date, at timestamptz, words text[], facts jsonb, bytes bytea)')
  await held.sql(
    `insert into thing values (9007199254740993, '2024-02-29', '2024-01-28T16:00:00.123Z', '{a,"b,c"}', '{"x":[1]}', '\\x00ff'),
      (null, null, null, null, null, null)`,
  )
  await held.sql('grant select, insert on thing to shidian_app')
  const one = new pg.Client({ ...poolConfiguration(held.address.app), pipeline: true })
  await one.connect()
  client = one as unknown as PoolClient
  const { connection } = client as unknown as { readonly connection: { describe(message: object): void } }
  const describe = connection.describe.bind(connection)
  connection.describe = (message) => {
    described += 1
    describe(message)
  }
})
after(async () => {
  await (client as unknown as pg.Client).end()
  await held.close()
})

test('a statement is described once on a connection and answers the same rows as the library gives', async () => {
  const all = statement('test.things', 'select * from thing where $1 order by id')
  const before = described
  const first = await askNamed(client, all, [true])
  const again = await askNamed(client, all, [true])
  const none = await askNamed(client, all, [false])
  assert.equal(described - before, 1)
  const plain = await client.query('select * from thing order by id')
  assert.deepEqual(first.rows, plain.rows)
  assert.deepEqual(again.rows, plain.rows)
  assert.deepEqual([again.rowCount, again.fields.length, none.rows.length, none.rowCount], [2, 6, 0, 0])
  assert.equal((again.rows[0] as { id: bigint }).id, 9007199254740993n)
})

test('what is sent together comes back in order, also when it is sent for the first time', async () => {
  const echo = statement('test.echo', 'select $1::integer as number')
  const answers = await Promise.all([1, 2, 3].map((number) => askNamed(client, echo, [number])))
  assert.deepEqual(
    answers.map(({ rows }) => (rows[0] as { number: number }).number),
    [1, 2, 3],
  )
})

test('a statement that answers no rows needs no description either', async () => {
  const add = statement('test.add-thing', 'insert into thing (id) values ($1)')
  const before = described
  assert.equal((await askNamed(client, add, [5n])).rowCount, 1)
  assert.equal((await askNamed(client, add, [6n])).rowCount, 1)
  assert.equal(described - before, 1)
})

test('a fault of one statement is its own: the next of the same name works', async () => {
  const half = statement('test.half', 'select 10 / $1::integer as part')
  await assert.rejects(askNamed(client, half, [0]), /division by zero/)
  assert.deepEqual((await askNamed(client, half, [2])).rows, [{ part: 5 }])
  await assert.rejects(askNamed(client, half, [0]), /division by zero/)
  assert.deepEqual((await askNamed(client, half, [5])).rows, [{ part: 2 }])
  const broken = statement('test.broken', 'select nothing from nowhere')
  await assert.rejects(askNamed(client, broken, []), /does not exist/)
  await assert.rejects(askNamed(client, broken, []), /does not exist/)
})

test('a value that cannot be said is refused before anything is sent', async () => {
  const say = statement('test.say', 'select $1::jsonb as said')
  await assert.rejects(askNamed(client, say, [{ big: 1n }]), /BigInt/)
  assert.deepEqual((await askNamed(client, say, [{ small: 1 }])).rows, [{ said: { small: 1 } }])
})
