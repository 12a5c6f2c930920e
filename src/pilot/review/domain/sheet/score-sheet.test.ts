import assert from 'node:assert/strict'
import test from 'node:test'
import { solutionForm } from '../../../solicitation/index.ts'
import {
  checkMarks,
  leastFor,
  type Marks,
  type Overall,
  problemsOf,
  sheetFaults,
  solutionSheet,
  totalOf,
} from '../../index.ts'

const marks = (mark: number, reason = '字'.repeat(60)): Marks =>
  Object.fromEntries(solutionSheet.criteria.map(({ id }) => [id, { mark, reason }]))
const overall: Overall = { forApplicant: '字'.repeat(100), advice: 'list', confidence: 'high' }

test('the weights of the sheet are 100, and every section that it points to is one of the form', () => {
  assert.deepEqual(sheetFaults(solutionSheet), [])
  assert.deepEqual(sheetFaults({ ...solutionSheet, criteria: solutionSheet.criteria.slice(1) }), [
    'weights add up to 88, not 100',
  ])
  const sections = new Set(solutionForm.sections.map(({ id }) => id))
  for (const { sections: named } of solutionSheet.criteria) for (const one of named) assert.ok(sections.has(one), one)
})

test('fives everywhere are 100 points, threes 60, and one three among fives takes two fifths of its weight', () => {
  assert.equal(totalOf(solutionSheet, marks(5)), 10_000)
  assert.equal(totalOf(solutionSheet, marks(3)), 6_000)
  // fit weighs 12: 12 × 3 / 5 = 7.2 instead of 12, so 100 − 4.8 = 95.2.
  assert.equal(totalOf(solutionSheet, { ...marks(5), fit: { mark: 3, reason: '' } }), 9_520)
})

test('a sheet is handed in with a reason for every mark, longer ones at the ends of the scale', () => {
  assert.deepEqual(problemsOf(solutionSheet, marks(3, '字'.repeat(20)), overall), [])
  assert.deepEqual([leastFor(solutionSheet, 3), leastFor(solutionSheet, 5), leastFor(solutionSheet, 0)], [20, 60, 60])
  const short = problemsOf(solutionSheet, { ...marks(3), fit: { mark: 5, reason: '字'.repeat(59) } }, overall)
  assert.deepEqual(
    short.map(({ at }) => at),
    ['fit'],
  )
  assert.deepEqual(
    problemsOf(solutionSheet, {}, {}).map(({ at }) => at),
    [...solutionSheet.criteria.map(({ id }) => id), 'overall.forApplicant', 'overall.advice', 'overall.confidence'],
  )
})

test('white space is no reason', () => {
  const padded = { ...marks(3), fit: { mark: 3, reason: `字${' '.repeat(40)}` } }
  assert.equal(problemsOf(solutionSheet, padded, overall)[0]?.at, 'fit')
})

test('a mark out of range, or of a criterion that the sheet does not have, is not even kept', () => {
  for (const mark of [-1, 6, 2.5]) assert.ok(!checkMarks(solutionSheet, { fit: { mark, reason: '' } }).ok)
  assert.ok(!checkMarks(solutionSheet, { charm: { mark: 3, reason: '' } }).ok)
  assert.ok(checkMarks(solutionSheet, { fit: { mark: null, reason: '未定' } }).ok)
})
