import { assertNever } from '../../../foundation/kernel/index.ts'
import type { Spectrum } from './ring.ts'

/** The law of the number of losses in a year. */
export type Frequency =
  | { readonly dist: 'poisson'; readonly lambda: number }
  /** Variance = mean + mean²/r. */
  | { readonly dist: 'negbin'; readonly r: number; readonly mean: number }

export function meanNumber(frequency: Frequency): number {
  return frequency.dist === 'poisson' ? frequency.lambda : frequency.mean
}

/** Var N / E N. */
export function dispersion(frequency: Frequency): number {
  return frequency.dist === 'poisson' ? 1 : 1 + frequency.mean / frequency.r
}

/** The law of the number of those losses that pass with probability `passing`, each by itself: of the same family. */
export function thinned(frequency: Frequency, passing: number): Frequency {
  return frequency.dist === 'poisson'
    ? { dist: 'poisson', lambda: frequency.lambda * passing }
    : { dist: 'negbin', r: frequency.r, mean: frequency.mean * passing }
}

/** P(N = 0). */
export function probabilityOfNone(frequency: Frequency): number {
  return frequency.dist === 'poisson'
    ? Math.exp(-frequency.lambda)
    : Math.exp(-frequency.r * Math.log1p(frequency.mean / frequency.r))
}

/** P(N > 0), with all its digits however small it is. */
export function probabilityOfSome(frequency: Frequency): number {
  return -Math.expm1(logOfNone(frequency))
}

function logOfNone(frequency: Frequency): number {
  return frequency.dist === 'poisson' ? -frequency.lambda : -frequency.r * Math.log1p(frequency.mean / frequency.r)
}

/** E[z^N | N > 0] of every value of a spectrum, in place: years without claims would drown the digits of rare ones. */
export function generate(frequency: Frequency, { re, im }: Spectrum): void {
  const logNone = logOfNone(frequency)
  const rare = logNone > -0.7
  const none = Math.exp(logNone)
  const some = -Math.expm1(logNone)
  const scale = rare ? none / some : 1 / some
  const logRatio = logOfRatio(frequency)
  for (let j = 0; j < re.length; j++) {
    logRatio(re[j]!, im[j]!)
    const [log, angle] = [ratio.log, ratio.angle]
    if (rare) {
      const half = Math.sin(angle / 2)
      re[j] = scale * (Math.expm1(log) * Math.cos(angle) - 2 * half * half)
      im[j] = scale * Math.exp(log) * Math.sin(angle)
    } else {
      const size = Math.exp(log + logNone)
      re[j] = scale * (size * Math.cos(angle) - none)
      im[j] = scale * size * Math.sin(angle)
    }
  }
}

/** Where `logOfRatio` leaves its result: one object for a million calls. */
const ratio = { log: 0, angle: 0 }

/** ln of E[z^N]/P(N = 0) in two real numbers. */
function logOfRatio(frequency: Frequency): (re: number, im: number) => void {
  switch (frequency.dist) {
    case 'poisson': {
      const { lambda } = frequency
      return (re, im) => {
        ratio.log = lambda * re
        ratio.angle = lambda * im
      }
    }
    case 'negbin': {
      const { r } = frequency
      const q = frequency.mean / (frequency.mean + r)
      return (re, im) => {
        const [real, imaginary] = [1 - q * re, -q * im]
        const less = q * (q * (re * re + im * im) - 2 * re)
        // |1 − qz|² from its distance to 1 where that is small, and from its parts where it is itself small.
        ratio.log = -0.5 * r * (less > -0.5 ? Math.log1p(less) : Math.log(real * real + imaginary * imaginary))
        ratio.angle = -r * Math.atan2(imaginary, real)
      }
    }
    default:
      return assertNever(frequency)
  }
}

/**
 * The transform of E[sum of marks δ; sum of cells | N > 0]: G′(φ)·δ over P(N > 0), given E[φ^N | N > 0] in `generated`.
 * Overwrites `marks`.
 */
export function generateMarked(frequency: Frequency, law: Spectrum, generated: Spectrum, marks: Spectrum): void {
  const mean = meanNumber(frequency)
  const beta = frequency.dist === 'poisson' ? 0 : frequency.mean / frequency.r
  const none = probabilityOfNone(frequency) / probabilityOfSome(frequency)
  for (let j = 0; j < marks.re.length; j++) {
    const real = 1 + beta * (1 - law.re[j]!)
    const imaginary = -beta * law.im[j]!
    const norm = mean / (real * real + imaginary * imaginary)
    const all = generated.re[j]! + none
    const slopeRe = (all * real + generated.im[j]! * imaginary) * norm
    const slopeIm = (generated.im[j]! * real - all * imaginary) * norm
    const markRe = marks.re[j]!
    marks.re[j] = markRe * slopeRe - marks.im[j]! * slopeIm
    marks.im[j] = markRe * slopeIm + marks.im[j]! * slopeRe
  }
}
