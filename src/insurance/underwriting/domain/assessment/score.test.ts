import assert from 'node:assert/strict'
import test from 'node:test'
import { check } from '../../../../foundation/forms/index.ts'
import { ppm } from '../../../../foundation/kernel/index.ts'
import { sectors } from '../../../cover/index.ts'
import { issueCatalogue } from '../issues/issue-catalogue.ts'
import { questionnaireOf, questionsOf } from '../questionnaire/questionnaire.ts'
import { combine, domainWeights, meanOf, scoreOf } from './score.ts'

const line = (weight: number, choice: number, evidence = 1_000_000) => ({
  weight,
  choice: ppm(choice),
  evidence: ppm(evidence),
})

test('a domain is the weighted mean of its answers, rounded once', () => {
  // (3×1 + 2×1 + 1×0.6 + 1×0.7 + 2×0.7 + 2×0.7) ÷ 11 = 9.1 ÷ 11 = 0.8272727… → 827,273
  const lines = [
    line(3, 1_000_000),
    line(2, 1_000_000),
    line(1, 600_000),
    line(1, 700_000),
    line(2, 700_000),
    line(2, 700_000),
  ]
  assert.equal(meanOf(lines), 827_273)
  assert.equal(meanOf([]), undefined)
})

test('the total is four fifths core and one fifth sector', () => {
  // Σ weight × score over the eleven domains = 0.872132…; 0.8 × 872,132 + 0.2 × 785,714 = 697,705.6 + 157,142.8 = 854,848.4
  const scores = [827_273, 834_783, 900_000, 901_538, 880_000, 925_000, 762_500, 1_000_000, 840_000, 880_000, 800_000]
  const domains = Object.values(domainWeights).map((weight, index) => ({
    weight: ppm(weight),
    score: ppm(scores[index] ?? 0),
  }))
  assert.deepEqual(combine(domains, ppm(785_714)), { core: 872_132, total: 854_848 })
  assert.deepEqual(combine(domains, null), { core: 872_132, total: 872_132 })
})

test('a word without a proof counts six tenths where an original is wanted, and whole where a word will do', () => {
  const answered = questionsOf('none').filter(({ id }) => id === 'offline-backup' || id === 'staff-trained')
  const [trained, backup] = answered
  assert.ok(trained && backup)
  const { lines } = scoreOf([
    { question: backup, value: 'yes', grade: 'D' },
    { question: trained, value: 'yearly', grade: 'D' },
  ])
  assert.deepEqual(
    lines.map(({ choice, evidence }) => [choice, evidence]),
    [
      [1_000_000, 600_000],
      [700_000, 1_000_000],
    ],
  )
})

test('of perfect answers the score is whole, of none it is nothing and the band the last', () => {
  const questions = questionsOf('telecom-internet')
  const best = questions.map((question) => ({
    question,
    value: question.answers.find(({ score }) => score === 1_000_000)?.value ?? '',
    grade: 'A' as const,
  }))
  assert.deepEqual([scoreOf(best).total, scoreOf(best).band], [1_000_000, 'A'])
  assert.deepEqual([scoreOf([]).total, scoreOf([]).band], [0, 'E'])
})

test('the questionnaire of every sector of the notice is a sound form in both languages, and all it raises is known', () => {
  const codes = new Set(issueCatalogue.map(({ code }) => code))
  for (const { code } of sectors) {
    assert.deepEqual(check(questionnaireOf(code)), [], code)
    const raised = questionsOf(code).flatMap(({ answers }) => answers.flatMap(({ raises = [] }) => raises))
    assert.deepEqual(
      raised.filter((one) => !codes.has(one)),
      [],
      code,
    )
    assert.equal(questionsOf(code).filter(({ domain }) => domain === 'sector').length, 2, code)
  }
})
