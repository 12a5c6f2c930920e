import type { Curve } from './curve.ts'
import type { Gathered } from './lattice.ts'

/** The law of a sum of atoms: each cell's probability stands at the mean of the sums that fall into the cell. */
export function atomicCurve({ mass, marks }: Gathered, step: number): Curve {
  const { size, places, weights } = placedAtoms({ mass, marks }, step)
  const below = new Float64Array(size + 1)
  const first = new Float64Array(size + 1)
  const second = new Float64Array(size + 1)
  for (let j = 0; j < size; j++) {
    const weight = weights[j]!
    below[j + 1] = below[j]! + weight
    first[j + 1] = first[j]! + weight * places[j]!
    second[j + 1] = second[j]! + weight * places[j]! ** 2
  }
  /** Atoms at or below x. */
  const count = (x: number): number => {
    let low = 0
    let high = size
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[middle]! <= x * (1 + 1e-12)) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    reach: mass.length * step,
    put(x) {
      const at = count(x)
      return Math.max(0, x * below[at]! - first[at]!)
    },
    putIntegral(x) {
      const at = count(x)
      return Math.max(0, (x * x * below[at]! - 2 * x * first[at]! + second[at]!) / 2)
    },
    below: (x) => (x <= 0 ? 0 : Math.min(1, below[count(x)]!)),
    quantile(p) {
      if (p <= 0) return 0
      let low = 0
      let high = size
      while (low < high) {
        const middle = (low + high) >> 1
        if (below[middle + 1]! >= p - 1e-12) high = middle
        else low = middle + 1
      }
      return low < size ? places[low]! : undefined
    },
  }
}

interface PlacedAtoms {
  readonly size: number
  /** Ascending. */
  readonly places: Float64Array
  readonly weights: Float64Array
}

/** What is rounding noise has no place of its own and stays on its point. */
function placedAtoms({ mass, marks }: Gathered, step: number): PlacedAtoms {
  const places = mass.map((weight, j) => {
    const distance = weight > 1e-13 ? marks[j]! / weight : 0
    return Math.max(0, j * step + (Math.abs(distance) < 1e-7 * step ? 0 : distance))
  })
  const weights = mass.slice()
  // Neighbours change places by a few cells at most, so insertion takes one pass.
  for (let j = 1; j < places.length; j++) {
    const [place, weight] = [places[j]!, weights[j]!]
    let at = j
    for (; at > 0 && places[at - 1]! > place; at--) {
      places[at] = places[at - 1]!
      weights[at] = weights[at - 1]!
    }
    places[at] = place
    weights[at] = weight
  }
  return { size: mass.length, places, weights }
}

/** The largest step of which all values are multiples, to nine digits of the largest; undefined when it is too small to use. */
export function commonStep(values: readonly number[], smallest: number): number | undefined {
  const tolerance = 1e-9 * (values.at(-1) ?? 0)
  let step = 0
  for (const value of values) {
    let [a, b] = [value, step]
    while (b > tolerance) [a, b] = [b, a % b > b - tolerance ? 0 : a % b]
    step = a
    if (step < smallest) return undefined
  }
  return values.every((value) => Math.abs(value / step - Math.round(value / step)) < 1e-7) ? step : undefined
}
