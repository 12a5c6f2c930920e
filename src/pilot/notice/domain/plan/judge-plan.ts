import type { Text } from '../../../../foundation/kernel/index.ts'
import { type AsOf, type Judged, judgeAll, resolvedSettings } from '../engine.ts'
import type { Waiver } from '../facts.ts'
import type { Round } from '../round.ts'
import type { Judgement } from '../rule.ts'
import { applicantIsListed, citesEntries, entriesInForce } from './catalogue-kinds.ts'
import { authorityOfRegion, measuresEncouraged, planSubmittedBefore, targetsNamed } from './content-kinds.ts'
import type { PlanFacts } from './facts.ts'
import { allConfirmed, enterpriseOnce, joinsInstitutions } from './partner-kinds.ts'
import type { PlanKindSettings, PlanRule, PlanRuleKind, PlanRuleKindName, PlanRuleOf } from './rule.ts'

/** Every kind of rule about work plans; a kind that is missing here does not compile. */
export const planRuleKinds: { readonly [Kind in PlanRuleKindName]: PlanRuleKind<Kind> } = {
  'authority-of-region': authorityOfRegion,
  'cites-entries': citesEntries,
  'entries-in-force': entriesInForce,
  'applicant-is-listed': applicantIsListed,
  'joins-institutions': joinsInstitutions,
  'all-confirmed': allConfirmed,
  'enterprise-once': enterpriseOnce,
  'targets-named': targetsNamed,
  'measures-encouraged': measuresEncouraged,
  'plan-submitted-before': planSubmittedBefore,
}

/** Judges a work plan by all rules of the round for its kind, by the engine that judges solutions. */
export function judgePlan(
  round: Round,
  facts: PlanFacts,
  by: { readonly asOf: AsOf; readonly waivers: readonly Waiver[] },
): Judged {
  const rules = round.planRules.filter((rule) => rule.of.includes(facts.kind))
  return judgeAll<PlanRule>(round, { ...by, rules, by: (rule) => judgedBy(round, rule, facts) })
}

/** The condition of a rule about work plans in words, with the values of this round. */
export function describePlanRule(round: Round, rule: PlanRule): Text {
  return described(round, rule)
}

export function planSettingsOf<Kind extends PlanRuleKindName>(
  round: Round,
  rule: PlanRuleOf<Kind>,
): PlanKindSettings[Kind] {
  return resolvedSettings(round, rule) as unknown as PlanKindSettings[Kind]
}

function judgedBy<Kind extends PlanRuleKindName>(round: Round, rule: PlanRuleOf<Kind>, facts: PlanFacts): Judgement {
  return planRuleKinds[rule.kind].judge(planSettingsOf(round, rule), facts, round.vocabulary)
}

function described<Kind extends PlanRuleKindName>(round: Round, rule: PlanRuleOf<Kind>): Text {
  return planRuleKinds[rule.kind].describe(planSettingsOf(round, rule))
}
