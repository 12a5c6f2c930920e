import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testDatabase, type TestDatabase } from '../../../../tests/database.ts'
import { rehearse } from './rehearse.ts'
import { statement, statementNamed } from './statement.ts'
import { readTx } from './transaction.ts'

let db: TestDatabase
const counted = statement('test.counted', 'select count(*)::int as number from pg_prepared_statements where name = $1')
const planned = statement('test.planned', 'select $1::text as said')

before(async () => {
  db = await testDatabase({ poolSize: 3 })
})
after(() => db.close())

test('every connection has made its plan before anybody asks', async () => {
  await rehearse(db.database, [planned])
  const scope = { kind: 'session', sessionHash: null } as const
  const seen = await Promise.all(
    Array.from({ length: 3 }, () =>
      readTx(db.database, scope, async (tx) => {
        const rows = await tx.query<{ number: number }>(counted, ['test.planned'])
        return rows[0]?.number
      }),
    ),
  )
  assert.deepEqual(seen, [1, 1, 1])
  assert.equal(db.database.waiting, 0)
})

test('nothing that writes is rehearsed, and an unknown name is a fault', async () => {
  const writing = statement('test.writing', 'update storage.clock set floor = floor where $1::int is not null')
  await assert.rejects(rehearse(db.database, [writing]), /only reading is rehearsed: test.writing/)
  assert.throws(() => statementNamed('test.nowhere'), /no store has a statement test.nowhere/)
  assert.equal(statementNamed('test.planned'), planned)
})
