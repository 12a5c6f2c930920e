import type { AtomicLaw, SmoothLaw } from './law.ts'
import type { Terms } from './terms.ts'
import { claimLoss } from './terms.ts'
import { atomicLaw } from './severity.ts'

/** The law of Y = min((X − deductible)·(1 − insuredShare), limit), given that it is above 0. */
export interface SmoothClaim {
  readonly kind: 'smooth'
  /** P(Y > 0). */
  readonly passing: number
  /** P(Y > y | Y > 0) for y below the limit. */
  readonly survival: (y: number) => number
  readonly density: (y: number) => number
  /** E[min(Y, y) | Y > 0]. */
  readonly limited: (y: number) => number
  /** E[min(Y, y)² | Y > 0]. */
  readonly limitedSquare: (y: number) => number
  /** The y that is exceeded with probability p, given that Y > 0; the limit is not heeded. */
  readonly upperQuantile: (p: number) => number
  readonly length: (y: number) => number
  readonly limit: number
  readonly mean: number
  readonly meanSquare: number
}

export interface AtomicClaim {
  readonly kind: 'atomic'
  readonly passing: number
  /** Above 0, ascending; weights sum to one. */
  readonly values: readonly number[]
  readonly weights: readonly number[]
  readonly limit: number
  readonly mean: number
  readonly meanSquare: number
}

export type Claim = SmoothClaim | AtomicClaim

/** What the terms of a claim leave of a loss; undefined when they leave nothing. */
export function claimOf(law: SmoothLaw | AtomicLaw, terms: Terms): Claim | undefined {
  if (terms.limit === 0 || terms.insuredShare === 1) return undefined
  const claim = law.kind === 'smooth' ? smoothClaim(law, terms) : atomicClaim(law, terms)
  return claim.passing > 0 ? claim : undefined
}

function smoothClaim(law: SmoothLaw, { deductible, insuredShare, limit }: Terms): SmoothClaim {
  const kept = 1 - insuredShare
  const passing = deductible > 0 ? law.survival(deductible) : 1
  const below = deductible > 0 ? law.limited(deductible) : 0
  const lossOf = (y: number): number => deductible + y / kept
  const part = kept / passing
  const limitedSquare = (y: number): number => kept * part * law.layerSquare(deductible, lossOf(y))
  const limited = (y: number): number => (y <= 0 ? 0 : part * (law.limited(lossOf(y)) - below))
  return {
    kind: 'smooth',
    passing,
    survival: (y) => (lossOf(y) <= 0 ? 1 : law.survival(lossOf(y)) / passing),
    density: (y) => law.density(lossOf(y)) / (kept * passing),
    limited,
    limitedSquare,
    upperQuantile: (p) => Math.max(0, law.upperQuantile(p * passing) - deductible) * kept,
    length: (y) => kept * law.length(lossOf(y)),
    limit: limit ?? Infinity,
    mean: limit === null ? part * law.excess(deductible) : limited(limit),
    meanSquare: limitedSquare(limit ?? Infinity),
  }
}

function atomicClaim(law: AtomicLaw, terms: Terms): AtomicClaim {
  const kept = law.values.map((value) => claimLoss(terms, value))
  const passing = kept.reduce((sum, value, index) => (value > 0 ? sum + law.weights[index]! : sum), 0)
  const { values, weights } = atomicLaw(
    kept.filter((value) => value > 0),
    law.weights.filter((_, index) => kept[index]! > 0),
  )
  const moment = (power: number): number =>
    values.reduce((sum, value, index) => sum + weights[index]! * value ** power, 0)
  return {
    kind: 'atomic',
    passing,
    values,
    weights,
    limit: terms.limit ?? Infinity,
    mean: moment(1),
    meanSquare: moment(2),
  }
}
