import { type Fen, type Ppm, ppm, proportion, subtract, wholePpm } from '../../../../foundation/kernel/index.ts'

/** A charge with its value-added tax: `gross` holds both. */
export interface TaxSplit {
  readonly net: Fen
  readonly tax: Fen
}

/** 6% on insurance services since 2016-05-01 (财税〔2016〕36号); a later rate is a later version. */
export const premiumTax: Ppm = ppm(60_000)

/** The net is the gross without its tax, rounded once, and the tax the difference; a reversal keeps the original split. */
export function splitTax(gross: Fen, rate: Ppm): TaxSplit {
  const net = proportion(gross, BigInt(wholePpm), BigInt(wholePpm + rate))
  return { net, tax: subtract(gross, net) }
}
