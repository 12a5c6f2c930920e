import type { Claim } from './claim.ts'

/**
 * A claim from one random word: octaves of the survival probability p = word/2^32, each cut into 32 cells, so that the tail is
 * as finely cut as the body. In a cell the claim is linear in p and has exactly the mean that the law has there.
 */
export interface QuantileTable {
  /** Claim at the small end of p. */
  readonly base: Float64Array
  /** What the whole cell adds, not above 0. */
  readonly rise: Float64Array
}

export const tableCells = 1024
const octaves = 32
const cellsOfOctave = 32

export function quantileTable(claim: Claim): QuantileTable {
  const base = new Float64Array(tableCells)
  const rise = new Float64Array(tableCells)
  const places = placesOf(claim)
  for (let octave = 0; octave < octaves; octave++) {
    const unit = 2 ** -(octave + 1)
    for (let cell = 0; cell < cellsOfOctave; cell++) {
      const from = unit * (1 + cell / cellsOfOctave)
      const to = unit * (1 + (cell + 1) / cellsOfOctave)
      const [high, low] = [places(from), places(to)]
      const mean = (low.upper - high.upper) / (to - from)
      const ends = endsOf(high.value, low.value, Number.isFinite(mean) ? mean : (low.value + high.value) / 2)
      const at = octave * cellsOfOctave + cell
      base[at] = ends.first
      rise[at] = ends.last - ends.first
    }
  }
  return { base, rise }
}

/** A line through the cell with its mean that never leaves what the law has there: not above a limit, not below nothing. */
function endsOf(high: number, low: number, mean: number): { readonly first: number; readonly last: number } {
  const half = (high - low) / 2
  if (mean + half > high) return { first: high, last: Math.max(low, 2 * mean - high) }
  return { first: Math.min(high, 2 * mean - low), last: low }
}

interface UpperPlace {
  /** Q(p): what is exceeded with probability p. */
  readonly value: number
  /** ∫ Q from 0 to p. */
  readonly upper: number
}

function placesOf(claim: Claim): (p: number) => UpperPlace {
  if (claim.kind === 'atomic') return atomicPlaces(claim.values, claim.weights)
  const limitPassed = claim.limit === Infinity ? 0 : claim.survival(claim.limit)
  return (p) => {
    if (p <= limitPassed) return { value: claim.limit, upper: claim.limit * p }
    const value = Math.min(claim.limit, claim.upperQuantile(p))
    return { value, upper: claim.mean - claim.limited(value) + value * p }
  }
}

function atomicPlaces(values: readonly number[], weights: readonly number[]): (p: number) => UpperPlace {
  return (p) => {
    let left = p
    let upper = 0
    for (let index = values.length - 1; index >= 0; index--) {
      const [value, weight] = [values[index]!, weights[index]!]
      if (left <= weight || index === 0) return { value, upper: upper + value * left }
      left -= weight
      upper += value * weight
    }
    return { value: 0, upper }
  }
}
