import { type Day, ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import { effectiveOutsideTerm, termWithoutDays } from './refusals.ts'
import { daysOf, type Term } from './term.ts'

/** The term, if it has a day. */
export function checkTerm(term: Term): Result<Term> {
  return daysOf(term) > 0n ? ok(term) : refuse(termWithoutDays(term))
}

/** The term, if the day lies in it; the end day is allowed and means that the whole term has run. */
export function checkEffective(term: Term, effective: Day): Result<Term> {
  const checked = checkTerm(term)
  if (!checked.ok) return checked
  return effective < term.start || effective > term.end ? refuse(effectiveOutsideTerm(effective, term)) : checked
}
