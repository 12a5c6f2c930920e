import {
  type Day,
  type Fen,
  lesserOf,
  ok,
  partOf,
  refuse,
  type Result,
  subtract,
  zeroFen,
  greaterOf,
} from '../../../../foundation/kernel/index.ts'
import type { SubsidyClaimState } from '../machines.ts'
import { subsidyRefusals } from './refusals.ts'
import type { SubsidyRule } from './rule.ts'

/** What is claimed: the premium of one policy, by its invoice and its payment. Amounts are fen. */
export interface ClaimedPolicy {
  /** Salted key of the policy; the same policy has the same key whoever claims for it. */
  readonly policyKey: string
  readonly invoiced: Fen
  readonly paid: Fen
  readonly paidOn: Day
}

export interface SubsidyClaim {
  readonly state: SubsidyClaimState
  readonly policy: ClaimedPolicy
  readonly proposedBy?: string
  readonly verdict?: 'grant' | 'refuse'
  readonly granted?: Fen
}

/** What has been granted under the rule before, in all and to the same enterprise; withdrawn and refused count no more. */
export interface GrantedBefore {
  readonly inAll: Fen
  readonly toTheUnit: Fen
}

export type Limit = 'ratio' | 'policy' | 'unit' | 'budget'

export interface Entitlement {
  /** The lesser of invoice and payment: nobody is subsidised for what was not paid, or not for this policy. */
  readonly base: Fen
  /** Each step with what is left after it; the figures lead from the base to the amount. */
  readonly steps: readonly { readonly limit: Limit; readonly left: Fen }[]
  readonly amount: Fen
}

/** Works out a subsidy step by step; rounding happens once, at the ratio, half away from zero. */
export function entitlement(rule: SubsidyRule, policy: ClaimedPolicy, before: GrantedBefore): Entitlement {
  const base = lesserOf(policy.invoiced, policy.paid)
  const ratio = partOf(base, rule.ratio)
  const perPolicy = lesserOf(ratio, rule.capPerPolicy)
  const perUnit = lesserOf(perPolicy, room(rule.capPerUnit, before.toTheUnit))
  const amount = lesserOf(perUnit, room(rule.budget, before.inAll))
  return {
    base,
    steps: [
      { limit: 'ratio', left: ratio },
      { limit: 'policy', left: perPolicy },
      { limit: 'unit', left: perUnit },
      { limit: 'budget', left: amount },
    ],
    amount,
  }
}

/** What may be claimed at all: under a rule in force, paid within its year, with an amount on both papers. */
export function fileClaim(rule: SubsidyRule, policy: ClaimedPolicy): Result<SubsidyClaim> {
  if (rule.state !== 'in-force') return refuse(subsidyRefusals.ruleNotInForce())
  if (policy.invoiced <= 0n || policy.paid <= 0n) return refuse(subsidyRefusals.nothingPaid())
  if (policy.paidOn < rule.from || policy.paidOn > rule.until)
    return refuse(subsidyRefusals.paidOutsideTheYear(rule.from, rule.until))
  return ok({ state: 'filed', policy })
}

/** 拟办: what one official proposes with a reason; it decides nothing. */
export function proposeClaim(
  claim: SubsidyClaim & { readonly state: 'filed' },
  proposal: { readonly by: string; readonly verdict: 'grant' | 'refuse' },
): SubsidyClaim {
  return { ...claim, state: 'proposed', proposedBy: proposal.by, verdict: proposal.verdict }
}

/** Grants what the rule leaves, by another person than the one who proposed it. A claim for which nothing is left is refused by its reason, never granted with zero. */
export function grantClaim(
  claim: SubsidyClaim & { readonly state: 'proposed' },
  rule: SubsidyRule,
  { by, before }: { readonly by: string; readonly before: GrantedBefore },
): Result<SubsidyClaim & { readonly granted: Fen }> {
  const other = anotherPerson(claim, by)
  if (!other.ok) return other
  if (rule.state !== 'in-force') return refuse(subsidyRefusals.ruleNotInForce())
  const { amount } = entitlement(rule, claim.policy, before)
  if (amount <= 0n) return refuse(subsidyRefusals.nothingLeft())
  return ok({ ...claim, state: 'granted', granted: amount })
}

/** 不予补贴: by another person than the one who proposed it; the policy may be claimed for again. */
export function refuseClaim(claim: SubsidyClaim & { readonly state: 'proposed' }, by: string): Result<SubsidyClaim> {
  const other = anotherPerson(claim, by)
  return other.ok ? ok({ ...claim, state: 'refused' }) : other
}

function anotherPerson(claim: SubsidyClaim, by: string): Result<undefined> {
  return claim.proposedBy === by ? refuse(subsidyRefusals.proposerMayNotDecide()) : ok(undefined)
}

const room = (limit: Fen, used: Fen): Fen => greaterOf(subtract(limit, used), zeroFen)
