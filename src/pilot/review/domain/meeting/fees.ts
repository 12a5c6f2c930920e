import { type Fen, fen, proportion } from '../../../../foundation/kernel/index.ts'

/** What is paid for one review that was handed in and for one sitting, in fen. */
export interface FeeRates {
  readonly perReview: Fen
  readonly perMeeting: Fen
}

export interface FeeLine {
  readonly reviews: number
  readonly meetings: number
  /** Fen; what is withheld is the tax on it, and net is what is paid out. */
  readonly gross: Fen
  readonly withheld: Fen
  readonly net: Fen
}

export function feeOf(work: Pick<FeeLine, 'reviews' | 'meetings'>, rates: FeeRates): FeeLine {
  const gross = fen(BigInt(work.reviews) * rates.perReview + BigInt(work.meetings) * rates.perMeeting)
  const withheld = withheldOn(gross)
  return { ...work, gross, withheld, net: fen(gross - withheld) }
}

const yuan = 100n

/**
 * 劳务报酬所得预扣预缴, one payment: 个人所得税扣缴申报管理办法（试行）(国家税务总局公告2018年第61号) 第八条. Up to 4,000 yuan 800
 * are free, above it a fifth; 20% to 20,000 yuan, then 30% less 2,000 and above 50,000 yuan 40% less 7,000. Fen.
 */
export function withheldOn(gross: Fen): Fen {
  const taxable = gross <= 4_000n * yuan ? fen(gross - 800n * yuan) : proportion(gross, 80n, 100n)
  if (taxable <= 0n) return fen(0n)
  if (taxable <= 20_000n * yuan) return proportion(taxable, 20n, 100n)
  if (taxable <= 50_000n * yuan) return fen(proportion(taxable, 30n, 100n) - 2_000n * yuan)
  return fen(proportion(taxable, 40n, 100n) - 7_000n * yuan)
}
