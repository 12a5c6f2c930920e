import {
  assertNever,
  type Fen,
  ok,
  refuse,
  type Result,
  subtract,
  zeroFen,
} from '../../../../foundation/kernel/index.ts'
import { cancel } from '../cancellation.ts'
import { endorse } from '../endorsement.ts'
import { effectiveOutsideTerm } from '../refusals.ts'
import { reinstate } from '../reinstatement.ts'
import type { Term } from '../term.ts'
import { cancelledAlready, laterInForce, opensLate, reversesOther } from './booking-refusals.ts'
import type { ReportedAct, ReportedTransaction } from './reported-policy.ts'

/** A transaction in force: its place in the policy's list, from 1, and what the whole term costs since it. */
export interface InForce {
  readonly place: number
  readonly transaction: ReportedTransaction
  readonly premium: Fen
}

/** A stack: what is booked last is reversed first (C4). */
export type Stack = readonly InForce[]

/** What a transaction had to charge on top of what is in force, by C2, C3 and C4; or why it could not be booked there. */
export function expectedCharge(term: Term, stack: Stack, transaction: ReportedTransaction): Result<Fen> {
  const { act, effective } = transaction
  const top = stack.at(-1)
  const premium = top?.premium ?? zeroFen
  if (isOpening(act) !== (top === undefined)) return refuse(opensLate(act.type))
  if (act.type === 'REVERSE') return reversal(stack, act.reverses)
  if (top?.transaction.act.type === 'CANCEL') return refuse(cancelledAlready(top.place))
  if (top && !isOpening(top.transaction.act) && top.transaction.effective > effective) {
    return refuse(laterInForce(top.place, top.transaction.effective, effective))
  }
  switch (act.type) {
    case 'ISSUE':
    case 'RENEW':
      return effective === term.start ? ok(transaction.charge.gross) : refuse(effectiveOutsideTerm(effective, term))
    case 'ENDORSE': {
      const change = endorse({ term, effective, premiumOld: premium, premiumNew: act.premium })
      return change.ok ? ok(change.value.charge) : change
    }
    case 'REINSTATE':
      return reinstate({ term, effective, premium, limit: act.limit, reinstated: act.reinstated })
    case 'CANCEL': {
      const ended = cancel({ term, effective, premium, paid: zeroFen, basis: act.basis })
      return ended.ok ? ok(subtract(ended.value.holdback, ended.value.unearned)) : ended
    }
    default:
      return assertNever(act)
  }
}

/** The stack once a transaction is booked, whether or not it should have been. */
export function book(stack: Stack, place: number, transaction: ReportedTransaction): Stack {
  const { act } = transaction
  if (act.type === 'REVERSE') return stack.filter((one) => one.place !== act.reverses)
  return [...stack, { place, transaction, premium: premiumSince(stack, transaction) }]
}

function premiumSince(stack: Stack, { act, charge }: ReportedTransaction): Fen {
  if (act.type === 'ENDORSE') return act.premium
  return isOpening(act) ? charge.gross : (stack.at(-1)?.premium ?? zeroFen)
}

const isOpening = (act: ReportedAct): boolean => act.type === 'ISSUE' || act.type === 'RENEW'

function reversal(stack: Stack, place: number): Result<Fen> {
  const top = stack.at(-1)
  if (top?.place !== place) return refuse(reversesOther(place, top?.place))
  return ok(subtract(zeroFen, top.transaction.charge.gross))
}
