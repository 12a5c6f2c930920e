import assert from 'node:assert/strict'
import test from 'node:test'
import { admits, openGatekeeper } from './shedding.ts'

test('under pressure readers are refused first and submissions last', () => {
  const calm = { delay: 20, queue: 0, open: 10 }
  const busy = { delay: 500, queue: 0, open: 10 }
  const flooded = { delay: 900, queue: 400, open: 1000 }
  const drowned = { delay: 2500, queue: 0, open: 10 }
  const admitted = (pressure: typeof calm): boolean[] =>
    (['reading', 'saving', 'submitting'] as const).map((urgency) => admits(urgency, pressure))
  assert.deepEqual(admitted(calm), [true, true, true])
  assert.deepEqual(admitted(busy), [false, true, true])
  assert.deepEqual(admitted(flooded), [false, false, true])
  assert.deepEqual(admitted(drowned), [false, false, false])
  assert.deepEqual(admitted({ ...drowned, open: 3 }), [true, true, true], 'a pause among few requests shuts nobody out')
})

test('a request that has left is not counted twice', () => {
  const gatekeeper = openGatekeeper(() => 0)
  const leave = gatekeeper.enter('reading')
  assert.equal(gatekeeper.pressure().open, 1)
  leave?.()
  leave?.()
  assert.equal(gatekeeper.pressure().open, 0)
  gatekeeper.close()
})

test('a full pool queue shuts the door and the refusals are counted', () => {
  const gatekeeper = openGatekeeper(() => 5000)
  assert.equal(gatekeeper.enter('submitting'), undefined)
  assert.equal(gatekeeper.refused, 1)
  gatekeeper.close()
})
