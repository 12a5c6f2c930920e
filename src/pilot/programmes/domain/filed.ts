import type { Text } from '../../../foundation/kernel/index.ts'
import {
  type Finding,
  type MemberFacts,
  type Round,
  type Rule,
  type RuleKind,
  ruleKinds,
  type SolutionFacts,
  settingsOf,
  unknownFacts,
  unknownMember,
  type Verdict,
} from '../../notice/index.ts'

/** What was kept of a solution when it arrived, of the rules that are asked about. */
export interface FiledSolution {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly programmeId: string
  readonly findings: readonly Pick<Finding, 'rule' | 'facts'>[]
}

/** A solution that has been filed, judged by a rule before a change and after it. Its own decision stays as it was. */
export interface SolutionFlip {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly programmeId: string
  readonly rule: string
  readonly name: Text
  readonly before: Verdict
  readonly after: Verdict
}

/** The filed solutions on which a changed rule would say something else, by the facts that counted when they arrived. */
export function flippedSolutions(
  filed: readonly FiledSolution[],
  rules: readonly Rule[],
  sides: { readonly before: Round; readonly after: Round },
): readonly SolutionFlip[] {
  return filed.flatMap(({ id, title, lead, programmeId, findings }) =>
    rules.flatMap((rule) => {
      const finding = findings.find((one) => one.rule === rule.id)
      const facts = finding && recalled(rule, finding.facts)
      if (!facts) return []
      const [before, after] = [verdictOf(rule, sides.before, facts), verdictOf(rule, sides.after, facts)]
      return before === after ? [] : [{ id, title, lead, programmeId, rule: rule.id, name: rule.name, before, after }]
    }),
  )
}

function verdictOf(rule: Rule, round: Round, facts: SolutionFacts): Verdict {
  // The settings belong to the kind by construction of a rule; the union cannot say so.
  const kind = ruleKinds[rule.kind] as RuleKind<'partners-at-most'>
  const settings = settingsOf(round, rule) as { readonly max: number | null }
  return kind.judge(settings, facts, round.vocabulary).verdict
}

/** The facts of a solution as a finding holds them; undefined where its figures do not tell or nothing was known. */
function recalled({ kind }: Rule, facts: Finding['facts']): SolutionFacts | undefined {
  if (kind === 'partners-at-most') {
    const partners = figure(facts['partners'])
    return partners === undefined ? undefined : { ...unknownFacts, partners: Array(partners).fill(unknownMember) }
  }
  if (kind === 'paper-copies-at-least') {
    const paperCopies = figure(facts['paperCopies'])
    return paperCopies === undefined ? undefined : { ...unknownFacts, paperCopies }
  }
  if (kind === 'sectors-exactly') {
    const chosen = figure(facts['chosen'])
    return chosen === undefined ? undefined : { ...unknownFacts, sectors: Array.from({ length: chosen }, String) }
  }
  return kind === 'quota' ? recalledCounts(facts['counts']) : undefined
}

/** Counts are kept with the solution itself included, the lead's first. */
function recalledCounts(kept: Finding['facts'][string] | undefined): SolutionFacts | undefined {
  const counts = Array.isArray(kept) ? kept.map(figure) : []
  const [first, ...others] = counts
  if (first === undefined) return undefined
  const already = (count: number | undefined): MemberFacts =>
    count === undefined ? unknownMember : { ...unknownMember, ledAlready: count - 1, joinedAlready: 0 }
  return {
    ...unknownFacts,
    ledByLeadAlready: first - 1,
    filedInRegionAlready: first - 1,
    lead: { count: 'one', member: already(first) },
    partners: others.map(already),
  }
}

const figure = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
