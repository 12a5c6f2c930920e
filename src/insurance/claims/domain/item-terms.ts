import { type Fen, greaterOf, lesserOf, partOf, type Ppm, subtract, zeroFen } from '../../../foundation/kernel/index.ts'

/** 免赔: the greater of a fixed amount and a rate of what is left when its turn comes. */
export interface Deductible {
  readonly fixed: Fen
  readonly rate?: Ppm | undefined
}

/** What a deductible asks for on an amount; more than the amount where the amount is small. */
export function deductibleOn(left: Fen, { fixed, rate }: Deductible): Fen {
  return rate === undefined ? fixed : greaterOf(fixed, partOf(left, rate))
}

/** What lies over a limit; nothing where there is no limit. */
export function over(left: Fen, limit: Fen | undefined): Fen {
  return limit === undefined ? zeroFen : greaterOf(subtract(left, limit), zeroFen)
}

/** A step takes what it asks for and at most what is left. */
export const atMost = (left: Fen, asked: Fen): Fen => lesserOf(asked, left)
