import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyRow, emptyRun, problemsOf, wantedOf } from './written-run.ts'

const good = { ...emptyRun, name: '甲组合', rows: [{ ...emptyRow, count: '120', cloud: ' 云甲 ' }] }

test('an empty form names what is missing, a full one nothing', () => {
  assert.deepEqual(problemsOf(emptyRun), { 'run-name': 'name', 'row-0-count': 'count' })
  assert.deepEqual(problemsOf(good), {})
})

test('counts, shares, factors and seeds beyond their bounds are named at their fields, and so is a change without a reason', () => {
  const wrong = {
    ...good,
    rows: [
      { ...emptyRow, count: '1.5' },
      { ...emptyRow, count: '1000001' },
    ],
    share: '0',
    frequencyFactor: '-1',
    severityFactor: '1.2',
    seed: '2147483648',
  }
  assert.deepEqual(problemsOf(wrong), {
    'row-0-count': 'count',
    'row-1-count': 'count',
    'run-share': 'share',
    'run-frequency': 'factor',
    'run-reason': 'reason',
    'run-seed': 'seed',
  })
})

test('what is sent is in whole numbers, and a factor of one is no change', () => {
  const { book, years } = wantedOf({ ...good, share: '37.5', frequencyFactor: '1.25', reason: ' 三年赔付 ' })
  assert.deepEqual(book, {
    rows: [{ sector: 'telecom-internet', size: 'medium', region: '', count: 120, cloud: '云甲', supplier: '' }],
    sharePpm: 375_000,
    adjustments: [{ of: 'frequency', factorPpm: 1_250_000, reason: '三年赔付' }],
  })
  assert.equal(years, 100_000)
})
