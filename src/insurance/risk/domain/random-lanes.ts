/**
 * Random words of a block of years. Four lanes of xoshiro128** (Blackman and Vigna 2021) run side by side, as a SIMD register
 * holds them; each block starts its lanes anew from Philox 4×32-10 (Salmon et al. 2011) of (seed, stream, block, lane), so
 * that a block gives the same bits on whichever worker it is worked out.
 */
export const lanes = 4

/** Sixteen words: s0 of the four lanes, s1 of the four, s2, s3. */
export function laneState({ seed, stream, block }: BlockName): Uint32Array {
  const state = new Uint32Array(16)
  for (let lane = 0; lane < lanes; lane++) {
    const words = philox([block >>> 0, stream >>> 0, lane, 0x5d1a], [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0])
    for (let word = 0; word < 4; word++) state[word * lanes + lane] = words[word]!
    // The one state that xoshiro never leaves.
    if (words.every((word) => word === 0)) state[lane] = 1
  }
  return state
}

export interface BlockName {
  readonly seed: number
  readonly stream: number
  readonly block: number
}

/** Fills `out`, a multiple of four long, with words lane by lane: 0, 1, 2, 3, 0, 1, … */
export function fillRandom(state: Uint32Array, out: Uint32Array): void {
  for (let lane = 0; lane < lanes; lane++) {
    let s0 = state[lane]! | 0
    let s1 = state[4 + lane]! | 0
    let s2 = state[8 + lane]! | 0
    let s3 = state[12 + lane]! | 0
    for (let at = lane; at < out.length; at += lanes) {
      const five = Math.imul(s1, 5)
      out[at] = Math.imul((five << 7) | (five >>> 25), 9)
      const shifted = s1 << 9
      s2 ^= s0
      s3 ^= s1
      s1 ^= s2
      s0 ^= s3
      s2 ^= shifted
      s3 = (s3 << 11) | (s3 >>> 21)
    }
    state[lane] = s0
    state[4 + lane] = s1
    state[8 + lane] = s2
    state[12 + lane] = s3
  }
}

type Four = readonly [number, number, number, number]

/** Philox 4×32 with ten rounds. */
export function philox(counter: Four, key: readonly [number, number]): Four {
  let [a, b, c, d] = counter
  let [first, second] = key
  for (let round = 0; round < 10; round++) {
    const left = multiplied(a, 0xd2511f53)
    const right = multiplied(c, 0xcd9e8d57)
    ;[a, b, c, d] = [(right.high ^ b ^ first) >>> 0, right.low, (left.high ^ d ^ second) >>> 0, left.low]
    first = (first + 0x9e3779b9) >>> 0
    second = (second + 0xbb67ae85) >>> 0
  }
  return [a, b, c, d]
}

function multiplied(a: number, b: number): { readonly high: number; readonly low: number } {
  const middle = (a >>> 16) * (b & 0xffff) + (((a & 0xffff) * (b & 0xffff)) >>> 16)
  const cross = (middle % 65536) + (a & 0xffff) * (b >>> 16)
  const high = (a >>> 16) * (b >>> 16) + Math.floor(middle / 65536) + Math.floor(cross / 65536)
  return { high: high >>> 0, low: Math.imul(a, b) >>> 0 }
}
