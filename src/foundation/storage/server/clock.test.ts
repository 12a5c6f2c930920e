import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { instant, instantOf, millisecondsOf } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { clockWasMoved, readTx, restoreClock, tickClock } from './index.ts'

let held: TestDatabase
before(async () => {
  held = await testDatabase({ migrations: ['01'] })
})
after(() => held.close())

const now = (): Promise<Instant> =>
  readTx(held.database, { kind: 'session', sessionHash: null }, (tx) => Promise.resolve(tx.now))

const secondsBetween = (a: Instant, b: Instant): number => Math.abs(millisecondsOf(a) - millisecondsOf(b)) / 1000

test('the clock is the time of the database machine until somebody moves it', async () => {
  assert.ok(secondsBetween(await now(), instantOf(Date.now())) < 5)
  assert.equal(await clockWasMoved(held.database), false)
})

test('a moved clock goes on ticking, for everybody on the database', async () => {
  const deadline = instant('2024-01-28T16:00:00Z')
  await held.setClock(deadline)
  const first = await now()
  assert.ok(secondsBetween(first, deadline) < 5)
  const second = await tickClock(held.database)
  assert.ok(second >= first)
  const third = await now()
  assert.ok(third >= second)
  assert.equal(await clockWasMoved(held.database), true)
})

test('the clock may be moved back in test mode', async () => {
  await held.setClock(instant('2024-01-28T16:00:00Z'))
  await tickClock(held.database)
  await held.setClock(instant('2023-12-21T00:00:00Z'))
  assert.ok(secondsBetween(await now(), instant('2023-12-21T00:00:00Z')) < 5)
})

test('a restored clock is that of the machine again, to the millisecond, and counts as never moved', async () => {
  await held.setClock(instant('2024-01-28T16:00:00Z'))
  await restoreClock(held.address)
  assert.ok(secondsBetween(await now(), instantOf(Date.now())) < 5)
  assert.equal(await clockWasMoved(held.database), false)
})

test('when the machine sets its clock back, ours stands still until the machine has caught up', async () => {
  await held.setClock(instant('2024-01-28T16:00:00Z'))
  const before = await tickClock(held.database)
  // What a clock step of the machine looks like to the database: the same floor, an earlier time.
  await held.sql(`update storage.clock set shift = shift - interval '1 hour'`)
  assert.equal(await now(), before)
  assert.equal(await tickClock(held.database), before)
})
