import type { Text } from '../../../foundation/kernel/index.ts'
import { type AsOf, type Judged, judgeAll, resolvedSettings } from './engine.ts'
import type { SolutionFacts, Waiver } from './facts.ts'
import { ruleKinds } from './kinds/registry.ts'
import type { Round } from './round.ts'
import type { Judgement, KindSettings, Rule, RuleKindName, RuleOf } from './rule.ts'
import { texts } from './texts.ts'
import { sentences } from './wording.ts'

/** Judges a solution by all rules of a round; nothing stops at the first that fails. */
export function judge(
  round: Round,
  facts: SolutionFacts,
  by: { readonly asOf: AsOf; readonly waivers: readonly Waiver[] },
): Judged {
  return judgeAll<Rule>(round, { ...by, rules: round.rules, by: judgementBy(round, facts) })
}

/** The condition of a rule about solutions in words, with the values of this round. */
export function describeSolutionRule(round: Round, rule: Rule): Text {
  return described(round, rule)
}

export function settingsOf<Kind extends RuleKindName>(round: Round, rule: RuleOf<Kind>): KindSettings[Kind] {
  return resolvedSettings(round, rule) as unknown as KindSettings[Kind]
}

const judgementBy =
  (round: Round, facts: SolutionFacts) =>
  (rule: Rule, waivable: boolean): Judgement => {
    const judgement = judgedBy(round, rule, facts)
    return { ...judgement, message: withRemedy(rule, judgement, waivable) }
  }

/** A quota is the one rule whose remedy depends on its strength. */
function withRemedy(rule: Rule, { verdict, message }: Judgement, waivable: boolean): Text {
  if (rule.kind !== 'quota' || verdict !== 'unmet') return message
  return sentences(message, waivable ? texts.quota.waivable : texts.quota.firm)
}

function judgedBy<Kind extends RuleKindName>(round: Round, rule: RuleOf<Kind>, facts: SolutionFacts): Judgement {
  return ruleKinds[rule.kind].judge(settingsOf(round, rule), facts, round.vocabulary)
}

function described<Kind extends RuleKindName>(round: Round, rule: RuleOf<Kind>): Text {
  return ruleKinds[rule.kind].describe(settingsOf(round, rule))
}
