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

/** Grants what the rule leaves. A claim for which nothing is left is refused by its reason, never granted with zero. */
export function grantClaim(
  claim: SubsidyClaim & { readonly state: 'filed' },
  rule: SubsidyRule,
  before: GrantedBefore,
): Result<SubsidyClaim & { readonly granted: Fen }> {
  if (rule.state !== 'in-force') return refuse(subsidyRefusals.ruleNotInForce())
  const { amount } = entitlement(rule, claim.policy, before)
  if (amount <= 0n) return refuse(subsidyRefusals.nothingLeft())
  return ok({ ...claim, state: 'granted', granted: amount })
}

const room = (limit: Fen, used: Fen): Fen => greaterOf(subtract(limit, used), zeroFen)
