/**
 * The law of the sum S of a year that has claims, on [0, reach], told by J(x) = E[(x − S)+] at evenly spaced points. J is smooth between the
 * multiples of the claim limit, where S has atoms; there is one polynomial of six points for each place, never across an atom.
 */
export interface Curve {
  readonly reach: number
  /** J(x). */
  readonly put: (x: number) => number
  /** ∫ J from 0 to x. */
  readonly putIntegral: (x: number) => number
  /** F(x), the right limit at an atom. */
  readonly below: (x: number) => number
  /** inf {x: F(x) ≥ p}; undefined when it lies beyond the reach. */
  readonly quantile: (p: number) => number | undefined
}

export interface CurvePoints {
  readonly step: number
  /** J at 0, step, 2·step, … */
  readonly prices: Float64Array
  /** Cells from atom to atom; 0 when there are none to heed. */
  readonly pieceCells: number
}

const stencil = 6

export function curveOf({ step, prices, pieceCells }: CurvePoints): Curve {
  const cells = prices.length - 1
  const piece = pieceCells >= stencil ? pieceCells : cells
  const integrals = cumulativeIntegrals(prices, piece, step)
  const startOf = (cell: number): number => {
    const first = Math.floor(cell / piece) * piece
    const last = Math.min(first + piece, cells)
    if (last - first < stencil) return Math.max(0, last - stencil + 1)
    return Math.min(Math.max(cell - 2, first), last - stencil + 1)
  }
  const cellOf = (x: number): number => Math.min(cells - 1, Math.max(0, Math.floor(x / step + 1e-9)))
  const place = (x: number): Place => {
    const start = startOf(cellOf(x))
    return { start, t: x / step - start }
  }
  const slope = ({ start, t }: Place): number => slopeAt(prices, start, t) / step
  const slopeIn = (cell: number, x: number): number => slope({ start: startOf(cell), t: x / step - startOf(cell) })

  function quantile(p: number): number | undefined {
    if (p <= 0) return 0
    for (let first = 0; first < cells; first += piece) {
      const last = Math.min(first + piece, cells)
      if (first > 0 && p <= slopeIn(first, first * step) + 1e-11) return first * step
      if (p <= slopeIn(last - 1, last * step)) return insidePiece(p, first, last)
    }
    return undefined
  }

  function insidePiece(p: number, first: number, last: number): number {
    let low = first
    let high = last - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (prices[middle + 1]! - prices[middle]! >= p * step) high = middle
      else low = middle + 1
    }
    // The mean of F over cell `low` reaches p, that of the cell before does not: F itself crosses in one of the two.
    let from = Math.max(first, low - 1) * step
    let to = Math.min(last, low + 1) * step
    for (let round = 0; round < 48 && to - from > 1e-13 * to; round++) {
      const middle = (from + to) / 2
      if (slopeIn(Math.min(last - 1, cellOf(middle)), middle) >= p) to = middle
      else from = middle
    }
    return to
  }

  return {
    reach: cells * step,
    put(x) {
      const { start, t } = place(x)
      return valueAt(prices, start, t)
    },
    putIntegral(x) {
      const cell = cellOf(x)
      const { start, t } = place(x)
      return integrals[cell]! + step * partIntegral(prices, start, { from: cell - start, to: t })
    },
    below: (x) => (x <= 0 ? 0 : Math.min(1, slope(place(x)))),
    quantile,
  }
}

interface Place {
  readonly start: number
  /** Position in cells from the first point of the stencil. */
  readonly t: number
}

/** Where `differences` leaves its result: ten thousands of lists a price would keep the collector busy. */
const row = new Float64Array(stencil)

/** Newton's forward differences of the six points from `start`, in `row`. */
function differences(prices: Float64Array, start: number): void {
  for (let index = 0; index < stencil; index++) row[index] = prices[start + index]!
  for (let order = 1; order < stencil; order++) {
    for (let index = stencil - 1; index >= order; index--) row[index] = (row[index]! - row[index - 1]!) / order
  }
}

function valueAt(prices: Float64Array, start: number, t: number): number {
  differences(prices, start)
  let value = row[stencil - 1]!
  for (let order = stencil - 2; order >= 0; order--) value = value * (t - order) + row[order]!
  return value
}

function slopeAt(prices: Float64Array, start: number, t: number): number {
  differences(prices, start)
  let value = row[stencil - 1]!
  let slope = 0
  for (let order = stencil - 2; order >= 0; order--) {
    slope = slope * (t - order) + value
    value = value * (t - order) + row[order]!
  }
  return slope
}

/** Gauss-Legendre with three points integrates a quintic exactly. */
const gauss = [
  { at: 0.5 - Math.sqrt(0.15), weight: 5 / 18 },
  { at: 0.5, weight: 8 / 18 },
  { at: 0.5 + Math.sqrt(0.15), weight: 5 / 18 },
]

function partIntegral(prices: Float64Array, start: number, { from, to }: { from: number; to: number }): number {
  let sum = 0
  for (const { at, weight } of gauss) sum += weight * valueAt(prices, start, from + at * (to - from))
  return sum * (to - from)
}

/** For cell c of the stencil, the weights of the six points in the integral over that cell. */
const cellWeights: readonly (readonly number[])[] = Array.from({ length: stencil - 1 }, (_, cell) =>
  Array.from({ length: stencil }, (_unused, point) => {
    const unit = new Float64Array(stencil)
    unit[point] = 1
    return partIntegral(unit, 0, { from: cell, to: cell + 1 })
  }),
)

function cumulativeIntegrals(prices: Float64Array, piece: number, step: number): Float64Array {
  const cells = prices.length - 1
  const integrals = new Float64Array(cells + 1)
  for (let first = 0; first < cells; first += piece) {
    const last = Math.min(first + piece, cells)
    for (let cell = first; cell < last; cell++) {
      const start =
        last - first < stencil
          ? Math.max(0, last - stencil + 1)
          : Math.min(Math.max(cell - 2, first), last - stencil + 1)
      const weights = cellWeights[cell - start]!
      let sum = 0
      for (let point = 0; point < stencil; point++) sum += weights[point]! * prices[start + point]!
      integrals[cell + 1] = integrals[cell]! + step * sum
    }
  }
  return integrals
}
