import type { Severity } from './severity.ts'

/** Helpers that read shapes from public incidents. None of them reads a frequency: who reports is not who suffers. */

/** Lognormal by the mean and deviation of logarithms; undefined under two positive values or without spread. */
export function fitLognormal(values: readonly number[]): Extract<Severity, { dist: 'lognormal' }> | undefined {
  const logs = values.filter((value) => value > 0).map(Math.log)
  if (logs.length < 2) return undefined
  const mu = logs.reduce((sum, value) => sum + value, 0) / logs.length
  const sigma = Math.sqrt(logs.reduce((sum, value) => sum + (value - mu) ** 2, 0) / (logs.length - 1))
  return sigma > 0 ? { dist: 'lognormal', mu, sigma } : undefined
}

/** Lognormal with these quartiles; the normal law has its upper one at 0.6744897501960817. */
export function lognormalOfQuartiles(lower: number, median: number, upper: number): Severity {
  return { dist: 'lognormal', mu: Math.log(median), sigma: Math.log(upper / lower) / (2 * 0.674_489_750_196_081_7) }
}

/** Hill's estimate (1975) of the tail index from the `top` largest values: at or below 1 there is no mean to insure. */
export function hillIndex(values: readonly number[], top: number): number | undefined {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => b - a)
  const threshold = sorted[top]
  if (threshold === undefined || top < 1) return undefined
  const sum = sorted.slice(0, top).reduce((total, value) => total + Math.log(value / threshold), 0)
  return sum > 0 ? top / sum : undefined
}

/** Events of a complete catalogue a year, as the catalogue of exploited vulnerabilities is one, with a 95% interval. */
export function baseRate(
  events: number,
  years: number,
): { readonly rate: number; readonly interval: readonly [number, number] } {
  // Wilson and Hilferty's cube for the exact Poisson limits, good to three digits from one event on.
  const limit = (count: number, z: number): number =>
    count <= 0 ? 0 : count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3
  return { rate: events / years, interval: [limit(events, -1.96) / years, limit(events + 1, 1.96) / years] }
}
