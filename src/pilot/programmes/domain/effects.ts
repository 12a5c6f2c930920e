import type { Text } from '../../../foundation/kernel/index.ts'
import {
  describeRule,
  isPlanRule,
  parametersOf,
  planRuleKinds,
  planSettingsOf,
  type PlanFacts,
  type PlanRule,
  type PlanRuleKind,
  type Round,
  type Rule,
  type RuleKind,
  ruleKinds,
  type SolutionFacts,
  settingsOf,
  type Strength,
  strengthOf,
  type Verdict,
} from '../../notice/index.ts'

import { type FiledSolution, flippedSolutions, type SolutionFlip } from './filed.ts'

/** A case at the rule's boundary whose verdict is another one after the change. */
export interface Flip {
  readonly example: Text
  readonly before: Verdict
  readonly after: Verdict
}

/** What a change does to one rule. */
export interface RuleEffect {
  readonly rule: string
  readonly name: Text
  readonly before: { readonly condition: Text; readonly strength: Strength }
  readonly after: { readonly condition: Text; readonly strength: Strength }
  readonly flips: readonly Flip[]
}

export interface Effects {
  readonly rules: readonly RuleEffect[]
  /** Changed parameters that no rule reads: they only steer later steps and what pages say. */
  readonly withoutRule: readonly string[]
  /** How many filed solutions were looked at, and on which of them a changed rule would say something else. */
  readonly looked: number
  readonly solutions: readonly SolutionFlip[]
}

/** Which rules another setting of the same round changes: in words, by the examples of their kinds, on what was filed. */
export function effectsOf(before: Round, after: Round, filed: readonly FiledSolution[] = []): Effects {
  const { touched, silent } = touchedBy(before, after)
  return {
    rules: touched.map((rule) => effectOn(rule, before, after)),
    withoutRule: silent,
    looked: filed.length,
    solutions: flippedSolutions(
      filed,
      touched.filter((rule) => !isPlanRule(rule)),
      { before, after },
    ),
  }
}

/** The rules that read a changed parameter, and the changed parameters that no rule reads. */
export function touchedBy(
  before: Round,
  after: Round,
): { readonly touched: readonly (Rule | PlanRule)[]; readonly silent: readonly string[] } {
  const changed = after.parameters.filter(({ id, setting }) => {
    const old = before.parameters.find((parameter) => parameter.id === id)
    return JSON.stringify(old?.setting.value) !== JSON.stringify(setting.value)
  })
  const rules = [...after.rules, ...after.planRules]
  const reading = (id: string) => rules.filter((rule) => parametersOf(rule).includes(id))
  const read = new Set(changed.flatMap(({ id }) => reading(id)))
  return {
    touched: rules.filter((rule) => read.has(rule)),
    silent: changed.filter(({ id }) => reading(id).length === 0).map(({ id }) => id),
  }
}

function effectOn(rule: Rule | PlanRule, before: Round, after: Round): RuleEffect {
  const side = (round: Round) => ({ condition: describeRule(round, rule), strength: strengthOf(round, rule) })
  return {
    rule: rule.id,
    name: rule.name,
    before: side(before),
    after: side(after),
    flips: isPlanRule(rule) ? planFlipsOf(rule, before, after) : flipsOf(rule, before, after),
  }
}

function flipsOf(rule: Rule, before: Round, after: Round): readonly Flip[] {
  // Moments of an example belong to its own deadline; against another round's they would say nothing.
  if (rule.kind === 'submitted-before') return []
  // The settings belong to the kind by construction of a rule; the union cannot say so.
  const kind = ruleKinds[rule.kind] as RuleKind<'partners-at-most'>
  const verdict = (round: Round, facts: SolutionFacts): Verdict =>
    kind.judge(settingsOf(round, rule) as { readonly max: number | null }, facts, round.vocabulary).verdict
  return kind.examples
    .filter(({ settings }) => !Object.values(settings).includes(null))
    .map(({ name, facts }) => ({ example: name, before: verdict(before, facts), after: verdict(after, facts) }))
    .filter((flip) => flip.before !== flip.after)
}

function planFlipsOf(rule: PlanRule, before: Round, after: Round): readonly Flip[] {
  if (rule.kind === 'plan-submitted-before') return []
  // As above: the settings belong to the kind by construction of a rule.
  const kind = planRuleKinds[rule.kind] as PlanRuleKind<'cites-entries'>
  const verdict = (round: Round, facts: PlanFacts): Verdict =>
    kind.judge(planSettingsOf(round, rule) as { readonly atLeast: number | null }, facts, round.vocabulary).verdict
  return kind.examples
    .filter(({ settings }) => !Object.values(settings).includes(null))
    .map(({ name, facts }) => ({ example: name, before: verdict(before, facts), after: verdict(after, facts) }))
    .filter((flip) => flip.before !== flip.after)
}
