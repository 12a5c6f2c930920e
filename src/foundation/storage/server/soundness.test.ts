import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { instant } from '../../kernel/index.ts'
import { unsoundness } from './soundness.ts'

let held: TestDatabase
before(async () => {
  held = await testDatabase({ migrations: ['01'] })
})
after(() => held.close())

test('a database whose clock was moved is served in test mode only', async () => {
  const plain = { production: false, testMode: false }
  assert.deepEqual(await unsoundness(held.database, plain), [])
  await held.setClock(instant('2024-01-28T15:59:50Z'))
  assert.match((await unsoundness(held.database, plain)).join(), /clock set/)
  assert.deepEqual(await unsoundness(held.database, { production: false, testMode: true }), [])
})

test('production refuses a database that acknowledges before it has written', async () => {
  // The cluster of the tests runs without fsync, which is the planted fault.
  const found = (await unsoundness(held.database, { production: true, testMode: true })).join()
  assert.match(found, /fsync=off \(must be on\)/)
  assert.match(found, /synchronous_commit=off/)
})
