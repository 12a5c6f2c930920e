import { type Fen, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { reinstate } from '../reinstatement.ts'
import type { Term } from '../term.ts'
import { checkTerm } from '../term-checks.ts'
import type { Patch, PolicyTerms } from './policy-terms.ts'
import { type Asked, Batch, checkApart, checkBasedOn, termOn } from './record.ts'
import { wholePremium } from './standing.ts'
import { changesNothing, itemUnknown, policyCancelled, termNotFollowing } from './transaction-refusals.ts'
import { chargeOf, type EndorseTransaction, type LimitName, type PolicyTransaction } from './transaction.ts'

export type Recorded = Result<readonly PolicyTransaction[]>

export interface NewTerm {
  readonly term: Term
  /** For the whole term, with tax. */
  readonly premium: Fen
  readonly terms: PolicyTerms
}

/** 承保: the first transaction of a policy. */
export function issuePolicy(opening: NewTerm, asked: Asked): Recorded {
  return openTerm('ISSUE', opening, asked)
}

/** 续保: a term that follows the last one without a gap. */
export function renewPolicy(opening: NewTerm, asked: Asked): Recorded {
  const based = checkBasedOn(asked)
  if (!based.ok) return based
  const last = new Batch(asked).standing().at(-1)
  if (last?.cancelled) return refuse(policyCancelled(last.cancelled.effective))
  if (last === undefined || last.opened.term.end !== opening.term.start)
    return refuse(termNotFollowing(last?.opened.term.end ?? opening.term.start))
  return openTerm('RENEW', opening, asked)
}

export type Endorsing = Pick<EndorseTransaction, 'effective' | 'delta' | 'patches'>

/** 批改: charged from its day on; what is later in effect is moved aside and charged anew (C4). */
export function endorsePolicy(change: Endorsing, asked: Asked): Recorded {
  const based = checkBasedOn(asked)
  if (!based.ok) return based
  if (change.delta === 0n && change.patches.length === 0) return refuse(changesNothing())
  const batch = new Batch(asked)
  const found = termOn(batch.standing(), change.effective)
  if (!found.ok) return found
  const { opened, changes, cancelled, segments } = found.value
  if (cancelled) return refuse(policyCancelled(cancelled.effective))
  const terms = segments.find(({ from, to }) => from <= change.effective && change.effective < to)?.terms
  const unknown = change.patches.find((patch) => takesNothingOut(patch, terms ?? opened.terms))
  if (unknown) return refuse(itemUnknown(unknown.name))
  const later = changes.filter(({ effective }) => effective > change.effective)
  const apart = checkApart(later, change.patches)
  if (!apart.ok) return apart
  batch.reverse(later.toReversed())
  const own = batch.endorse(batch.id, { ...change, within: opened.id })
  if (!own.ok) return own
  const again = batch.reapply(later)
  return again.ok ? ok(batch.added) : again
}

export interface Reinstating extends Pick<EndorseTransaction, 'effective'> {
  readonly limit: LimitName
  readonly amount: Fen
}

/** 恢复限额: priced on the premium then in force, pro rata to the amount and to the days left. */
export function reinstateLimit({ effective, limit, amount }: Reinstating, asked: Asked): Recorded {
  const based = checkBasedOn(asked)
  if (!based.ok) return based
  const batch = new Batch(asked)
  const found = termOn(batch.standing(), effective)
  if (!found.ok) return found
  const { opened, cancelled, segments } = found.value
  if (cancelled) return refuse(policyCancelled(cancelled.effective))
  const terms = segments.find(({ from, to }) => from <= effective && effective < to)?.terms ?? opened.terms
  const whole = aggregateOf(limit, terms)
  if (whole === undefined) return refuse(itemUnknown(limit.name))
  const premium = wholePremium(found.value, effective)
  const priced = reinstate({ term: opened.term, effective, premium, limit: whole, reinstated: amount })
  if (!priced.ok) return priced
  const charges = chargeOf('reinstated', priced.value)
  batch.add({ act: 'REINSTATE', ...batch.header(batch.id), within: opened.id, effective, limit, amount, charges })
  return ok(batch.added)
}

/** The aggregate that a cover or a pool has for itself. */
export function aggregateOf({ item, name }: LimitName, { covers, pools }: PolicyTerms): Fen | undefined {
  if (item === 'pool') return pools.find(({ id }) => id === name)?.aggregate
  return covers.find(({ head }) => head === name)?.aggregate ?? undefined
}

function openTerm(act: 'ISSUE' | 'RENEW', opening: NewTerm, asked: Asked): Recorded {
  const based = checkBasedOn(asked)
  if (!based.ok) return based
  const term = checkTerm(opening.term)
  if (!term.ok) return term
  const batch = new Batch(asked)
  const { start: effective } = opening.term
  batch.add({ act, ...batch.header(batch.id), effective, ...opening, charges: chargeOf('premium', opening.premium) })
  return ok(batch.added)
}

/** What is not in the schedule cannot be taken out of it. */
function takesNothingOut({ item, name, after }: Patch, { covers, pools, particulars }: PolicyTerms): boolean {
  if (after !== null) return false
  if (item === 'cover') return !covers.some(({ head }) => head === name)
  return item === 'pool' ? !pools.some(({ id }) => id === name) : particulars[name] === undefined
}
