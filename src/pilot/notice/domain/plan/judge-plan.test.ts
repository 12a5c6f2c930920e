import assert from 'node:assert/strict'
import test from 'node:test'
import { day, instant } from '../../../../foundation/kernel/index.ts'
import {
  judgePlan,
  planRuleKinds,
  type PlanRuleKind,
  type PlanRuleKindName,
  type Round,
  shippedRounds,
} from '../../index.ts'
import { withPlanRules } from '../rounds/with-plan-rules.ts'
import { authorityPlan, enterprisePlan, entry, plan } from './example-facts.ts'
import type { PlanFacts } from './facts.ts'

const [first, second] = shippedRounds(day('2026-03-01')) as [Round, Round]

const judged = (facts: PlanFacts, round: Round = first) => judgePlan(round, facts, { asOf: 'submission', waivers: [] })
const notMet = (facts: PlanFacts, round?: Round): string[] =>
  judged(facts, round)
    .findings.filter(({ verdict }) => verdict !== 'met')
    .map(({ rule, clause, verdict }) => `${rule} ${clause} ${verdict}`)

for (const name of Object.keys(planRuleKinds) as PlanRuleKindName[]) {
  const kind = planRuleKinds[name] as PlanRuleKind<PlanRuleKindName>
  for (const example of kind.examples) {
    test(`${name}: ${example.name.en} → ${example.verdict}`, () => {
      const judgement = kind.judge(example.settings, example.facts, first.vocabulary)
      assert.equal(judgement.verdict, example.verdict)
      assert.ok(judgement.message.zh !== '' && judgement.message.en !== '')
    })
  }
  test(`${name} has an example on each side of its boundary`, () => {
    const shown = new Set(kind.examples.map(({ verdict }) => verdict))
    assert.ok(shown.has('met'))
    assert.equal(shown.has('unmet'), name !== 'measures-encouraged')
  })
}

test('a good plan of each kind meets every rule of its kind and is judged by no other', () => {
  const rulesOf = (facts: PlanFacts): string[] => judged(facts).findings.map(({ rule }) => rule)
  assert.deepEqual([notMet(authorityPlan({})), notMet(plan({})), notMet(enterprisePlan({}))], [[], [], []])
  assert.deepEqual(rulesOf(authorityPlan({})), [
    'authority-plans-its-region',
    'authority-uses-the-catalogue',
    'cited-entries-are-in-force',
    'needed-targets-are-named',
    'support-is-encouraged',
    'work-plan-before-deadline',
  ])
  assert.deepEqual(rulesOf(plan({})), [
    'institution-cites-its-entry',
    'cited-entries-are-in-force',
    'institution-is-listed',
    'partners-have-confirmed',
    'enterprise-in-one-plan',
    'needed-targets-are-named',
    'work-plan-before-deadline',
  ])
  assert.deepEqual(rulesOf(enterprisePlan({})), [
    'enterprise-joins-an-institution',
    'partners-have-confirmed',
    'enterprise-in-one-plan',
    'needed-targets-are-named',
    'work-plan-before-deadline',
  ])
})

test('all that is wrong is told at once, each with its sentence', () => {
  const bad = plan({
    submittedAt: instant('2024-03-16T00:00:00+08:00'),
    entries: [entry({ standing: 'withdrawn', part: 'none' })],
    elsewhere: [{ enterprise: '示例装备集团' }],
    targets: [],
  })
  assert.deepEqual(notMet(bad), [
    'cited-entries-are-in-force 4.2.p2.s1 unmet',
    'institution-is-listed 4.2.p2.s1 unmet',
    'enterprise-in-one-plan 4.2.p3.s1 unmet',
    'needed-targets-are-named 4.3.p1.s2 unmet',
    'work-plan-before-deadline 4.2.p4.s1 unmet',
  ])
})

test('a round that has announced nothing yet says so and never no', () => {
  assert.deepEqual(
    judged(authorityPlan({}), second).findings.filter(({ verdict }) => verdict === 'unmet'),
    [],
  )
  assert.deepEqual(
    notMet(authorityPlan({}), second).map((line) => line.split(' ')[0]),
    ['authority-plans-its-region', 'work-plan-before-deadline'],
  )
})

test('a round kept before work plans had rules is judged by those of the first notice, in its own date’s words', () => {
  const { planRules: _rules, planForms: _forms, ...kept } = first
  assert.deepEqual(withPlanRules(kept as Round).planRules, first.planRules)
  assert.equal(withPlanRules(first), first)
})
