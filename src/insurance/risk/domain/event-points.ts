import { poissonWeights } from './alias-table.ts'
import { type BlockName, fillRandom, laneState, philox } from './random-lanes.ts'

/** Years of a block: as many points as a net of base two has, so that every block holds a whole one. */
export const pointsOfBlock = 4096

/** A Poisson number by one word, rising with it: the inverse of its law, which keeps points that lie evenly even. */
export interface CountLaw {
  readonly first: number
  /** P(N ≤ first + index) of 2^32. */
  readonly thresholds: Uint32Array
}

export function countLaw(mean: number): CountLaw {
  const { first, weights } = poissonWeights(mean)
  let below = 0
  const thresholds = Uint32Array.from(weights, (weight) =>
    Math.min(2 ** 32 - 1, Math.round((below += weight) * 2 ** 32)),
  )
  return { first, thresholds }
}

export function countAt({ first, thresholds }: CountLaw, word: number): number {
  let low = 0
  let high = thresholds.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (word < thresholds[middle]!) high = middle
    else low = middle + 1
  }
  return first + low
}

export interface EventPoints {
  /** How many events each year has. */
  readonly counts: Int32Array
  /** The word of the mark of each year's first event. */
  readonly marks: Uint32Array
}

/** No portfolio has so many events. */
const shuffleStream = 0x40000000

/**
 * The two dimensions of a shared event that matter most, its number in a year and the mark of the first, for all years of a
 * block: the first 4,096 points of Sobol's sequence, each digit scrambled by those before it (Owen 1995, by the hash of Burley
 * 2020) and in an order of the event's own, so that two events of one year know nothing of each other. Each point by itself is
 * as random as a plain one; together they fill the square evenly, and each block is a sample of its own.
 */
export function fillEventPoints(name: BlockName, law: CountLaw, { counts, marks }: EventPoints): void {
  const { seed, stream, block } = name
  const [one, other] = philox(
    [block >>> 0, stream >>> 0, 0x50b0, 0x5d1a],
    [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0],
  )
  const words = new Uint32Array(pointsOfBlock)
  fillRandom(laneState({ ...name, stream: stream + shuffleStream }), words)
  const order = Uint32Array.from({ length: pointsOfBlock }, (_, index) => index)
  for (let year = pointsOfBlock - 1; year >= 0; year--) {
    // Fisher and Yates, from the end: what stands at `year` is settled when it is reached.
    const chosen = Math.floor(words[year]! * (year + 1) * 2 ** -32)
    const point = order[chosen]!
    order[chosen] = order[year]!
    counts[year] = countAt(law, scrambled(point, one))
    marks[year] = scrambled(reversed(secondOfSobol(point)), other)
  }
}

/** The second coordinate of a point of Sobol's sequence; the first is the point's number with its bits reversed. */
export function secondOfSobol(point: number): number {
  let word = 0
  let direction = 0x80000000
  for (let left = point; left > 0; left >>>= 1) {
    if (left & 1) word ^= direction
    direction ^= direction >>> 1
  }
  return word >>> 0
}

/** Owen's scrambling of the number whose reversed bits are given: each bit is turned by a hash of those before it. */
function scrambled(reversedBits: number, seed: number): number {
  let word = reversedBits
  word ^= Math.imul(word, 0x3d20adea)
  word = (word + seed) | 0
  word = Math.imul(word, (seed >>> 16) | 1)
  word ^= Math.imul(word, 0x05526c56)
  word ^= Math.imul(word, 0x53a22864)
  return reversed(word)
}

export function reversed(word: number): number {
  let bits = word
  bits = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1)
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2)
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4)
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8)
  return ((bits >>> 16) | (bits << 16)) >>> 0
}
