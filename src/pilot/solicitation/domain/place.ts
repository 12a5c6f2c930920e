import { type Citation, type Result, ok, refuse } from '../../../foundation/kernel/index.ts'
import { refusals } from './refusals.ts'

/**
 * A lead's place in the count of 「原则上不超过5个」. A solution takes its place when it first arrives and keeps it for
 * ever: withdrawing frees none, and submitting the same solution again uses the place that it already holds. So at
 * most `limit` solutions of one legal person ever count without a waiver (decision 0080).
 */
export type Place = 'none' | 'counted' | 'awaiting-waiver' | 'waived' | 'not-granted'

export interface LeadCount {
  /** Places that count already, withdrawn solutions included, the solution in hand excluded. */
  readonly held: number
  /** null while the round has not announced one. */
  readonly limit: number | null
  /** Whether a named official may set the limit aside (原则上). */
  readonly waivable: boolean
  /** The sentence of the round's notice that sets the limit. */
  readonly source: Citation
}

export const shortestReason = 50

/** The place that a solution takes when it arrives; beyond the limit only with a reason, and then it waits. */
export function takePlace(present: Place, count: LeadCount, reason: string | undefined): Result<Place> {
  if (present === 'counted' || present === 'waived') return ok(present)
  if (count.limit === null || count.held < count.limit) return ok('counted')
  if (!count.waivable) return refuse(refusals.beyondFirmLimit(count))
  const written = reason?.trim() ?? ''
  if (written === '') return refuse(refusals.beyondLimitWithoutReason(count))
  if (Array.from(written).length < shortestReason) return refuse(refusals.reasonTooShort(count, shortestReason))
  return ok('awaiting-waiver')
}

export function counts(place: Place): boolean {
  return place === 'counted' || place === 'waived'
}
