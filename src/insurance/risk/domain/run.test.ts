import assert from 'node:assert/strict'
import test from 'node:test'
import { bookOf, cancelRun, stretchesOf } from './run.ts'

test('a run is cut into a short first stretch and longer ones, and no block is left out or done twice', () => {
  // 100,000 years are 24.4 blocks of 4,096, so 25.
  assert.deepEqual(stretchesOf(100_000), [
    { part: 0, from: 0, to: 4 },
    { part: 1, from: 4, to: 25 },
  ])
  // 1,000,000 are 244.1 blocks: 4, then five times 48, then one.
  assert.deepEqual(
    stretchesOf(1_000_000).map(({ from, to }) => to - from),
    [4, 48, 48, 48, 48, 48, 1],
  )
  assert.deepEqual(stretchesOf(4096), [{ part: 0, from: 0, to: 1 }])
})

test('what waits or runs can be cancelled, what is over cannot', () => {
  assert.deepEqual(
    (['waiting', 'running', 'done', 'cancelled', 'failed'] as const).map((state) => cancelRun(state).ok),
    [true, true, false, false, false],
  )
})

test('millionths become shares and factors', () => {
  const row = { sector: 'finance', size: 'small', count: 1, region: '', cloud: '', supplier: '' } as const
  const adjustment = { of: 'frequency', reason: '示例', by: '示例' } as const
  assert.deepEqual(bookOf({ rows: [row], sharePpm: 400_000, adjustments: [{ ...adjustment, factorPpm: 1_500_000 }] }), {
    rows: [row],
    share: 0.4,
    adjustments: [{ ...adjustment, factor: 1.5 }],
  })
})
