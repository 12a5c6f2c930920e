import {
  type Day,
  daysBetween,
  type Fen,
  ok,
  proportion,
  refuse,
  type Result,
} from '../../../foundation/kernel/index.ts'
import { limitOfNothing, reinstatedAboveLimit } from './refusals.ts'
import { daysOf, type Term } from './term.ts'
import { checkEffective } from './term-checks.ts'

/** 恢复保额: buying back limit that claims have used up, for the rest of the term. */
export interface Reinstatement {
  readonly term: Term
  readonly effective: Day
  readonly premium: Fen
  readonly limit: Fen
  readonly reinstated: Fen
}

/** The charge, pro rata to the amount bought back and to the days left, rounded once. */
export function reinstate({ term, effective, premium, limit, reinstated }: Reinstatement): Result<Fen> {
  const checked = checkEffective(term, effective)
  if (!checked.ok) return checked
  if (limit <= 0n) return refuse(limitOfNothing())
  if (reinstated > limit) return refuse(reinstatedAboveLimit(reinstated, limit))
  const daysLeft = BigInt(daysBetween(effective, term.end))
  return ok(proportion(premium, reinstated * daysLeft, limit * daysOf(term)))
}
