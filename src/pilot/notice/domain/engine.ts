import type { Text } from '../../../foundation/kernel/index.ts'
import type { Waiver } from './facts.ts'
import type { Round } from './round.ts'
import type { Finding, Judgement, RuleShape, Setting, Strength } from './rule.ts'

export type AsOf = 'submission' | 'closing'

export interface Judged {
  /** Every due must is met, and every due in-principle rule is met or waived. */
  readonly ok: boolean
  /** One finding a rule, always all of them, in the round's order. */
  readonly findings: readonly Finding[]
}

/** A rule of any family. */
export type AnyRule = RuleShape<string, object>

export interface Judging<Rule> {
  readonly rules: readonly Rule[]
  /** What the rule's kind says of the facts; `message` with all that the reader can do. */
  readonly by: (rule: Rule, waivable: boolean) => Judgement
  readonly waivers: readonly Waiver[]
  readonly asOf: AsOf
}

/** The one engine: solutions and work plans differ in their kinds and facts alone. Nothing stops at the first no. */
export function judgeAll<Rule extends AnyRule>(round: Round, judging: Judging<Rule>): Judged {
  const findings = judging.rules.map((rule) => findingOf(round, rule, judging))
  return { ok: findings.every((finding) => passes(finding, judging.asOf)), findings }
}

/** Whether a finding stands in the way at this moment; advice never does, and a rule not yet due does not either. */
export function passes(finding: Finding, asOf: AsOf): boolean {
  const due = finding.settledBy === 'submission' || (asOf === 'closing' && finding.settledBy === 'closing')
  if (!due || finding.strength === 'advice' || finding.verdict === 'met') return true
  return finding.strength === 'in-principle' && finding.waived
}

/** The strength of a rule in this round; a reading that a parameter settles may make it weaker or stronger. */
export function strengthOf(round: Round, rule: AnyRule): Strength {
  const strength = resolve(round, rule.strength)
  return strength === 'must' || strength === 'in-principle' ? strength : 'advice'
}

/** The settings of a rule with the values that the round's parameters give them; null is not announced. */
export function resolvedSettings(round: Round, rule: AnyRule): Readonly<Record<string, unknown>> {
  const settings = Object.entries<Setting<unknown>>(rule.settings as Readonly<Record<string, Setting<unknown>>>)
  return Object.fromEntries(settings.map(([name, setting]) => [name, resolve(round, setting)]))
}

/** The ids of the parameters that a rule reads. */
export function parametersOf(rule: AnyRule): readonly string[] {
  const settings = Object.values(rule.settings as Readonly<Record<string, Setting<unknown>>>)
  return [...settings, rule.strength].flatMap((setting) => (isReference(setting) ? [setting.parameter] : []))
}

function findingOf<Rule extends AnyRule>(round: Round, rule: Rule, { by, waivers }: Judging<Rule>): Finding {
  const strength = strengthOf(round, rule)
  const waivable = strength === 'in-principle'
  const judgement = by(rule, waivable)
  const waived = waivable && judgement.verdict !== 'met' && waivers.some((waiver) => waives(waiver, rule.id))
  const cite = judgement.cites ?? rule.cites[0]
  const message: Text = judgement.message
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
    message,
  }
}

const waives = ({ rule, by, reason }: Waiver, id: string): boolean =>
  rule === id && by.trim() !== '' && reason.trim() !== ''

/** The value itself, or that of the parameter it names; a parameter that the round lacks is not announced. */
function resolve(round: Round, setting: Setting<unknown>): unknown {
  if (!isReference(setting)) return setting
  return round.parameters.find(({ id }) => id === setting.parameter)?.setting.value ?? null
}

function isReference(setting: unknown): setting is { readonly parameter: string } {
  return typeof setting === 'object' && setting !== null && 'parameter' in setting
}
