import { add, type Day, type Fen, type Instant, subtract, sumOf, zeroFen } from '../../../../foundation/kernel/index.ts'
import { segmentsOf } from '../segments.ts'
import { patched, type PolicyTerms } from './policy-terms.ts'
import type {
  CancelTransaction,
  EndorseTransaction,
  PolicyTransaction,
  ReinstateTransaction,
  TermTransaction,
} from './transaction.ts'

/** Half-open days with all that the policy says on them and what they cost. */
export interface PolicySegment {
  readonly from: Day
  readonly to: Day
  readonly premium: Fen
  readonly terms: PolicyTerms
  /** The transaction that opened its term, and the one after which it reads as it does. */
  readonly within: string
  readonly since: string
}

/** One term with what is in force in it. */
export interface StandingTerm {
  readonly opened: TermTransaction
  /** In order of effect, ties as issued. */
  readonly changes: readonly EndorseTransaction[]
  readonly reinstated: readonly ReinstateTransaction[]
  readonly cancelled: CancelTransaction | undefined
  readonly segments: readonly PolicySegment[]
}

/** Transactions that had been recorded by an instant, in their order. */
export const knownBy = (transactions: readonly PolicyTransaction[], knownAt: Instant): readonly PolicyTransaction[] =>
  transactions.filter(({ recordedAt }) => recordedAt <= knownAt)

/** Terms in force by their start. What was reversed, and the reversals themselves, are gone from it. */
export function standingOf(transactions: readonly PolicyTransaction[]): readonly StandingTerm[] {
  const reversed = new Set(transactions.flatMap((one) => (one.act === 'REVERSE' ? [one.reverses] : [])))
  const alive = transactions.filter(({ id, act }) => act !== 'REVERSE' && !reversed.has(id))
  return alive
    .flatMap((one) => (one.act === 'ISSUE' || one.act === 'RENEW' ? [standingTerm(one, alive)] : []))
    .sort((a, b) => (a.opened.term.start < b.opened.term.start ? -1 : 1))
}

/** The premium for the whole term that is in force on a day, changes of that day included. */
export function wholePremium({ opened, changes }: Pick<StandingTerm, 'opened' | 'changes'>, on: Day): Fen {
  const deltas = changes.filter(({ effective }) => effective <= on).map(({ delta }) => delta)
  return add(opened.premium, sumOf(deltas))
}

function standingTerm(opened: TermTransaction, alive: readonly PolicyTransaction[]): StandingTerm {
  const within = alive.filter((one) => 'within' in one && one.within === opened.id)
  const changes = within.flatMap((one) => (one.act === 'ENDORSE' ? [one] : [])).sort(byEffect)
  const [cancelled] = within.flatMap((one) => (one.act === 'CANCEL' ? [one] : []))
  const reinstated = within.flatMap((one) => (one.act === 'REINSTATE' ? [one] : []))
  const until = cancelled?.effective ?? opened.term.end
  return { opened, changes, reinstated, cancelled, segments: tiled(opened, changes, until) }
}

export function byEffect(a: EndorseTransaction, b: EndorseTransaction): number {
  if (a.effective !== b.effective) return a.effective < b.effective ? -1 : 1
  return a.sequence - b.sequence
}

/** Days from the cancellation on are cut off; their premium has gone back, so what is left stays exact. */
function tiled(opened: TermTransaction, changes: readonly EndorseTransaction[], until: Day): readonly PolicySegment[] {
  const { term, premium } = opened
  const ending = changes.filter(({ effective }) => effective < until)
  const stop = until < term.end ? [{ effective: until, delta: wholeTurned(opened, ending), charge: premium }] : []
  const priced = segmentsOf({ term, premium }, [
    ...ending.map(({ effective, delta }) => ({ effective, delta, charge: delta })),
    ...stop,
  ])
  return priced
    .filter(({ from }) => from < until)
    .map(({ from, to, premium: cost }) => {
      const applied = ending.filter(({ effective }) => effective <= from)
      const terms = patched(
        opened.terms,
        applied.flatMap(({ patches }) => patches),
      )
      return { from, to, premium: cost, terms, within: opened.id, since: (applied.at(-1) ?? opened).id }
    })
}

/** The change that takes the whole premium away. */
function wholeTurned({ premium }: TermTransaction, changes: readonly EndorseTransaction[]): Fen {
  return subtract(zeroFen, add(premium, sumOf(changes.map(({ delta }) => delta))))
}
