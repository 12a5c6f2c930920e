import { add, type Fen, greaterOf, lesserOf, subtract, zeroFen } from './fen.ts'
import { proportion } from './rates.ts'

/**
 * Shares a series of payments, none of them negative, among those who bear them together (共保), the leader first.
 * A follower's share of a payment is its rounded part of all that has been paid so far, less what it was allotted
 * before; never below nothing, never above what is left of the payment. The leader takes the rest, so every payment is
 * shared exactly and a follower's sum does not drift with the number of payments. Weights are positive.
 */
export function shareSeries(payments: readonly Fen[], weights: readonly bigint[]): readonly (readonly Fen[])[] {
  if (weights.length === 0 || weights.some((weight) => weight <= 0n)) throw new RangeError('weights must be positive')
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  let followers = weights.slice(1).map((weight) => ({ weight, allotted: zeroFen }))
  let paid = zeroFen
  return payments.map((payment) => {
    paid = add(paid, payment)
    let left = payment
    const shares: Fen[] = []
    followers = followers.map(({ weight, allotted }) => {
      const due = subtract(proportion(paid, weight, whole), allotted)
      const share = lesserOf(greaterOf(due, zeroFen), left)
      left = subtract(left, share)
      shares.push(share)
      return { weight, allotted: add(allotted, share) }
    })
    return [left, ...shares]
  })
}
