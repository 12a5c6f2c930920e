import {
  day,
  type Day,
  type Fen,
  isCreditCode,
  type Refusal,
  subtract,
  sumOf,
  type Text,
  wholePpm,
  zeroFen,
} from '../../../../foundation/kernel/index.ts'
import { premiumTax, splitTax } from '../../../cover/index.ts'
import { cancel } from '../cancellation.ts'
import type { Term } from '../term.ts'
import { checkTerm } from '../term-checks.ts'
import { book, expectedCharge, type Stack } from './booking.ts'
import { chargeDiffers, recordedEarlier, taxDiffers } from './booking-refusals.ts'
import {
  creditCodeWrong,
  instalmentsDiffer,
  instalmentsRise,
  issuedBeforePremium,
  leaderNotFirst,
  segmentsDoNotSum,
  segmentsDoNotTile,
  sharesDoNotSum,
} from './policy-refusals.ts'
import type { Break, ReportedPolicy, ReportedTransaction } from './reported-policy.ts'

/** 见费出单 binds policies that are issued from this day on (金发〔2025〕36号). */
const premiumFirstFrom: Day = day('2025-11-01')

export interface JudgedPolicy {
  readonly policy: ReportedPolicy
  /** What is in force after all transactions. */
  readonly stack: Stack
  readonly breaks: readonly Break[]
}

/** What of the invariants of one policy its row does not keep: all of them, in the order of the row. */
export function judgePolicy(policy: ReportedPolicy): JudgedPolicy {
  const { row, term, leader, insured } = policy
  const checked = checkTerm(term)
  if (!checked.ok) return { policy, stack: [], breaks: [{ row, refusal: checked.refusal }] }
  const codes: readonly (readonly [code: string, whose: Text])[] = [
    [leader, { zh: '首席保险人', en: 'the leader' }],
    [insured.creditCode, { zh: '被保险人', en: 'the insured' }],
    ...policy.shares.map(({ creditCode }) => [creditCode, { zh: '共保人', en: 'a co-insurer' }] as const),
  ]
  const wrong = codes.flatMap(([code, whose]) => (isCreditCode(code) ? [] : [creditCodeWrong(whose)]))
  const { breaks, stack } = judgeTransactions(policy)
  const own = [...wrong, ...judgeShares(policy), ...judgePayment(policy), ...judgeSegments(policy, stack)]
  return { policy, stack, breaks: [...own.map((refusal) => ({ row, refusal })), ...breaks] }
}

function judgeTransactions({ row, term, transactions }: ReportedPolicy): { breaks: readonly Break[]; stack: Stack } {
  const breaks: Break[] = []
  let stack: Stack = []
  for (const [index, transaction] of transactions.entries()) {
    const at = `${row}.transactions[${index}]`
    const { charge, recorded } = transaction
    const expected = expectedCharge(term, stack, transaction)
    const before = transactions[index - 1]
    if (before && recorded < before.recorded)
      breaks.push({ row: at, refusal: recordedEarlier(recorded, before.recorded) })
    if (!expected.ok) breaks.push({ row: at, refusal: expected.refusal })
    else if (expected.value !== charge.gross) {
      breaks.push({ row: at, refusal: chargeDiffers(charge.gross, expected.value) })
    }
    const net = expectedNet(transactions, transaction)
    const tax = subtract(charge.gross, net)
    if (net !== charge.net || tax !== charge.tax) breaks.push({ row: at, refusal: taxDiffers(net, tax) })
    stack = book(stack, index + 1, transaction)
  }
  return { breaks, stack }
}

function expectedNet(transactions: readonly ReportedTransaction[], { act, charge }: ReportedTransaction): Fen {
  const original = act.type === 'REVERSE' ? transactions[act.reverses - 1] : undefined
  return original ? subtract(zeroFen, original.charge.net) : splitTax(charge.gross, premiumTax).net
}

function judgeShares({ shares, leader }: ReportedPolicy): readonly Refusal[] {
  if (shares.length === 0) return []
  const sum = shares.reduce((total, { share }) => total + share, 0)
  return [
    ...(sum === wholePpm ? [] : [sharesDoNotSum(sum)]),
    ...(shares[0]?.creditCode === leader ? [] : [leaderNotFirst()]),
  ]
}

function judgePayment({ transactions, receipts, instalments, subsidised }: ReportedPolicy): readonly Refusal[] {
  const issue = transactions[0]
  if (!issue) return []
  const owed = subtract(issue.charge.gross, subsidised)
  const due = instalments[0] ?? owed
  const inHand = (by: 'insurer' | 'intermediary'): Fen =>
    sumOf(receipts.filter((one) => one.by === by && one.on <= issue.recorded).map(({ amount }) => amount))
  const rises = instalments.some((amount, index) => index > 0 && amount > (instalments[index - 1] ?? zeroFen))
  const bound = issue.recorded >= premiumFirstFrom
  return [
    ...(bound && inHand('insurer') < due ? [issuedBeforePremium(due, inHand('insurer'), inHand('intermediary'))] : []),
    ...(bound && rises ? [instalmentsRise()] : []),
    ...(instalments.length > 0 && sumOf(instalments) !== owed ? [instalmentsDiffer(sumOf(instalments), owed)] : []),
  ]
}

function judgeSegments({ term, segments, transactions }: ReportedPolicy, stack: Stack): readonly Refusal[] {
  if (!segments) return []
  const until = endOfCover(term, stack)
  const tiles = segments.every(({ from, to }, index) => from < to && to === (segments[index + 1]?.from ?? until))
  const begins = segments.length === 0 ? until <= term.start : segments[0]?.from === term.start
  if (!tiles || !begins) return [segmentsDoNotTile(term.start, until)]
  const charged = sumOf(transactions.map(({ charge }) => charge.gross))
  const cost = sumOf(segments.map(({ premium }) => premium))
  const ofDays = subtract(charged, keptApart(term, stack, charged))
  return ofDays === cost ? [] : [segmentsDoNotSum(cost, ofDays)]
}

/** What is kept of a policy that never began, or held back of its unearned premium, belongs to no day of cover. */
function keptApart(term: Term, stack: Stack, charged: Fen): Fen {
  const top = stack.at(-1)
  const act = top?.transaction.act
  if (!top || act?.type !== 'CANCEL') return zeroFen
  if (act.basis.kind === 'pre-inception') return charged
  const { effective } = top.transaction
  const ended = cancel({ term, effective, premium: top.premium, paid: zeroFen, basis: act.basis })
  return ended.ok ? ended.value.holdback : zeroFen
}

/** The day from which a policy is no longer in force: its start when it was reversed or never issued. */
export function endOfCover(term: Term, stack: Stack): Day {
  const top = stack.at(-1)?.transaction
  if (!top) return term.start
  return top.act.type === 'CANCEL' ? top.effective : term.end
}
