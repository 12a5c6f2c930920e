import { divideHalfAway, type Fen } from './fen.ts'

declare const ppmBrand: unique symbol

/** A rate in parts per million, whole and not negative; 1,000,000 is the whole. */
export type Ppm = number & { readonly [ppmBrand]: true }

export const wholePpm = 1_000_000 as Ppm

/** Throws a RangeError when the number is no rate. */
export function ppm(value: number): Ppm {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a rate in ppm: ${value}`)
  return value as Ppm
}

/** amount × numerator ÷ denominator: multiplied first, divided and rounded once. */
export function proportion(amount: Fen, numerator: bigint, denominator: bigint): Fen {
  return divideHalfAway(amount * numerator, denominator) as Fen
}

/** The part of an amount that a rate stands for. */
export function partOf(amount: Fen, rate: Ppm): Fen {
  return proportion(amount, BigInt(rate), BigInt(wholePpm))
}
