import type { Text } from '../../../foundation/kernel/index.ts'
import type { SolutionFacts, Waiver } from './facts.ts'
import { ruleKinds } from './kinds/registry.ts'
import type { Round } from './round.ts'
import type { Finding, Judgement, KindSettings, Rule, RuleKindName, RuleOf, Setting, Strength } from './rule.ts'
import { texts } from './texts.ts'
import { sentences } from './wording.ts'

export type AsOf = 'submission' | 'closing'

export interface Judged {
  /** Every due must is met, and every due in-principle rule is met or waived. */
  readonly ok: boolean
  /** One finding a rule, always all of them, in the round's order. */
  readonly findings: readonly Finding[]
}

/** Judges a solution by all rules of a round; nothing stops at the first that fails. */
export function judge(
  round: Round,
  facts: SolutionFacts,
  by: { readonly asOf: AsOf; readonly waivers: readonly Waiver[] },
): Judged {
  const findings = round.rules.map((rule) => findingOf(round, rule, { facts, waivers: by.waivers }))
  return { ok: findings.every((finding) => passes(finding, by.asOf)), findings }
}

/** Whether a finding stands in the way at this moment; advice never does, and a rule not yet due does not either. */
export function passes(finding: Finding, asOf: AsOf): boolean {
  const due = finding.settledBy === 'submission' || (asOf === 'closing' && finding.settledBy === 'closing')
  if (!due || finding.strength === 'advice' || finding.verdict === 'met') return true
  return finding.strength === 'in-principle' && finding.waived
}

/** The strength of a rule in this round; a reading that a parameter settles may make it weaker or stronger. */
export function strengthOf(round: Round, rule: Rule): Strength {
  const strength = resolve(round, rule.strength)
  return strength === 'must' || strength === 'in-principle' ? strength : 'advice'
}

/** The condition of a rule in words, with the values of this round. */
export function describeRule(round: Round, rule: Rule): Text {
  return described(round, rule)
}

export function settingsOf<Kind extends RuleKindName>(round: Round, rule: RuleOf<Kind>): KindSettings[Kind] {
  const entries = Object.entries<Setting<unknown>>(rule.settings).map(([name, setting]) => [
    name,
    resolve(round, setting),
  ])
  return Object.fromEntries(entries) as KindSettings[Kind]
}

/** The ids of the parameters that a rule reads. */
export function parametersOf(rule: Rule): readonly string[] {
  return [...Object.values<Setting<unknown>>(rule.settings), rule.strength].flatMap((setting) =>
    isReference(setting) ? [setting.parameter] : [],
  )
}

function findingOf(
  round: Round,
  rule: Rule,
  given: { readonly facts: SolutionFacts; readonly waivers: readonly Waiver[] },
): Finding {
  const judgement = judgedBy(round, rule, given.facts)
  const strength = strengthOf(round, rule)
  const waivable = strength === 'in-principle'
  const waived = waivable && judgement.verdict !== 'met' && given.waivers.some((waiver) => waives(waiver, rule.id))
  const cite = judgement.cites ?? rule.cites[0]
  return {
    rule: rule.id,
    clause: cite.clause,
    words: cite.words ?? '',
    strength,
    settledBy: rule.settledBy,
    verdict: judgement.verdict,
    waivable,
    waived,
    facts: judgement.facts,
    ...(rule.interpretation ? { interpretation: rule.interpretation } : {}),
    message: withRemedy(rule, judgement, waivable),
  }
}

/** A quota is the one rule whose remedy depends on its strength. */
function withRemedy(rule: Rule, { verdict, message }: Judgement, waivable: boolean): Text {
  if (rule.kind !== 'quota' || verdict !== 'unmet') return message
  return sentences(message, waivable ? texts.quota.waivable : texts.quota.firm)
}

const waives = ({ rule, by, reason }: Waiver, id: string): boolean =>
  rule === id && by.trim() !== '' && reason.trim() !== ''

function judgedBy<Kind extends RuleKindName>(round: Round, rule: RuleOf<Kind>, facts: SolutionFacts): Judgement {
  return ruleKinds[rule.kind].judge(settingsOf(round, rule), facts, round.vocabulary)
}

function described<Kind extends RuleKindName>(round: Round, rule: RuleOf<Kind>): Text {
  return ruleKinds[rule.kind].describe(settingsOf(round, rule))
}

/** The value itself, or that of the parameter it names; a parameter that the round lacks is not announced. */
function resolve(round: Round, setting: Setting<unknown>): unknown {
  if (!isReference(setting)) return setting
  return round.parameters.find(({ id }) => id === setting.parameter)?.setting.value ?? null
}

function isReference(setting: unknown): setting is { readonly parameter: string } {
  return typeof setting === 'object' && setting !== null && 'parameter' in setting
}
