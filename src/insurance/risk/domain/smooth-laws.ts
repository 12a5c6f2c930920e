import type { SmoothLaw } from './law.ts'
import { logGamma, normalAbove, normalBelow, upperGamma } from './special-functions.ts'

/** ln X is normal with mean mu and deviation sigma > 0. */
export function lognormalLaw(mu: number, sigma: number): SmoothLaw {
  const mean = Math.exp(mu + (sigma * sigma) / 2)
  const square = Math.exp(2 * mu + 2 * sigma * sigma)
  const scaled = (x: number): number => (Math.log(x) - mu) / sigma
  const survival = (x: number): number => normalBelow(-scaled(x))
  return {
    kind: 'smooth',
    survival,
    density: (x) => Math.exp(-0.5 * scaled(x) ** 2) / (x * sigma * Math.sqrt(2 * Math.PI)),
    limited: (x) => mean * normalBelow(scaled(x) - sigma) + x * survival(x),
    excess: (d) => (d <= 0 ? mean : mean * normalBelow(sigma - scaled(d)) - d * survival(d)),
    layerSquare(d, top) {
      // From below while d is in the body, from above in the tail: neither then subtracts nearly equal numbers.
      const sign = d > 0 && scaled(d) > 0 ? 1 : -1
      const part = (x: number, order: number): number =>
        x <= 0 ? normalBelow(sign * Infinity) : normalBelow(sign * (order * sigma - scaled(x)))
      const between = (order: number): number => sign * (part(d, order) - part(top, order))
      const last = top === Infinity ? 0 : (top - d) ** 2 * survival(top)
      return square * between(2) - 2 * d * mean * between(1) + d * d * between(0) + last
    },
    upperQuantile: (p) => Math.exp(mu + sigma * normalAbove(p)),
    length: (x) => x * Math.min(1, sigma),
  }
}

/** Density proportional to x^(shape − 1)·e^(−x/scale). */
export function gammaLaw(shape: number, scale: number): SmoothLaw {
  const mean = shape * scale
  const ease = Math.max(1, Math.sqrt(shape))
  const survival = (x: number): number => upperGamma(shape, x / scale)
  const density = (x: number): number =>
    Math.exp((shape - 1) * Math.log(x / scale) - x / scale - logGamma(shape)) / scale
  // Q(a + 1, x) = Q(a, x) + x^a e^−x / Γ(a + 1), so that one incomplete gamma function serves all moments.
  const next = (x: number): number => survival(x) + (x * density(x)) / shape
  return {
    kind: 'smooth',
    survival,
    density,
    limited: (x) => mean * (1 - next(x)) + x * survival(x),
    excess: (d) => (d <= 0 ? mean : mean * next(d) - d * survival(d)),
    layerSquare(d, top) {
      const square = mean * (mean + scale)
      const above = (x: number): number => {
        if (x === Infinity) return 0
        if (x <= 0) return square
        const third = next(x) + ((x / scale) * x * density(x)) / (shape * (shape + 1))
        return square * third - 2 * d * mean * next(x) + d * d * survival(x)
      }
      return above(d) - above(top) + (top === Infinity ? 0 : (top - d) ** 2 * survival(top))
    },
    upperQuantile: (p) => exceeded({ survival, density }, p, mean),
    length: (x) => Math.min(x / ease, scale * ease),
  }
}

/** 1 − F(x) = (1 + x/theta)^−alpha: what exceeds d is again Lomax, with theta + d. */
export function lomaxLaw(alpha: number, theta: number): SmoothLaw {
  const survival = (x: number): number => Math.exp(-alpha * Math.log1p(x / theta))
  return {
    kind: 'smooth',
    survival,
    density: (x) => (alpha * survival(x)) / (theta + x),
    limited(x) {
      const logarithm = Math.log1p(x / theta)
      return Math.abs(alpha - 1) < 1e-12
        ? theta * logarithm
        : (theta * -Math.expm1((1 - alpha) * logarithm)) / (alpha - 1)
    },
    excess: (d) => (alpha > 1 ? ((theta + d) * survival(d)) / (alpha - 1) : Infinity),
    layerSquare(d, top) {
      const scale = theta + d
      const power = (exponent: number): number => {
        if (top === Infinity) return exponent < 0 ? -1 / exponent : Infinity
        const logarithm = Math.log1p((top - d) / scale)
        return Math.abs(exponent) < 1e-12 ? logarithm : Math.expm1(exponent * logarithm) / exponent
      }
      if (power(2 - alpha) === Infinity) return Infinity
      return 2 * scale * scale * survival(d) * (power(2 - alpha) - power(1 - alpha))
    },
    upperQuantile: (p) => theta * Math.expm1(-Math.log(p) / alpha),
    length: (x) => theta + x,
  }
}

/** Newton's steps on ln P(X > x), kept between bounds that halve when a step leaves them. */
function exceeded({ survival, density }: Pick<SmoothLaw, 'survival' | 'density'>, p: number, mean: number): number {
  if (p >= 1) return 0
  let low = 0
  let high = mean
  while (survival(high) > p) [low, high] = [high, high * 2]
  let x = (low + high) / 2
  for (let round = 0; round < 100; round++) {
    const above = survival(x)
    if (above > p) low = x
    else high = x
    const step = (above * Math.log(above / p)) / density(x)
    const next = x + step > low && x + step < high ? x + step : (low + high) / 2
    if (Math.abs(next - x) <= 1e-13 * next) return next
    x = next
  }
  return x
}
