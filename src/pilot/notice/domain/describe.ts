import type { Text } from '../../../foundation/kernel/index.ts'
import { describeSolutionRule } from './judge.ts'
import { ruleKinds } from './kinds/registry.ts'
import { describePlanRule, planRuleKinds } from './plan/judge-plan.ts'
import type { PlanRule } from './plan/rule.ts'
import type { Round } from './round.ts'
import type { Rule } from './rule.ts'

/** Whether a rule is about work plans (四（二）) rather than about solutions. */
export const isPlanRule = (rule: Rule | PlanRule): rule is PlanRule => 'of' in rule

/** The condition of a rule in words, with the values of this round. */
export const describeRule = (round: Round, rule: Rule | PlanRule): Text =>
  isPlanRule(rule) ? describePlanRule(round, rule) : describeSolutionRule(round, rule)

/** How many examples hold the kind of a rule; they run as tests. */
export const examplesOf = (rule: Rule | PlanRule): number =>
  isPlanRule(rule) ? planRuleKinds[rule.kind].examples.length : ruleKinds[rule.kind].examples.length
