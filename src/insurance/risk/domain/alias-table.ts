import { logGamma } from './special-functions.ts'

/**
 * Draws an index by one random word (Walker 1977): the high part of word × size names a column, the low part is compared with
 * the column's threshold.
 */
export interface AliasTable {
  readonly size: number
  /** Of 2^32: below it the column itself, else its alias. */
  readonly thresholds: Uint32Array
  readonly aliases: Uint32Array
}

export function aliasTable(weights: ArrayLike<number>): AliasTable {
  const size = weights.length
  let total = 0
  for (let index = 0; index < size; index++) total += weights[index]!
  const left = Float64Array.from({ length: size }, (_, index) => (weights[index]! / total) * size)
  const aliases = Uint32Array.from({ length: size }, (_, index) => index)
  const thresholds = new Uint32Array(size).fill(0xffffffff)
  const small: number[] = []
  const large: number[] = []
  for (let index = 0; index < size; index++) (left[index]! < 1 ? small : large).push(index)
  while (small.length > 0 && large.length > 0) {
    const low = small.pop()!
    const high = large.at(-1)!
    thresholds[low] = Math.min(0xffffffff, Math.round(left[low]! * 2 ** 32))
    aliases[low] = high
    left[high] = left[high]! - (1 - left[low]!)
    if (left[high]! < 1) small.push(large.pop()!)
  }
  return { size, thresholds, aliases }
}

/** P(N = first + index) of a Poisson law, without what lies beyond twelve deviations. */
export function poissonWeights(mean: number): { readonly first: number; readonly weights: Float64Array } {
  const spread = 12 * Math.sqrt(mean) + 24
  const first = Math.max(0, Math.floor(mean - spread))
  const last = Math.ceil(mean + spread)
  const weights = Float64Array.from({ length: last - first + 1 }, (_, index) => {
    const n = first + index
    return mean === 0 ? Number(n === 0) : Math.exp(n * Math.log(mean) - mean - logGamma(n + 1))
  })
  return { first, weights }
}

/** P(C = 1 + index) ∝ q^n/n: how many claims come together so that clusters add up to a negative binomial law. */
export function logarithmicWeights(q: number): Float64Array {
  const size = Math.min(65_536, Math.max(2, Math.ceil(-36 / Math.log(q)) + 1))
  return Float64Array.from({ length: size }, (_, index) => q ** (index + 1) / (index + 1))
}

/** P(skip = index) of passing over insureds that are not hit; the last stands for “none of these”, and is drawn again from there. */
export function skipWeights(hit: number, size: number): Float64Array {
  return Float64Array.from({ length: size + 1 }, (_, index) =>
    index === size ? (1 - hit) ** size : hit * (1 - hit) ** index,
  )
}
