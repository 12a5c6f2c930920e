import {
  add,
  type Day,
  type Fen,
  ok,
  refuse,
  type Result,
  subtract,
  sumOf,
  zeroFen,
} from '../../../foundation/kernel/index.ts'
import { effectiveOutsideTerm } from './refusals.ts'
import { type Term, unearned } from './term.ts'
import { checkTerm } from './term-checks.ts'

/** A change of the premium for the whole term, from a day on. */
export interface Change {
  readonly effective: Day
  readonly delta: Fen
}

/** A change in force with what it charged. Those of a policy stand in order of effective day, ties as issued. */
export interface ChargedChange extends Change {
  readonly charge: Fen
}

/** What issuing one change did: reversals as booked (signs turned), its own charge, and the charges applied again. */
export interface Issue {
  readonly reversed: readonly Fen[]
  readonly charge: Fen
  readonly reapplied: readonly Fen[]
}

export interface IssuedChanges {
  readonly steps: readonly Issue[]
  /** What the policy costs after all changes: the premium at issue and every charge and reversal. */
  readonly termPremium: Fen
  readonly inForce: readonly ChargedChange[]
}

/** The policy before its changes; the premium is for the whole term. */
export interface IssuedPremium {
  readonly term: Term
  readonly premium: Fen
}

/**
 * C4: issues changes in the order given. What is in force with a later effective day is reversed, latest first; the
 * change is charged (C3); the reversed are applied again in order of effective day, each charged anew.
 */
export function issueChanges(policy: IssuedPremium, changes: readonly Change[]): Result<IssuedChanges> {
  const term = checkTerm(policy.term)
  if (!term.ok) return term
  const outside = changes.find(({ effective }) => effective < policy.term.start || effective > policy.term.end)
  if (outside) return refuse(effectiveOutsideTerm(outside.effective, policy.term))
  const steps: Issue[] = []
  let inForce: readonly ChargedChange[] = []
  for (const { effective, delta } of changes) {
    const kept = inForce.filter((one) => one.effective <= effective)
    const later = inForce.slice(kept.length)
    const own = charge(policy, kept, { effective, delta })
    const again: ChargedChange[] = []
    for (const one of later) again.push(charge(policy, [...kept, own, ...again], one))
    steps.push({
      reversed: later.map((one) => subtract(zeroFen, one.charge)).reverse(),
      charge: own.charge,
      reapplied: again.map((one) => one.charge),
    })
    inForce = [...kept, own, ...again]
  }
  return ok({ steps, termPremium: add(policy.premium, sumOf(inForce.map((one) => one.charge))), inForce })
}

function charge({ term, premium }: IssuedPremium, before: readonly Change[], change: Change): ChargedChange {
  const { effective, delta } = change
  const old = add(premium, sumOf(before.map((one) => one.delta)))
  const left = (whole: Fen): Fen => unearned(whole, term, effective)
  return { effective, delta, charge: subtract(left(add(old, delta)), left(old)) }
}
