/**
 * Products and power series of real sequences of `size` = 2m cells modulo x^size = −1, through complex FFTs of half the
 * length: folding cell j + m into the imaginary part of cell j is arithmetic modulo x^m = i (the right-angle convolution of
 * Crandall and Fagin 1994), so nothing has to be untangled afterwards and no order has to be reversed.
 */
export interface Ring {
  readonly size: number
  /** Real cells, each times weights[j], into `size / 2` complex values in the ring's own order. */
  readonly forward: (cells: Float64Array, weights: Float64Array) => Spectrum
  /** The way back: real cells, each divided by weights[j]. The spectrum is used up. */
  readonly inverse: (spectrum: Spectrum, weights: Float64Array) => Float64Array
}

export interface Spectrum {
  readonly re: Float64Array
  readonly im: Float64Array
}

const rings = new Map<number, Ring>()

/** The ring of `size` cells, a power of two from 8; its tables are made once. */
export function ringOf(size: number): Ring {
  const found = rings.get(size)
  if (found) return found
  const made = makeRing(size)
  rings.set(size, made)
  return made
}

function makeRing(size: number): Ring {
  const half = size / 2
  const stages = stagesOf(half)
  const twistRe = Float64Array.from({ length: half }, (_, j) => Math.cos((Math.PI * j) / size))
  const twistIm = Float64Array.from({ length: half }, (_, j) => Math.sin((Math.PI * j) / size))
  return {
    size,
    forward(cells, weights) {
      const re = new Float64Array(half)
      const im = new Float64Array(half)
      for (let j = 0; j < half; j++) {
        const low = cells[j]! * weights[j]!
        const high = cells[j + half]! * weights[j + half]!
        re[j] = low * twistRe[j]! - high * twistIm[j]!
        im[j] = low * twistIm[j]! + high * twistRe[j]!
      }
      for (const stage of stages) stage.forward(re, im)
      return { re, im }
    },
    inverse({ re, im }, weights) {
      for (let index = stages.length - 1; index >= 0; index--) stages[index]!.inverse(re, im)
      const cells = new Float64Array(size)
      for (let j = 0; j < half; j++) {
        const c = twistRe[j]! / half
        const s = twistIm[j]! / half
        cells[j] = (re[j]! * c + im[j]! * s) / weights[j]!
        cells[j + half] = (im[j]! * c - re[j]! * s) / weights[j + half]!
      }
      return cells
    },
  }
}

interface Stage {
  readonly forward: (re: Float64Array, im: Float64Array) => void
  readonly inverse: (re: Float64Array, im: Float64Array) => void
}

/** Decimation in frequency: blocks of four where they fit, one stage of two where the length is an odd power of two. */
function stagesOf(length: number): readonly Stage[] {
  const stages: Stage[] = []
  let block = length
  if (Math.log2(length) % 2 === 1) {
    stages.push(stageOfTwo(length, block))
    block /= 2
  }
  for (; block >= 4; block /= 4) stages.push(stageOfFour(length, block))
  return stages
}

function stageOfTwo(length: number, block: number): Stage {
  const half = block / 2
  const cos = Float64Array.from({ length: half }, (_, j) => Math.cos((2 * Math.PI * j) / block))
  const sin = Float64Array.from({ length: half }, (_, j) => -Math.sin((2 * Math.PI * j) / block))
  return {
    forward(re, im) {
      for (let base = 0; base < length; base += block) {
        for (let j = 0, a = base, b = base + half; j < half; j++, a++, b++) {
          const dr = re[a]! - re[b]!
          const di = im[a]! - im[b]!
          re[a] = re[a]! + re[b]!
          im[a] = im[a]! + im[b]!
          re[b] = dr * cos[j]! - di * sin[j]!
          im[b] = dr * sin[j]! + di * cos[j]!
        }
      }
    },
    inverse(re, im) {
      for (let base = 0; base < length; base += block) {
        for (let j = 0, a = base, b = base + half; j < half; j++, a++, b++) {
          const br = re[b]! * cos[j]! + im[b]! * sin[j]!
          const bi = im[b]! * cos[j]! - re[b]! * sin[j]!
          re[b] = re[a]! - br
          im[b] = im[a]! - bi
          re[a] = re[a]! + br
          im[a] = im[a]! + bi
        }
      }
    },
  }
}

function stageOfFour(length: number, block: number): Stage {
  const q = block / 4
  const turns = Float64Array.from({ length: 6 * q }, (_, index) => {
    const angle = (-2 * Math.PI * Math.floor(index / 6) * (1 + (Math.floor(index / 2) % 3))) / block
    return index % 2 === 0 ? Math.cos(angle) : Math.sin(angle)
  })
  return {
    forward(re, im) {
      for (let base = 0; base < length; base += block) {
        for (let j = 0, t = 0; j < q; j++, t += 6) {
          const a = base + j
          const b = a + q
          const c = b + q
          const d = c + q
          const sumRe = re[a]! + re[c]!
          const sumIm = im[a]! + im[c]!
          const gapRe = re[a]! - re[c]!
          const gapIm = im[a]! - im[c]!
          const sideRe = re[b]! + re[d]!
          const sideIm = im[b]! + im[d]!
          // −i times (b − d)
          const crossRe = im[b]! - im[d]!
          const crossIm = re[d]! - re[b]!
          re[a] = sumRe + sideRe
          im[a] = sumIm + sideIm
          const firstRe = gapRe + crossRe
          const firstIm = gapIm + crossIm
          re[b] = firstRe * turns[t]! - firstIm * turns[t + 1]!
          im[b] = firstRe * turns[t + 1]! + firstIm * turns[t]!
          const secondRe = sumRe - sideRe
          const secondIm = sumIm - sideIm
          re[c] = secondRe * turns[t + 2]! - secondIm * turns[t + 3]!
          im[c] = secondRe * turns[t + 3]! + secondIm * turns[t + 2]!
          const thirdRe = gapRe - crossRe
          const thirdIm = gapIm - crossIm
          re[d] = thirdRe * turns[t + 4]! - thirdIm * turns[t + 5]!
          im[d] = thirdRe * turns[t + 5]! + thirdIm * turns[t + 4]!
        }
      }
    },
    inverse(re, im) {
      for (let base = 0; base < length; base += block) {
        for (let j = 0, t = 0; j < q; j++, t += 6) {
          const a = base + j
          const b = a + q
          const c = b + q
          const d = c + q
          const firstRe = re[b]! * turns[t]! + im[b]! * turns[t + 1]!
          const firstIm = im[b]! * turns[t]! - re[b]! * turns[t + 1]!
          const secondRe = re[c]! * turns[t + 2]! + im[c]! * turns[t + 3]!
          const secondIm = im[c]! * turns[t + 2]! - re[c]! * turns[t + 3]!
          const thirdRe = re[d]! * turns[t + 4]! + im[d]! * turns[t + 5]!
          const thirdIm = im[d]! * turns[t + 4]! - re[d]! * turns[t + 5]!
          const sumRe = re[a]! + secondRe
          const sumIm = im[a]! + secondIm
          const gapRe = re[a]! - secondRe
          const gapIm = im[a]! - secondIm
          const sideRe = firstRe + thirdRe
          const sideIm = firstIm + thirdIm
          // i times (first − third)
          const crossRe = thirdIm - firstIm
          const crossIm = firstRe - thirdRe
          re[a] = sumRe + sideRe
          im[a] = sumIm + sideIm
          re[b] = gapRe + crossRe
          im[b] = gapIm + crossIm
          re[c] = sumRe - sideRe
          im[c] = sumIm - sideIm
          re[d] = gapRe - crossRe
          im[d] = gapIm - crossIm
        }
      }
    },
  }
}
