import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../../../foundation/kernel/index.ts'
import { questionsOf } from '../questionnaire/questionnaire.ts'
import { assess, type Disclosed } from './assess.ts'

const sector = 'telecom-internet'
const best = Object.fromEntries(
  questionsOf(sector).map(({ id, answers }) => [id, answers.find(({ score }) => score === 1_000_000)?.value ?? '']),
)
const disclosed: Disclosed = { sector, answers: best, evidence: [], findings: [], today: day('2026-12-01') }
const codes = (changes: Partial<Disclosed>): readonly string[] =>
  assess({ ...disclosed, ...changes }).issues.map(({ kind }) => kind.code)

test('good answers raise nothing, and without a proof they still score below the whole', () => {
  const { issues, contingencies, score } = assess(disclosed)
  assert.deepEqual([issues, contingencies], [[], []])
  assert.ok(score.total < 1_000_000)
})

test('a bad answer raises its issue with what was said, and what has to be done by when', () => {
  const { issues, contingencies } = assess({ ...disclosed, answers: { ...best, 'offline-backup': 'no' } })
  assert.deepEqual(
    issues.map(({ kind, value }) => [kind.code, kind.level, kind.grade, value]),
    [['no-offline-backup', 'BLOCK_BIND', 'G3', 'offline-backup: no']],
  )
  // 45 days after 2026-12-01
  assert.deepEqual(contingencies, [
    { code: 'make-offline-backup', issue: 'no-offline-backup', dueOn: day('2027-01-15') },
  ])
})

test('an open exploited weakness raises an issue, a closed or a mild one does not', () => {
  assert.deepEqual(codes({ findings: [{ severity: 'low', exploited: true, isOpen: true }] }), [
    'open-exploited-weakness',
  ])
  assert.deepEqual(codes({ findings: [{ severity: 'critical', exploited: false, isOpen: true }] }), [
    'open-exploited-weakness',
  ])
  assert.deepEqual(codes({ findings: [{ severity: 'critical', exploited: true, isOpen: false }] }), [])
  assert.deepEqual(codes({ findings: [{ severity: 'high', exploited: false, isOpen: true }] }), [])
})

test('a proof counts until its last day and no longer', () => {
  const evidence = [{ question: 'offline-backup', grade: 'B', expiresOn: day('2026-12-01') }] as const
  const counted = (today: string) =>
    assess({ ...disclosed, evidence, today: day(today) }).score.lines.find((one) => one.question === 'offline-backup')
      ?.evidence
  assert.equal(counted('2026-12-01'), 1_000_000)
  assert.equal(counted('2026-12-02'), 600_000)
})

test('answers in the last band are referred, not refused', () => {
  const worst = Object.fromEntries(questionsOf(sector).map(({ id, answers }) => [id, answers.at(-1)?.value ?? '']))
  assert.ok(codes({ answers: worst }).includes('score-in-last-band'))
})
