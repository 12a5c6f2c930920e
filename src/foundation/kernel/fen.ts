declare const fenBrand: unique symbol

/** Money in whole fen, exact. */
export type Fen = bigint & { readonly [fenBrand]: true }

export const zeroFen = 0n as Fen

/** The fen of a decimal string such as `-1250`; undefined when it is none. */
export function parseFen(text: string): Fen | undefined {
  return /^-?(0|[1-9]\d*)$/.test(text) && text !== '-0' ? (BigInt(text) as Fen) : undefined
}

export function fen(value: bigint): Fen {
  return value as Fen
}

export const add = (a: Fen, b: Fen): Fen => (a + b) as Fen

export const sumOf = (amounts: readonly Fen[]): Fen => amounts.reduce(add, zeroFen)

export const subtract = (from: Fen, amount: Fen): Fen => (from - amount) as Fen

export const lesserOf = (a: Fen, b: Fen): Fen => (a < b ? a : b)

export const greaterOf = (a: Fen, b: Fen): Fen => (a > b ? a : b)

/**
 * numerator ÷ denominator, rounded half away from zero; the only rounding of money in this product. The division of
 * bigint cuts towards zero, so half of the denominator is added away from zero before it; by zero it is a RangeError.
 */
export function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  const half = numerator < 0n === denominator < 0n ? denominator : -denominator
  return (numerator * 2n + half) / (denominator * 2n)
}

/**
 * Splits an amount by weights so that the shares sum to it exactly (largest remainder, ties in listed order).
 * Weights are not negative and at least one is positive.
 */
export function splitByWeights(amount: Fen, weights: readonly bigint[]): Fen[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('weights must be positive in sum')
  const sign = amount < 0n ? -1n : 1n
  const absolute = amount * sign
  const shares = weights.map((weight) => (absolute * weight) / total)
  const left = absolute - shares.reduce((sum, share) => sum + share, 0n)
  const favoured = weights
    .map((weight, index) => ({ index, remainder: (absolute * weight) % total }))
    // Sorting is stable, so ties stay in listed order.
    .sort((a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : 0))
    .slice(0, Number(left))
  const indices = new Set(favoured.map(({ index }) => index))
  return shares.map((share, index) => ((indices.has(index) ? share + 1n : share) * sign) as Fen)
}
