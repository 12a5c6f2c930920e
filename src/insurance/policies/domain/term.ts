import { type Day, daysBetween, type Fen, proportion, subtract } from '../../../foundation/kernel/index.ts'

/** 保险期间, C1: from 00:00 of the start day to 00:00 of the end day in Asia/Shanghai; `end` is the day after the last. */
export interface Term {
  readonly start: Day
  readonly end: Day
}

/** The denominator of every pro rata figure. */
export const daysOf = (term: Term): bigint => BigInt(daysBetween(term.start, term.end))

/** C2: the part of a premium for the whole term that has been earned by 00:00 of a day inside it. */
export function earned(premium: Fen, term: Term, by: Day): Fen {
  return proportion(premium, BigInt(daysBetween(term.start, by)), daysOf(term))
}

/** C2: what of a premium for the whole term is left for the days from a day on. */
export function unearned(premium: Fen, term: Term, from: Day): Fen {
  return subtract(premium, earned(premium, term, from))
}
