import { add, type Day, type Fen, subtract, sumOf, zeroFen } from '../../../foundation/kernel/index.ts'
import type { ChargedChange, IssuedPremium } from './changes.ts'
import { unearned } from './term.ts'

/** Half-open, from 00:00 of `from` to 00:00 of `to`, with what these days cost. */
export interface Segment {
  readonly from: Day
  readonly to: Day
  readonly premium: Fen
}

/**
 * The segments of a policy with the changes in force, in their order. They tile the term, and their premiums sum to the
 * premium at issue and all charges: what was unearned at a segment's begin less what is unearned at its end, both of the
 * premium then in force. A segment without days costs nothing and is left out.
 */
export function segmentsOf(policy: IssuedPremium, inForce: readonly ChargedChange[]): readonly Segment[] {
  const { term, premium } = policy
  const starts = [term.start, ...inForce.map(({ effective }) => effective)]
  return starts
    .map((from, index) => {
      const to = starts[index + 1] ?? term.end
      const whole = add(premium, sumOf(inForce.slice(0, index).map(({ delta }) => delta)))
      const after = to === term.end ? zeroFen : unearned(whole, term, to)
      return { from, to, premium: subtract(unearned(whole, term, from), after) }
    })
    .filter(({ from, to }) => from < to)
}
