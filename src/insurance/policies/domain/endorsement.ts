import { type Day, type Fen, ok, type Result, subtract } from '../../../foundation/kernel/index.ts'
import { earned, type Term, unearned } from './term.ts'
import { checkEffective } from './term-checks.ts'

/** A change of premium from a day on; both premiums are for the whole term. */
export interface Endorsement {
  readonly term: Term
  readonly effective: Day
  readonly premiumOld: Fen
  readonly premiumNew: Fen
}

export interface EndorsementCharge {
  /** What the change costs; negative when premium goes back. */
  readonly charge: Fen
  /** What the days before and the days from the change on cost; they sum to the old premium and the charge. */
  readonly segments: readonly [before: Fen, after: Fen]
}

/** C3: a change charges what is unearned of the new premium less what is unearned of the old. */
export function endorse({ term, effective, premiumOld, premiumNew }: Endorsement): Result<EndorsementCharge> {
  const checked = checkEffective(term, effective)
  if (!checked.ok) return checked
  const after = unearned(premiumNew, term, effective)
  return ok({
    charge: subtract(after, unearned(premiumOld, term, effective)),
    segments: [earned(premiumOld, term, effective), after],
  })
}
