import assert from 'node:assert/strict'
import test from 'node:test'
import { instant } from '../foundation/kernel/index.ts'
import { offsetOf, openArrivalClock } from './arrival.ts'

test('the offset takes the database as read half-way between question and answer', () => {
  // asked at 100, answered at 110, so read at 105: 1105 − 105 = 1000
  assert.equal(offsetOf({ sent: 100, received: 110, database: 1105 }), 1000)
})

test('arrival follows the clock of the database and not that of the machine', async () => {
  const clock = await openArrivalClock(() => Promise.resolve(instant('2030-01-01T00:00:00Z')))
  assert.equal(clock.now().slice(0, 16), '2030-01-01T00:00')
  clock.close()
})
