import assert from 'node:assert/strict'
import test from 'node:test'
import { type Answers, check, completeness, untranslated } from '../../../../foundation/forms/index.ts'
import { day } from '../../../../foundation/kernel/index.ts'
import { planKinds, shippedRounds } from '../../../notice/index.ts'
import { planAnswers } from './facts-from-answers.ts'
import { planForms } from './plan-forms.ts'

const entryId = '018d2b3c-0000-7000-8000-0000000000c2'

test('the three forms are whole, translated, and those that the rounds name', () => {
  for (const kind of planKinds) {
    const form = planForms[kind]
    assert.deepEqual(check(form), [], form.id)
    assert.deepEqual(untranslated(form), [], form.id)
    assert.match(form.origin.zh, /本平台自拟表式/)
    for (const round of shippedRounds(day('2026-03-01')))
      assert.deepEqual(round.planForms[kind], { form: form.id, version: form.version })
  }
})

const answers: Answers = {
  'basic.title': '示例地区试点工作方案',
  'basic.region': '330000',
  'catalogue.entries': [{ id: 'e1', answers: { entry: `${entryId}:2`, use: '示例园区', reason: '适合' } }],
  'support.measures': [
    {
      id: 'm1',
      answers: {
        kind: 'premium-subsidy',
        standing: 'approved',
        content: '保费补贴',
        basis: '示例文件',
        amount: '200000000',
        period: { from: '2024-04-01', to: '2025-03-31' },
      },
    },
    { id: 'm2', answers: { kind: 'tax', standing: 'planned', content: '尚未写期限', basis: '示例' } },
  ],
  'targets.rows': [
    {
      id: 't1',
      answers: { indicator: 'sum-insured.issued', segment: 'enterprise', period: 'year', amount: '500000000050' },
    },
    { id: 't2', answers: { indicator: 'insured.enterprises', segment: 'enterprise', period: 'year', count: '120' } },
    // A count left over from another indicator is hidden by its condition and does not count as money.
    { id: 't3', answers: { indicator: 'premium.written', segment: 'enterprise', period: 'year', count: '9' } },
  ],
}

test('targets, measures and cited versions are read out of the answers in their types', () => {
  const read = planAnswers({ definition: planForms.authority, answers })
  assert.deepEqual(read.entries, [{ entryId, version: 2 }])
  // 5,000,000,000.50 yuan
  assert.deepEqual(read.targets, [
    {
      indicator: 'sum-insured.issued',
      segment: 'enterprise',
      period: 'year',
      figure: { kind: 'money', fen: 500_000_000_050n },
    },
    { indicator: 'insured.enterprises', segment: 'enterprise', period: 'year', figure: { kind: 'count', count: 120n } },
  ])
  assert.deepEqual(read.measures, [
    {
      kind: 'premium-subsidy',
      content: '保费补贴',
      basis: '示例文件',
      standing: 'approved',
      amount: 200_000_000n,
      from: '2024-04-01',
      until: '2025-03-31',
    },
  ])
})

test('an amount with a unit in it is refused at its field', () => {
  const row = {
    id: 't1',
    answers: { indicator: 'sum-insured.issued', segment: 'enterprise', period: 'year', amount: '300万元' },
  }
  const form = { definition: planForms.authority, answers: { 'targets.rows': [row] } }
  const errors = completeness(form, []).flatMap((section) => section.errors)
  assert.ok(
    errors.some(({ path, code }) => path === 'targets.rows/t1/amount' && code !== 'missing'),
    JSON.stringify(errors),
  )
})

test('who joins as an insured enterprise is told apart from who serves', () => {
  const organisation = { id: 'o1', name: '示例装备集团', creditCode: '91110000600037341L' }
  const partner = (id: string, role: string) => ({ id, answers: { organisation, role } })
  const form = {
    definition: planForms.institution,
    answers: { 'consortium.partners': [partner('a', 'chain-leader'), partner('b', 'technology')] },
  }
  assert.deepEqual(planAnswers(form).partners, [
    { organisation, isEnterprise: true },
    { organisation, isEnterprise: false },
  ])
})
