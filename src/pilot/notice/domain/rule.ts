import type { Citation, Instant, Text } from '../../../foundation/kernel/index.ts'
import type { LicenceKind, SolutionFacts } from './facts.ts'
import type { Vocabulary } from './vocabulary.ts'

export type Strength = 'must' | 'in-principle' | 'advice'
export type SettledBy = 'submission' | 'closing' | 'selection'
export type Verdict = 'met' | 'unmet' | 'undetermined'

export type MemberQuality = 'registered-in-prc' | 'independent-legal-person' | 'cyber-insurance-capability'
export type QuotaScope = 'lead' | 'lead-and-partner'

type NoSettings = Readonly<Record<string, never>>

/** Each kind of rule with what a round sets of it; null is a value that the round has not announced. */
export interface KindSettings {
  'one-lead': NoSettings
  'partners-at-most': { readonly max: number | null }
  'distinct-members': NoSettings
  'member-is': { readonly of: 'lead' | 'partners'; readonly quality: MemberQuality }
  'registered-in-region': { readonly of: 'lead' | 'members'; readonly region: string | null }
  'valid-credit-codes': NoSettings
  quota: { readonly scope: QuotaScope; readonly per: 'organisation' | 'region'; readonly max: number | null }
  'member-holds-licence': {
    readonly kinds: readonly LicenceKind[]
    /** Kinds that an official may accept: they leave the rule undetermined. */
    readonly officialDecides: readonly LicenceKind[]
  }
  'submitted-before': { readonly deadline: Instant | null }
  'paper-copies-at-least': { readonly min: number | null }
  'electronic-copy': NoSettings
  'known-category-and-sector': NoSettings
  'sectors-exactly': { readonly count: number | null }
  'cover-named': NoSettings
  'never-a-gate': NoSettings
}

export type RuleKindName = keyof KindSettings

/** A value written in the rule, or the id of the round's parameter that holds it. */
export type Setting<Value> = Value | { readonly parameter: string }

/** What every rule is, whether it judges a solution or a work plan; its kind knows how to judge. */
export interface RuleShape<Kind extends string, Settings> {
  /** The rule as a short sentence: at-most-ten-partners. */
  readonly id: string
  readonly kind: Kind
  readonly name: Text
  readonly settings: { readonly [Name in keyof Settings]: Setting<Settings[Name]> }
  readonly cites: readonly [Citation, ...Citation[]]
  readonly strength: Setting<Strength>
  readonly settledBy: SettledBy
  /** Our reading where the words leave a choice; shown to users. */
  readonly interpretation?: Text
}

/** A rule of the solicitation. */
export type RuleOf<Kind extends RuleKindName> = RuleShape<Kind, KindSettings[Kind]>

export type Rule = { [Kind in RuleKindName]: RuleOf<Kind> }[RuleKindName]

export type Counted = string | number | boolean | null | readonly Counted[] | { readonly [name: string]: Counted }

/** What a kind says of one filing. */
export interface Judgement {
  readonly verdict: Verdict
  /** The facts that counted. */
  readonly facts: Readonly<Record<string, Counted>>
  /** What is so, why, and what to do. */
  readonly message: Text
  /** A sentence that fits the case better than the rule's own, such as the sector's. */
  readonly cites?: Citation
}

export interface Example<Settings, Facts = SolutionFacts> {
  /** A sentence: what the example shows. */
  readonly name: Text
  readonly settings: Settings
  readonly facts: Facts
  readonly verdict: Verdict
}

/** What every kind of rule is, whatever facts it looks at. */
export interface KindShape<Kind extends string, Settings, Facts> {
  readonly kind: Kind
  /** The condition in words, with the round's values. */
  readonly describe: (settings: Settings) => Text
  readonly judge: (settings: Settings, facts: Facts, vocabulary: Vocabulary) => Judgement
  /** At each boundary; they run as tests and show what a changed parameter changes. */
  readonly examples: readonly Example<Settings, Facts>[]
}

export type RuleKind<Kind extends RuleKindName> = KindShape<Kind, KindSettings[Kind], SolutionFacts>

/** One rule's verdict on one filing. */
export interface Finding {
  readonly rule: string
  readonly clause: string
  readonly words: string
  readonly strength: Strength
  readonly settledBy: SettledBy
  readonly verdict: Verdict
  readonly waivable: boolean
  readonly waived: boolean
  readonly facts: Readonly<Record<string, Counted>>
  readonly interpretation?: Text
  readonly message: Text
}
