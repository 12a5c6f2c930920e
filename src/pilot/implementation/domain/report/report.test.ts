import assert from 'node:assert/strict'
import test from 'node:test'
import { type Answers, check, completeness, untranslated } from '../../../../foundation/forms/index.ts'
import { day } from '../../../../foundation/kernel/index.ts'
import { findIndicator } from '../../../work-plans/index.ts'
import { reportForms } from '../form/report-forms.ts'
import { reportDictionary } from '../indicators/dictionary.ts'
import { openForReporting, stretchesOf } from '../schedule.ts'
import { prefilled } from './prefill.ts'
import { reportAnswers, rowsPath } from './report-answers.ts'
import { type Before, reportFaults } from './report-faults.ts'

const row = (id: string, answers: Record<string, string>) => ({
  id: `report-row-${id}`,
  answers: { class: 'property', sector: 'industrial-internet', size: 'small', region: '310000', ...answers },
})
const of = (answers: Answers) =>
  reportAnswers({ definition: reportForms.institution, answers }, 'institution', '310000')
const faults = (answers: Answers, before: Before = {}): string[] =>
  reportFaults('institution', of(answers), before).map(({ code, indicator }) => `${code} ${indicator}`)

// 12,000.00 yuan of premium over 3,000,000.00 yuan insured: 0.4 %.
const plain: Answers = {
  [rowsPath]: [
    row('a01', { 'policies-issued': '3', 'premium-written': '1000000', 'sum-insured-issued': '250000000' }),
    row('a02', {
      'policies-issued': '1',
      'premium-written': '200000',
      'sum-insured-issued': '50000000',
      region: '330200',
    }),
  ],
  'totals.policies-issued': '4',
  'totals.premium-written': '1200000',
  'totals.sum-insured-issued': '300000000',
}

test('every amount of a report stands in one cell, by class, sector, size and region of the insured', () => {
  const premium = of(plain).cells.filter(({ indicator }) => indicator === 'premium.written')
  assert.deepEqual(
    premium.map(({ value, region, coverClass, segment }) => [value, region, coverClass, segment]),
    [
      [1_000_000n, '310000', 'property', 'enterprise'],
      [200_000n, '330200', 'property', 'enterprise'],
    ],
  )
})

test('the resident line is a segment of its own and enters no total of the enterprise line', () => {
  const cells = of({ ...plain, 'resident.insured-residents': '2000000', 'resident.resident-policies': '5' }).cells
  assert.deepEqual(
    cells.filter(({ segment }) => segment === 'resident').map(({ indicator, value }) => [indicator, value]),
    [
      ['insured.residents', 2_000_000n],
      ['resident.policies', 5n],
    ],
  )
})

test('rows that do not make the total are refused, and no reason settles that', () => {
  assert.deepEqual(faults(plain), [])
  const wrong = {
    ...plain,
    'totals.policies-issued': '5',
    'reasons.rows': [{ id: 'report-row-r01', answers: { indicator: 'policies.issued', why: '另有一张在途' } }],
  }
  assert.deepEqual(faults(wrong), ['rows-differ-from-total policies.issued'])
})

test('a stock below the last period and a figure below what was reported need a reason', () => {
  const before = {
    lastPeriod: new Map([['policies.in-force', 9n]]),
    sameReport: new Map([['policies.issued', 6n]]),
  }
  assert.deepEqual(faults(plain, before), [
    'below-last-period policies.in-force',
    'below-what-was-reported policies.issued',
  ])
  const explained = {
    ...plain,
    'reasons.rows': [
      { id: 'report-row-r01', answers: { indicator: 'policies.in-force', why: '九张到期未续保' } },
      { id: 'report-row-r02', answers: { indicator: 'policies.issued', why: '两张重复录入，已更正' } },
    ],
  }
  assert.deepEqual(faults(explained, before), [])
})

test('premium in 万元 beside a sum insured in 元 is noticed, and so is a jump of a thousand times', () => {
  // 1.20 yuan over 3,000,000 yuan is 0.00004 %.
  const mixed = {
    ...plain,
    [rowsPath]: [row('a01', { 'policies-issued': '4', 'premium-written': '120', 'sum-insured-issued': '300000000' })],
    'totals.premium-written': '120',
  }
  assert.deepEqual(faults(mixed), ['rate-out-of-bounds premium.written'])
  assert.deepEqual(faults(mixed, { lastPeriod: new Map([['premium.written', 1_200_000n]]) }), [
    'ten-thousand-times premium.written',
    'rate-out-of-bounds premium.written',
  ])
})

test('what is negative, written with a unit or no number is refused by the form and never converted', () => {
  for (const written of ['-1', '3万', '三件', '1.5']) {
    const answers = { ...plain, 'totals.policies-issued': written }
    const sections = completeness({ definition: reportForms.institution, answers }, ['totals'])
    const errors = sections.flatMap((section) => section.errors).filter(({ path }) => path === 'totals.policies-issued')
    assert.equal(errors.length, 1, written)
  }
})

test('a part never exceeds its whole, a mean of nothing is left empty, and no more is closed than was raised', () => {
  const wrong = {
    'before.proposals-received': '2',
    'before.proposals-declined': '3',
    'before.findings-raised': '4',
    'during.findings-closed': '5',
    'after.incidents-notified': '0',
    'after.response-minutes': '30',
  }
  assert.deepEqual(faults(wrong), [
    'above-its-whole proposals.declined',
    'more-closed-than-raised findings.closed',
    'mean-of-nothing response.minutes',
  ])
  // Six were raised before: 6 + 4 ≥ 5.
  assert.ok(
    !faults(wrong, { earlier: new Map([['findings.raised', 6n]]) })
      .join()
      .includes('more-closed'),
  )
})

test('a figure that differs from the signed statement needs a reason', () => {
  const statement = new Map([
    ['policies.issued', 4n],
    ['premium.written', 1_300_000n],
  ])
  assert.deepEqual(faults(plain, { statement }), ['differs-from-statement premium.written'])
})

test('a draft takes over rows and stocks of the last period, and no flow', () => {
  const last = {
    'progress.contact': '角木（示例）',
    [rowsPath]: [row('a01', { 'policies-issued': '3', 'policies-in-force': '7' })],
    'totals.policies-issued': '3',
  }
  const draft = prefilled('institution', { last, statement: new Map([['policies.issued', 4n]]) })
  assert.deepEqual(draft, {
    'progress.contact': '角木（示例）',
    [rowsPath]: [row('a01', { 'policies-in-force': '7' })],
    'totals.policies-issued': '4',
  })
})

test('quarters run from the first day of the pilot and open after their last day', () => {
  const quarters = stretchesOf('quarterly', day('2024-11-30'))
  // 30 November + 3 months is 28 February, the last day it has; the period before ends the day before.
  assert.deepEqual(
    quarters.map(({ code, from, until }) => [code, from, until]),
    [
      ['q1', '2024-11-30', '2025-02-27'],
      ['q2', '2025-02-28', '2025-05-29'],
      ['q3', '2025-05-30', '2025-08-29'],
      ['q4', '2025-08-30', '2025-11-29'],
    ],
  )
  assert.equal(stretchesOf('monthly', day('2024-01-01')).length, 12)
  const [first] = quarters
  assert.ok(first)
  const early = openForReporting(first, day('2025-02-27'))
  assert.equal(early.ok ? '' : early.refusal.code, 'period-not-over')
  assert.ok(openForReporting(first, day('2025-02-28')).ok)
})

test('every form is whole and in both languages, and what plans know is called the same', () => {
  for (const form of Object.values(reportForms)) {
    assert.deepEqual(check(form), [])
    assert.deepEqual(untranslated(form), [])
  }
  const codes = reportDictionary.indicators.map(({ code }) => code)
  assert.equal(new Set(codes).size, codes.length)
  assert.ok(codes.length >= 40)
  for (const one of reportDictionary.indicators) {
    const planned = findIndicator(one.code)
    if (planned)
      assert.deepEqual(
        [one.name, one.unit, one.kind, one.accrual],
        [planned.name, planned.unit, planned.kind, planned.accrual],
      )
    if (one.accrual === 'mean') assert.ok(one.weighedBy, one.code)
  }
})
