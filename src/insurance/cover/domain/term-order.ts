import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import { stepListedTwice, stepUnknown } from './term-order-refusals.ts'

/** The steps of the waterfall in the order that holds unless the contract says otherwise. */
export const steps = [
  'notAccepted',
  'otherRecoveries',
  'underInsurance',
  'waiting',
  'deductible',
  'insuredShare',
  'overSublimit',
  'overOccurrence',
  'overAggregate',
  'arrears',
] as const

export type Step = (typeof steps)[number]

/** The listed steps exchange only the places that they themselves hold in the default order; all others stay. */
export function orderOfSteps(listed: readonly string[]): Result<readonly Step[]> {
  const known: Step[] = []
  for (const name of listed) {
    const step = steps.find((one) => one === name)
    if (step === undefined) return refuse(stepUnknown(name, steps))
    if (known.includes(step)) return refuse(stepListedTwice(name))
    known.push(step)
  }
  let next = 0
  return ok(steps.map((step) => (known.includes(step) ? (known[next++] ?? step) : step)))
}
