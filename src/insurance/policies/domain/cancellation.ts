import {
  add,
  assertNever,
  type Day,
  type Fen,
  greaterOf,
  ok,
  partOf,
  type Ppm,
  refuse,
  type Result,
  subtract,
  zeroFen,
} from '../../../foundation/kernel/index.ts'
import { effectiveAfterStart } from './refusals.ts'
import { monthsBegun } from './months.ts'
import { earned, type Term } from './term.ts'
import { checkEffective, checkTerm } from './term-checks.ts'

/** How a policy that ends early is settled; which one applies is a term of the contract (保险法 54, 58). */
export type CancellationBasis =
  | { readonly kind: 'pro-rata' }
  /** A part of the unearned premium is kept as handling fee. */
  | { readonly kind: 'holdback'; readonly rate: Ppm }
  /** 短期费率: the part of the premium earned with each month begun, twelve of them. */
  | { readonly kind: 'short-rate'; readonly table: readonly Ppm[] }
  /** Before the cover begins: nothing is earned but a fee on the premium. */
  | { readonly kind: 'pre-inception'; readonly fee: Ppm }

export interface Cancellation {
  readonly term: Term
  readonly effective: Day
  readonly premium: Fen
  readonly paid: Fen
  readonly basis: CancellationBasis
}

/** Either the refund or what is still due is nothing. */
export interface CancellationAccount {
  readonly earned: Fen
  readonly unearned: Fen
  readonly holdback: Fen
  readonly refund: Fen
  readonly due: Fen
}

export function cancel(cancellation: Cancellation): Result<CancellationAccount> {
  const { term, effective, premium, paid, basis } = cancellation
  const checked = checkDay(cancellation)
  if (!checked.ok) return checked
  const kept = earnedBy(basis, { term, effective, premium })
  const unearned = subtract(premium, kept)
  const holdback = basis.kind === 'holdback' ? partOf(unearned, basis.rate) : zeroFen
  const balance = subtract(paid, add(kept, holdback))
  return ok({
    earned: kept,
    unearned,
    holdback,
    refund: greaterOf(balance, zeroFen),
    due: greaterOf(subtract(zeroFen, balance), zeroFen),
  })
}

function checkDay({ term, effective, basis }: Cancellation): Result<Term> {
  if (basis.kind !== 'pre-inception') return checkEffective(term, effective)
  const checked = checkTerm(term)
  return checked.ok && effective > term.start ? refuse(effectiveAfterStart(effective, term)) : checked
}

function earnedBy(basis: CancellationBasis, ended: Pick<Cancellation, 'term' | 'effective' | 'premium'>): Fen {
  const { term, effective, premium } = ended
  switch (basis.kind) {
    case 'pro-rata':
    case 'holdback':
      return earned(premium, term, effective)
    case 'pre-inception':
      return partOf(premium, basis.fee)
    case 'short-rate': {
      const months = monthsBegun(term.start, effective)
      const rate = basis.table[months - 1]
      if (months === 0) return zeroFen
      return rate === undefined ? premium : partOf(premium, rate)
    }
    default:
      return assertNever(basis)
  }
}
