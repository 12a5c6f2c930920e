import {
  assertNever,
  type Fen,
  greaterOf,
  lesserOf,
  ok,
  partOf,
  type Ppm,
  proportion,
  type Result,
  subtract,
  zeroFen,
} from '../../../foundation/kernel/index.ts'
import { orderOfSteps, type Step } from '../../cover/index.ts'
import { atMost, type Deductible, deductibleOn, over } from './item-terms.ts'

/** What a wording and the state of its limits say about one loss; a term that is absent takes nothing. */
export interface ClaimTerms {
  readonly notAccepted?: Fen | undefined
  /** Salvage, third parties, other insurance (保险法 56, 60). */
  readonly otherRecoveries?: Fen | undefined
  /** 保险法 55, only where the wording says so; first loss otherwise. */
  readonly valueRatio?: { readonly sumInsured: Fen; readonly value: Fen } | undefined
  /** `both`: beside the deductible; `higher`: only the higher of the two is borne in the end. */
  readonly waiting?: { readonly amount: Fen; readonly rule: 'both' | 'higher' } | undefined
  readonly deductible?: Deductible | undefined
  readonly insuredShare?: Ppm | undefined
  readonly sublimitRemaining?: Fen | undefined
  readonly occurrenceLimit?: Fen | undefined
  readonly aggregateRemaining?: Fen | undefined
  readonly arrears?: { readonly due: Fen; readonly paid: Fen } | undefined
  /** 保险法 57: paid on top, up to one more sum insured. */
  readonly mitigation?: { readonly amount: Fen; readonly sumInsured: Fen } | undefined
  readonly termOrder?: readonly string[] | undefined
}

/** One line of the 理算书: what was left before a step and what the step took. */
export interface SettledStep {
  readonly step: Step
  readonly before: Fen
  readonly taken: Fen
}

export interface Settlement {
  /** In the order of settlement; what they took and what is payable sum to the loss. */
  readonly lines: readonly SettledStep[]
  readonly payable: Fen
  readonly mitigationPayable: Fen
}

/** C6: leads a loss through the terms of its cover; every fen lands in exactly one bucket or is payable. */
export function settleClaim(loss: Fen, terms: ClaimTerms): Result<Settlement> {
  const order = orderOfSteps(terms.termOrder ?? [])
  if (!order.ok) return order
  const lines: SettledStep[] = []
  let left = loss
  for (const step of order.value) {
    const beforeWaiting = lines.find((line) => line.step === 'waiting')?.before ?? left
    const taken = atMost(left, asked(step, terms, { left, beforeWaiting }))
    lines.push({ step, before: left, taken })
    left = subtract(left, taken)
  }
  const { mitigation } = terms
  const mitigationPayable = mitigation ? lesserOf(mitigation.amount, mitigation.sumInsured) : zeroFen
  return ok({ lines, payable: left, mitigationPayable })
}

interface Standing {
  readonly left: Fen
  readonly beforeWaiting: Fen
}

function asked(step: Step, terms: ClaimTerms, { left, beforeWaiting }: Standing): Fen {
  switch (step) {
    case 'notAccepted':
      return terms.notAccepted ?? zeroFen
    case 'otherRecoveries':
      return terms.otherRecoveries ?? zeroFen
    case 'underInsurance':
      return terms.valueRatio ? lacking(left, terms.valueRatio.sumInsured, terms.valueRatio.value) : zeroFen
    case 'waiting':
      return terms.waiting?.amount ?? zeroFen
    case 'deductible':
      return askedByDeductible(terms, { left, beforeWaiting })
    case 'insuredShare':
      return terms.insuredShare === undefined ? zeroFen : partOf(left, terms.insuredShare)
    case 'overSublimit':
      return over(left, terms.sublimitRemaining)
    case 'overOccurrence':
      return over(left, terms.occurrenceLimit)
    case 'overAggregate':
      return over(left, terms.aggregateRemaining)
    case 'arrears':
      return terms.arrears ? lacking(left, terms.arrears.paid, terms.arrears.due) : zeroFen
    default:
      return assertNever(step)
  }
}

/**
 * Under `higher` the deductible is worked on what was left before the waiting bucket and takes only what exceeds the
 * waiting amount, whichever of the two comes first: together they take the higher of both.
 */
function askedByDeductible({ deductible, waiting }: ClaimTerms, { left, beforeWaiting }: Standing): Fen {
  if (!deductible) return zeroFen
  if (waiting?.rule !== 'higher') return deductibleOn(left, deductible)
  return greaterOf(subtract(deductibleOn(beforeWaiting, deductible), waiting.amount), zeroFen)
}

/** What a ratio leaves out: the rest is rounded and this is the difference; a ratio of one or more leaves out nothing. */
function lacking(left: Fen, part: Fen, whole: Fen): Fen {
  return part >= whole ? zeroFen : subtract(left, proportion(left, part, whole))
}
