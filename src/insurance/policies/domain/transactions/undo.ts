import {
  assertNever,
  type Day,
  type Fen,
  ok,
  refuse,
  type Result,
  subtract,
  zeroFen,
} from '../../../../foundation/kernel/index.ts'
import { cancel, type CancellationBasis } from '../cancellation.ts'
import { earned, unearned } from '../term.ts'
import type { Recorded } from './issue.ts'
import { type Asked, Batch, checkApart, checkBasedOn, reversalOf } from './record.ts'
import { byEffect, type StandingTerm, wholePremium } from './standing.ts'
import {
  alreadyReversed,
  noTermOn,
  policyCancelled,
  reversalIsFinal,
  termHasActs,
  transactionUnknown,
} from './transaction-refusals.ts'
import {
  type Charge,
  chargeOf,
  type EndorseTransaction,
  type PolicyTransaction,
  type TermTransaction,
} from './transaction.ts'

export interface Cancelling {
  readonly effective: Day
  readonly basis: CancellationBasis
}

/** 解除: the premium of the days from then on goes back, and what the contract's basis keeps stands beside it (54, 58). */
export function cancelPolicy({ effective, basis }: Cancelling, asked: Asked): Recorded {
  const based = checkBasedOn(asked)
  if (!based.ok) return based
  const batch = new Batch(asked)
  const term = batch.standing().at(-1)
  if (!term) return refuse(noTermOn(effective))
  if (term.cancelled) return refuse(policyCancelled(term.cancelled.effective))
  const account = cancel({
    term: term.opened.term,
    effective,
    premium: wholePremium(term, effective),
    paid: zeroFen,
    basis,
  })
  if (!account.ok) return account
  batch.reverse(term.changes.filter((change) => change.effective > effective).toReversed())
  const { earned: kept, holdback } = account.value
  const charges = chargesOfEnd(term, effective, (kept + holdback) as Fen)
  batch.add({ act: 'CANCEL', ...batch.header(batch.id), within: term.opened.id, effective, basis, charges })
  return ok(batch.added)
}

/** 冲正: as if the transaction had not been; changes that follow it are charged anew. */
export function reverseTransaction(target: string, asked: Asked): Recorded {
  const based = checkBasedOn(asked)
  if (!based.ok) return based
  const found = asked.transactions.find(({ id }) => id === target)
  if (!found) return refuse(transactionUnknown())
  if (found.act === 'REVERSE') return refuse(reversalIsFinal())
  if (asked.transactions.some((one) => one.act === 'REVERSE' && one.reverses === target))
    return refuse(alreadyReversed())
  const batch = new Batch(asked)
  const done = undone(found, batch, asked)
  return done.ok ? ok(batch.added) : done
}

function undone(found: Exclude<PolicyTransaction, { act: 'REVERSE' }>, batch: Batch, asked: Asked): Result<void> {
  const undo = (): void => batch.add(reversalOf(found, batch.header(batch.id)))
  switch (found.act) {
    case 'ISSUE':
    case 'RENEW':
      if (isInUse(found, batch.standing())) return refuse(termHasActs())
      undo()
      return ok(undefined)
    case 'REINSTATE':
      undo()
      return ok(undefined)
    case 'CANCEL':
      undo()
      return batch.reapply(movedAsideBy(found.id, asked.transactions))
    case 'ENDORSE':
      return takeOut(found, batch)
    default:
      return assertNever(found)
  }
}

function takeOut(found: EndorseTransaction, batch: Batch): Result<void> {
  const term = batch.standing().find(({ opened }) => opened.id === found.within)
  if (!term) return refuse(transactionUnknown())
  if (term.cancelled) return refuse(policyCancelled(term.cancelled.effective))
  const later = term.changes.slice(term.changes.findIndex(({ id }) => id === found.id) + 1)
  const apart = checkApart(later, found.patches)
  if (!apart.ok) return apart
  batch.reverse(later.toReversed())
  batch.add(reversalOf(found, batch.header(batch.id)))
  return batch.reapply(later)
}

/** Premium for the days that will not run, and what the basis keeps beyond the days that did. */
function chargesOfEnd(term: StandingTerm, effective: Day, kept: Fen): readonly Charge[] {
  const { opened } = term
  const from = effective < opened.term.start ? opened.term.start : effective
  const whole = wholePremium(term, effective)
  const back = chargeOf('premium', subtract(zeroFen, unearned(whole, opened.term, from)))
  return [...back, ...chargeOf('retained', subtract(kept, earned(whole, opened.term, from)))]
}

/** A term in which something is in force, or which another one follows. */
function isInUse({ id, term }: TermTransaction, terms: readonly StandingTerm[]): boolean {
  return terms.some(
    ({ opened, changes, reinstated, cancelled }) =>
      opened.term.start > term.start ||
      (opened.id === id && (changes.length > 0 || reinstated.length > 0 || cancelled !== undefined)),
  )
}

/** Changes that an act moved aside and did not bring back, in the order of effect. */
function movedAsideBy(batch: string, transactions: readonly PolicyTransaction[]): readonly EndorseTransaction[] {
  const aside = new Set(
    transactions.flatMap((one) => (one.act === 'REVERSE' && one.batch === batch ? [one.reverses] : [])),
  )
  return transactions.flatMap((one) => (one.act === 'ENDORSE' && aside.has(one.id) ? [one] : [])).sort(byEffect)
}
