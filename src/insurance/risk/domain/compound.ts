import { type Frequency, generate, generateMarked } from './frequency.ts'
import type { Gathered } from './lattice.ts'
import { ringOf } from './ring.ts'

/**
 * The exponential tilt e^(−tilt·j/size) under which the ring's fold, whose mass beyond the reach comes back times e^−tilt,
 * and rounding, which grows as e^tilt, disturb the result equally (Grübel and Hermesmeier 1999).
 */
export function bestTilt(beyond: number): number {
  return Math.max(0, (36.7 + Math.log(Math.max(beyond, 1e-16))) / 2)
}

/** e^(−tilt·j/size), by one multiplication from a short table, since size can be a million. */
export function tiltWeights(tilt: number, size: number): Float64Array {
  const weights = new Float64Array(size)
  const block = Math.min(size, 64)
  for (let j = 0; j < block; j++) weights[j] = Math.exp((-tilt * j) / size)
  for (let j = block; j < size; j += block) {
    const factor = Math.exp((-tilt * j) / size)
    for (let i = 0; i < block; i++) weights[j + i] = factor * weights[i]!
  }
  return weights
}

/** Probabilities of the sum of N claims on the points of the lattice. */
export function compoundLaw(frequency: Frequency, claim: Float64Array, tilt: number): Float64Array {
  const ring = ringOf(claim.length)
  const weights = tiltWeights(tilt, claim.length)
  const spectrum = ring.forward(claim, weights)
  generate(frequency, spectrum)
  return ring.inverse(spectrum, weights)
}

/** Probabilities of the sum of gathered points, and probability × mean distance of the true sum from that point. */
export function compoundGathered(frequency: Frequency, claim: Gathered, tilt: number): Gathered {
  const ring = ringOf(claim.mass.length)
  const weights = tiltWeights(tilt, claim.mass.length)
  const law = ring.forward(claim.mass, weights)
  const marks = ring.forward(claim.marks, weights)
  const generated = { re: law.re.slice(), im: law.im.slice() }
  generate(frequency, generated)
  generateMarked(frequency, law, generated, marks)
  return { mass: ring.inverse(generated, weights), marks: ring.inverse(marks, weights) }
}

/** J at every point and at the end of the last cell: J(x) = E[(x − S)+] = ∫ F from 0 to x. */
export function putPrices(law: Float64Array, step: number): Float64Array {
  const prices = new Float64Array(law.length + 1)
  let below = 0
  let price = 0
  for (let j = 0; j < law.length; j++) {
    prices[j] = price
    below += law[j]!
    price += step * below
  }
  prices[law.length] = price
  return prices
}
