import type { Instant, Text } from '../../../../foundation/kernel/index.ts'
import type { Example, KindShape, RuleShape } from '../rule.ts'
import type { PlanFacts, PlanKind } from './facts.ts'

/** An indicator by its code, and how the finding names it. */
export interface NeededIndicator {
  readonly code: string
  readonly label: Text
}

/** Each kind of rule about work plans with what a round sets of it; null is a value that the round has not announced. */
export interface PlanKindSettings {
  'authority-of-region': { readonly regions: readonly string[] | null }
  'cites-entries': { readonly atLeast: number | null }
  'entries-in-force': Readonly<Record<string, never>>
  'applicant-is-listed': { readonly counts: string | null }
  'joins-institutions': { readonly atLeast: number | null }
  'all-confirmed': Readonly<Record<string, never>>
  'enterprise-once': Readonly<Record<string, never>>
  'targets-named': { readonly indicators: readonly NeededIndicator[] }
  'measures-encouraged': Readonly<Record<string, never>>
  'plan-submitted-before': { readonly deadline: Instant | null }
}

export type PlanRuleKindName = keyof PlanKindSettings

/** A rule about work plans; it is judged for the kinds of plan that it names. */
export type PlanRuleOf<Kind extends PlanRuleKindName> = RuleShape<Kind, PlanKindSettings[Kind]> & {
  readonly of: readonly PlanKind[]
}

export type PlanRule = { [Kind in PlanRuleKindName]: PlanRuleOf<Kind> }[PlanRuleKindName]

export type PlanRuleKind<Kind extends PlanRuleKindName> = KindShape<Kind, PlanKindSettings[Kind], PlanFacts>

export type PlanExample<Kind extends PlanRuleKindName> = Example<PlanKindSettings[Kind], PlanFacts>
