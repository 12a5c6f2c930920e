import { type Day, type Fen, type Instant, subtract, sumOf, zeroFen } from '../../../../foundation/kernel/index.ts'
import { premiumTax, splitTax } from '../../../cover/index.ts'
import type { CancellationBasis } from '../cancellation.ts'
import type { Term } from '../term.ts'
import type { Patch, PolicyTerms } from './policy-terms.ts'

/** `premium` pays for days of cover; what is kept at cancellation and bought-back limit pay for none. */
export type ChargeKind = 'premium' | 'retained' | 'reinstated'

/** What a transaction costs, negative when money goes back; `gross` is net and tax. */
export interface Charge {
  readonly kind: ChargeKind
  readonly gross: Fen
  readonly net: Fen
  readonly tax: Fen
}

/** 保单交易: what was issued is final, and undone only by a transaction that reverses it. */
interface Issued {
  readonly id: string
  /** From 1 in the order of recording. */
  readonly sequence: number
  /** The transaction that was asked for, which it came with: itself, or the one that moved it aside and back. */
  readonly batch: string
  /** From 00:00 of this day in Asia/Shanghai. */
  readonly effective: Day
  readonly recordedAt: Instant
  /** The last transaction that whoever asked for it knew of; null for the first. */
  readonly basedOn: string | null
  readonly reason: string
  readonly charges: readonly Charge[]
}

export interface TermTransaction extends Issued {
  readonly act: 'ISSUE' | 'RENEW'
  readonly term: Term
  /** For the whole term. */
  readonly premium: Fen
  readonly terms: PolicyTerms
}

export interface EndorseTransaction extends Issued {
  readonly act: 'ENDORSE'
  /** The transaction that opened the term in which it takes effect. */
  readonly within: string
  /** Change of the premium for the whole term. */
  readonly delta: Fen
  readonly patches: readonly Patch[]
}

export interface CancelTransaction extends Issued {
  readonly act: 'CANCEL'
  readonly within: string
  readonly basis: CancellationBasis
}

/** 恢复限额. */
export interface ReinstateTransaction extends Issued {
  readonly act: 'REINSTATE'
  readonly within: string
  readonly limit: LimitName
  readonly amount: Fen
}

export interface ReverseTransaction extends Issued {
  readonly act: 'REVERSE'
  readonly reverses: string
}

export type ActOfTerm = EndorseTransaction | CancelTransaction | ReinstateTransaction
export type PolicyTransaction = TermTransaction | ActOfTerm | ReverseTransaction

/** Whose aggregate it is: a cover's by its head or a pool's by its id. */
export interface LimitName {
  readonly item: 'cover' | 'pool'
  readonly name: string
}

/** A gross amount with its tax; nothing for nothing. */
export function chargeOf(kind: ChargeKind, gross: Fen): readonly Charge[] {
  return gross === zeroFen ? [] : [{ kind, gross, ...splitTax(gross, premiumTax) }]
}

/** What a reversal charges: the original with its original split, signs turned. */
export function turned(charges: readonly Charge[]): readonly Charge[] {
  const minus = (amount: Fen): Fen => subtract(zeroFen, amount)
  return charges.map(({ kind, gross, net, tax }) => ({ kind, gross: minus(gross), net: minus(net), tax: minus(tax) }))
}

export const chargedFor = (transactions: readonly Pick<Issued, 'charges'>[], kinds: readonly ChargeKind[]): Fen =>
  sumOf(transactions.flatMap(({ charges }) => charges.flatMap((one) => (kinds.includes(one.kind) ? [one.gross] : []))))
