/**
 * The financial terms of one line, in the order in which they bite (design of the pilot's interfaces, section `loss`);
 * policies and claims use the same definition. Amounts are in the unit of the loss: yuan, or hours of interruption.
 */
export interface Terms {
  /** Deductible of each claim (每次事故免赔额), or the waiting period (等待期) when losses are hours. */
  readonly deductible: number
  /** What the insured bears of each claim above the deductible (绝对免赔率), 0 to 1. */
  readonly insuredShare: number
  /** Limit of each claim (每次事故限额); null is none. */
  readonly limit: number | null
  /** Deductible of the year's sum. */
  readonly aggregateDeductible: number
  /** Limit of the year's sum (累计限额); null is none. */
  readonly aggregateLimit: number | null
  /** The insurer's line of a co-insurance, after all terms, 0 to 1. */
  readonly share: number
  /** Yuan for one unit of loss: 1 for losses in yuan, the hourly indemnity for losses in hours. */
  readonly valuePerUnit: number
}

export const noTerms: Terms = {
  deductible: 0,
  insuredShare: 0,
  limit: null,
  aggregateDeductible: 0,
  aggregateLimit: null,
  share: 1,
  valuePerUnit: 1,
}

/** Y = min(max(X − deductible, 0)·(1 − insuredShare), limit): what one loss X brings to the year's sum. */
export function claimLoss(terms: Terms, loss: number): number {
  const kept = Math.max(loss - terms.deductible, 0) * (1 - terms.insuredShare)
  return terms.limit === null ? kept : Math.min(kept, terms.limit)
}

/** The year's sum S after the annual terms, still in units of loss. */
export function annualLoss(terms: Terms, sum: number): number {
  const above = Math.max(sum - terms.aggregateDeductible, 0)
  return terms.aggregateLimit === null ? above : Math.min(above, terms.aggregateLimit)
}

/** Yuan that the insurer bears for one unit that the annual terms leave. */
export const yuanPerUnit = (terms: Terms): number => terms.valuePerUnit * terms.share

/** Net yuan of a year with these losses. */
export function netOfYear(terms: Terms, losses: readonly number[]): number {
  let sum = 0
  for (const loss of losses) sum += claimLoss(terms, loss)
  return yuanPerUnit(terms) * annualLoss(terms, sum)
}
