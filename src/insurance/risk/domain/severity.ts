import { assertNever } from '../../../foundation/kernel/index.ts'
import type { AtomicLaw, SmoothLaw } from './law.ts'
import { gammaLaw, lognormalLaw, lomaxLaw } from './smooth-laws.ts'

/** The law of one loss before terms, in yuan or hours. */
export type Severity =
  | { readonly dist: 'lognormal'; readonly mu: number; readonly sigma: number }
  | { readonly dist: 'gamma'; readonly shape: number; readonly scale: number }
  /** 1 − F(x) = (1 + x/theta)^−alpha. */
  | { readonly dist: 'lomax'; readonly alpha: number; readonly theta: number }
  /** Equal weights where they are absent. */
  | { readonly dist: 'empirical'; readonly values: readonly number[]; readonly weights?: readonly number[] }

export function severityLaw(severity: Severity): SmoothLaw | AtomicLaw {
  switch (severity.dist) {
    case 'lognormal':
      return lognormalLaw(severity.mu, severity.sigma)
    case 'gamma':
      return gammaLaw(severity.shape, severity.scale)
    case 'lomax':
      return lomaxLaw(severity.alpha, severity.theta)
    case 'empirical':
      return atomicLaw(severity.values, severity.weights)
    default:
      return assertNever(severity)
  }
}

/** The distinct values of a sample with the sums of their weights. */
export function atomicLaw(values: readonly number[], weights?: readonly number[]): AtomicLaw {
  const sums = new Map<number, number>()
  let total = 0
  for (const [index, value] of values.entries()) {
    const weight = weights?.[index] ?? 1
    total += weight
    if (weight > 0) sums.set(value, (sums.get(value) ?? 0) + weight)
  }
  const sorted = Array.from(sums).sort(([a], [b]) => a - b)
  return {
    kind: 'atomic',
    values: sorted.map(([value]) => value),
    weights: sorted.map(([, weight]) => weight / total),
  }
}
