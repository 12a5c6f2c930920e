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

/** G(z) = E[z^N] of every value of a spectrum, in place. */
export function generate(frequency: Frequency, { re, im }: Spectrum): void {
  switch (frequency.dist) {
    case 'poisson': {
      const { lambda } = frequency
      for (let j = 0; j < re.length; j++) {
        const size = Math.exp(lambda * (re[j]! - 1))
        const angle = lambda * im[j]!
        re[j] = size * Math.cos(angle)
        im[j] = size * Math.sin(angle)
      }
      return
    }
    case 'negbin': {
      const { r, mean } = frequency
      const beta = mean / r
      for (let j = 0; j < re.length; j++) {
        const real = 1 + beta * (1 - re[j]!)
        const imaginary = -beta * im[j]!
        const size = Math.exp(-0.5 * r * Math.log(real * real + imaginary * imaginary))
        const angle = -r * Math.atan2(imaginary, real)
        re[j] = size * Math.cos(angle)
        im[j] = size * Math.sin(angle)
      }
      return
    }
    default:
      assertNever(frequency)
  }
}

/**
 * G′(φ)·δ of two spectra, given G(φ) in `generated`: the transform of E[sum of marks δ; sum of cells]. Overwrites `marks`.
 */
export function generateMarked(frequency: Frequency, law: Spectrum, generated: Spectrum, marks: Spectrum): void {
  const mean = meanNumber(frequency)
  const beta = frequency.dist === 'poisson' ? 0 : frequency.mean / frequency.r
  for (let j = 0; j < marks.re.length; j++) {
    const real = 1 + beta * (1 - law.re[j]!)
    const imaginary = -beta * law.im[j]!
    const norm = mean / (real * real + imaginary * imaginary)
    const slopeRe = (generated.re[j]! * real + generated.im[j]! * imaginary) * norm
    const slopeIm = (generated.im[j]! * real - generated.re[j]! * imaginary) * norm
    const markRe = marks.re[j]!
    marks.re[j] = markRe * slopeRe - marks.im[j]! * slopeIm
    marks.im[j] = markRe * slopeIm + marks.im[j]! * slopeRe
  }
}
