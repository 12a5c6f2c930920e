import {
  type Fen,
  greaterOf,
  lesserOf,
  ok,
  partOf,
  type Ppm,
  refuse,
  type Result,
  subtract,
  sumOf,
  zeroFen,
} from '../../../foundation/kernel/index.ts'
import { type CoverAmount, leadBack } from './allocation.ts'
import { atMost, type Deductible, deductibleOn, over } from './item-terms.ts'
import { coverListedTwice } from './refusals.ts'

/** What one event cost under one cover, with the item terms of that cover. */
export interface CoverLoss {
  readonly cover: string
  readonly loss: Fen
  readonly deductible?: Deductible | undefined
  readonly insuredShare?: Ppm | undefined
  readonly sublimitRemaining?: Fen | undefined
}

export interface Occurrence {
  readonly covers: readonly CoverLoss[]
  /** The higher of the two is borne once for the event, after the item terms. */
  readonly occurrenceDeductible?: { readonly fixed: Fen; readonly waiting: Fen } | undefined
  readonly occurrenceLimit?: Fen | undefined
  readonly aggregateRemaining?: Fen | undefined
}

export interface OccurrenceSettlement {
  readonly afterItems: readonly CoverAmount[]
  readonly occurrenceDeductible: Fen
  readonly overOccurrence: Fen
  readonly overAggregate: Fen
  readonly payable: Fen
  readonly byCover: readonly CoverAmount[]
}

/** Wordings that put the terms of the event after the terms of its items: one event, several covers, one limit. */
export function settleOccurrence(occurrence: Occurrence): Result<OccurrenceSettlement> {
  const { covers, occurrenceLimit, aggregateRemaining } = occurrence
  const twice = covers.find(({ cover }, index) => covers.findIndex((one) => one.cover === cover) < index)
  if (twice) return refuse(coverListedTwice(twice.cover))
  const afterItems = covers.map((one) => ({ cover: one.cover, amount: afterItemTerms(one) }))
  const sum = sumOf(afterItems.map(({ amount }) => amount))
  const { fixed, waiting } = occurrence.occurrenceDeductible ?? { fixed: zeroFen, waiting: zeroFen }
  const occurrenceDeductible = lesserOf(greaterOf(fixed, waiting), sum)
  const afterDeductible = subtract(sum, occurrenceDeductible)
  const overOccurrence = over(afterDeductible, occurrenceLimit)
  const afterOccurrence = subtract(afterDeductible, overOccurrence)
  const overAggregate = over(afterOccurrence, aggregateRemaining)
  const payable = subtract(afterOccurrence, overAggregate)
  const byCover = leadBack(payable, afterItems)
  return ok({ afterItems, occurrenceDeductible, overOccurrence, overAggregate, payable, byCover })
}

function afterItemTerms({ loss, deductible, insuredShare, sublimitRemaining }: CoverLoss): Fen {
  const afterDeductible = subtract(loss, deductible ? atMost(loss, deductibleOn(loss, deductible)) : zeroFen)
  const share = insuredShare === undefined ? zeroFen : partOf(afterDeductible, insuredShare)
  const afterShare = subtract(afterDeductible, atMost(afterDeductible, share))
  return subtract(afterShare, over(afterShare, sublimitRemaining))
}
