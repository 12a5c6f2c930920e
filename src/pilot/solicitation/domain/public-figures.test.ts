import assert from 'node:assert/strict'
import test from 'node:test'
import { instant } from '../../../foundation/kernel/index.ts'
import { publicFigures } from './public-figures.ts'

const sealedAt = instant('2024-01-29T00:05:00+08:00')
const none = { sealedAt, submitted: 5, leads: 4, members: 12, byCategory: [], bySector: [] }
const cells = (...counts: readonly number[]) => counts.map((count, index) => ({ code: String(index), count }))

test('a figure of five is shown, one of four is hidden', () => {
  const { submitted, leads, members } = publicFigures(none)
  assert.deepEqual([submitted, leads, members], [5, null, 12])
})

test('one small cell hides the smallest other one too, since it could be worked out from the total', () => {
  const shown = (...counts: readonly number[]) =>
    publicFigures({ ...none, bySector: cells(...counts) }).bySector.map((cell) => cell.count)
  assert.deepEqual(shown(20, 9, 2), [20, null, null])
  // Two hidden cells hide each other; without a small one all stand.
  assert.deepEqual(shown(20, 3, 2), [20, null, null])
  assert.deepEqual(shown(20, 9, 5), [20, 9, 5])
  assert.deepEqual(shown(3), [null])
})
