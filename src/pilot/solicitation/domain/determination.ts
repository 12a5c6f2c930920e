import { type Instant, type Result, canonicalText, ok, refuse } from '../../../foundation/kernel/index.ts'
import type { Finding, MemberFacts } from '../../notice/index.ts'
import type { DeterminationState } from './machines.ts'
import { refusals } from './refusals.ts'

/** What an official needs to know of one member to determine a rule, and what a decision is tied to. */
export interface AskedMember {
  readonly name: string | null
  readonly creditCode: string | null
  readonly part: 'lead' | 'partner'
  readonly kind: string | null
  readonly registeredInPrc: boolean | null
  readonly legalPerson: boolean | null
  readonly capability: boolean | null
  readonly licence: {
    readonly kind: string | null
    readonly number: string | null
    readonly validUntil: string | null
  } | null
}

/** 认定: one rule of one solution that cannot be determined by itself, asked of an official and decided with a reason. */
export interface Determination {
  readonly state: DeterminationState
  readonly rule: string
  readonly basis: string
}

/** What became of the question about a finding; it stands beside the verdict, which nothing rewrites. */
export interface DeterminationNote {
  readonly id: string
  readonly state: DeterminationState
  readonly askedAt: Instant
  readonly decidedByName: string | null
  readonly decidedAt: Instant | null
  readonly decisionReason: string | null
}

export type JudgedFinding = Finding & { readonly determination?: DeterminationNote }

type Question = Pick<Finding, 'strength' | 'settledBy' | 'verdict'>

/** A must that is due and that the rules leave open: this, and nothing else, is an official's to determine. */
export function isForAnOfficial({ strength, settledBy, verdict }: Question): boolean {
  return strength === 'must' && settledBy === 'submission' && verdict === 'undetermined'
}

/** Rule, facts that counted and members in one text; the day of judging is left out, since every day would be another. */
export function basisOf(finding: Pick<Finding, 'rule' | 'facts'>, members: readonly AskedMember[]): string {
  const { day: _day, ...facts } = finding.facts
  // A name may be corrected in the record; who it is stands in the credit code.
  const known = members.map(({ name: _name, ...member }) => ({
    ...member,
    licence: member.licence && { ...member.licence },
  }))
  return canonicalText({ rule: finding.rule, facts, members: known })
}

export function askedMember(part: 'lead' | 'partner', facts: MemberFacts): AskedMember {
  const { name, creditCode, kind, registeredInPrc, legalPerson, capability, insuranceLicence: licence } = facts
  return {
    part,
    name: name ?? null,
    creditCode: creditCode ?? null,
    kind: kind ?? null,
    registeredInPrc: registeredInPrc ?? null,
    legalPerson: legalPerson ?? null,
    capability: capability ?? null,
    licence: licence
      ? { kind: licence.kind ?? null, number: licence.number ?? null, validUntil: licence.validUntil ?? null }
      : null,
  }
}

/** Puts a question to the office; what was decided on the same facts is not asked again. */
export function askForDetermination(
  finding: JudgedFinding | undefined,
  reason: string,
): Result<{ readonly finding: JudgedFinding }> {
  if (!finding || !isForAnOfficial(finding)) return refuse(refusals.nothingToDetermine())
  const { determination } = finding
  if (determination && determination.state !== 'asked') return refuse(refusals.determinedAlready(determination))
  return reason.trim() === '' ? refuse(refusals.reasonMissing()) : ok({ finding })
}

/** Decides a question; a decision without a reason is none. */
export function determine(
  determination: Determination & { readonly state: 'asked' },
  decision: { readonly outcome: 'met' | 'unmet'; readonly reason: string },
): Result<Determination> {
  if (decision.reason.trim() === '') return refuse(refusals.reasonMissing())
  return ok({ ...determination, state: decision.outcome })
}

/** Finds for each open finding the question that was asked on these very facts. */
export function withDeterminations(
  findings: readonly Finding[],
  noteOf: (finding: Finding) => DeterminationNote | undefined,
): readonly JudgedFinding[] {
  return findings.map((finding) => {
    const determination = isForAnOfficial(finding) ? noteOf(finding) : undefined
    return determination ? { ...finding, determination } : finding
  })
}
