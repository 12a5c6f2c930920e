import type { Gathered } from './lattice.ts'

/**
 * Two certain bounds of J(x) = E[(x − S)+]. Spreading losses to the ends of their cells enlarges the law in convex order,
 * replacing sums by conditional means lessens it (Jensen), and convex order is kept under compounding (Müller and Stoyan 2002,
 * 3.1); J is the expectation of a convex function of S. `slack` is what folding and rounding may have added.
 */
export interface Bounds {
  readonly step: number
  readonly cells: number
  readonly high: (x: number) => number
  readonly low: (x: number) => number
  /** Bounds of ∫ J over an interval: of convex J the midpoints are too little, the lines between points too much. */
  readonly integral: (from: number, to: number) => readonly [number, number]
  /** A lower bound of F(x−) and an upper bound of F(x), from the slopes of convex J. */
  readonly slopes: (x: number) => readonly [number, number]
  /** Bounds of inf {x: F(x) ≥ p} around a point estimate. */
  readonly quantile: (p: number, near: number) => readonly [number, number]
}

export interface BoundPoints {
  readonly spread: { readonly step: number; readonly prices: Float64Array }
  /** E[(x − S)+] of a law smaller in convex order, or less. */
  readonly low: (x: number) => number
  readonly slack: (x: number) => number
}

/** Lower prices from conditional means: (x − S)+ ≥ x − S for whichever cells are counted, so any number of them will do. */
export function lowerPrices({ mass, marks }: Gathered, step: number): (x: number) => number {
  const cells = mass.length
  const below = new Float64Array(cells + 1)
  const moment = new Float64Array(cells + 1)
  for (let j = 0; j < cells; j++) {
    below[j + 1] = below[j]! + mass[j]!
    moment[j + 1] = moment[j]! + mass[j]! * j * step + marks[j]!
  }
  return (x) => {
    const whole = Math.min(cells, Math.max(0, Math.ceil(x / step)))
    const next = Math.min(cells, whole + 1)
    return Math.max(0, x * below[whole]! - moment[whole]!, x * below[next]! - moment[next]!)
  }
}

export function boundsOf({ spread, low: lowest, slack }: BoundPoints): Bounds {
  const cells = spread.prices.length - 1
  const { step } = spread
  const high = (x: number): number => {
    const place = Math.min(x / spread.step, spread.prices.length - 1)
    const cell = Math.min(Math.floor(place), spread.prices.length - 2)
    const from = spread.prices[cell]!
    return from + (place - cell) * (spread.prices[cell + 1]! - from) + slack(x)
  }
  const low = (x: number): number => Math.max(0, lowest(x) - slack(x))

  const slopes = (x: number): readonly [number, number] => {
    let least = x > 0 ? Math.max(0, low(x) / x) : 0
    let most = 1
    for (let width = step; width <= 128 * step; width *= 2) {
      if (width <= x) least = Math.max(least, (low(x) - high(x - width)) / width)
      if (x + width <= cells * step) most = Math.min(most, (high(x + width) - low(x)) / width)
    }
    return [least, most]
  }

  function integral(from: number, to: number): readonly [number, number] {
    // The lower bound has its points on every second one.
    const wide = 2 * step
    let least = 0
    let most = 0
    for (let at = from; at < to;) {
      const next = Math.min(to, wide * (Math.floor(at / wide + 1e-9) + 1))
      const middle = (at + next) / 2
      least += (next - at) * low(middle)
      most += ((next - at) * (high(at) + 2 * high(middle) + high(next))) / 4
      at = next
    }
    return [least, most]
  }

  function quantile(p: number, near: number): readonly [number, number] {
    let above = near
    for (let away = step / 4; slopes(above)[0] < p; away *= 1.5) {
      above = near + away
      if (above >= cells * step) {
        above = Infinity
        break
      }
    }
    let beneath = near
    for (let away = step / 4; beneath > 0 && slopes(beneath)[1] >= p; away *= 1.5) beneath = Math.max(0, near - away)
    return [beneath, above]
  }
  return { step, cells, high, low, integral, slopes, quantile }
}
