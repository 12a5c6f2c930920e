import { assertNever, type Day, type Instant } from '../../../../foundation/kernel/index.ts'
import { knownBy, type PolicySegment, standingOf } from './standing.ts'
import type { PolicyTransaction } from './transaction.ts'

/** Two times: the day on which it took effect, and the instant by which it had been recorded. */
export interface AsOf {
  readonly effective: Day
  readonly knownAt: Instant
}

/** 保单状态, worked out and never stored. */
export type PolicyStatus = 'unrecorded' | 'upcoming' | 'in-force' | 'cancelled' | 'expired' | 'reversed'

export interface PolicyAsOf {
  readonly status: PolicyStatus
  /** There when, and only when, the policy is in force. */
  readonly segment: PolicySegment | undefined
  /** The last transaction that was known. */
  readonly known: string | undefined
}

/** How a policy stood on a day, as known at an instant; nothing that is recorded later changes the answer. */
export function asOf(transactions: readonly PolicyTransaction[], { effective, knownAt }: AsOf): PolicyAsOf {
  const known = knownBy(transactions, knownAt)
  const last = known.at(-1)?.id
  if (last === undefined) return { status: 'unrecorded', segment: undefined, known: undefined }
  const terms = standingOf(known)
  const segment = terms.flatMap((term) => term.segments).find(({ from, to }) => from <= effective && effective < to)
  if (segment) return { status: 'in-force', segment, known: last }
  const [first] = terms
  if (!first) return { status: 'reversed', segment: undefined, known: last }
  const within = terms.findLast(({ opened }) => opened.term.start <= effective)
  const cancelled = (within ?? first).cancelled
  if (cancelled && (effective >= cancelled.effective || first.segments.length === 0))
    return { status: 'cancelled', segment: undefined, known: last }
  return { status: within ? 'expired' : 'upcoming', segment: undefined, known: last }
}

/** Whether claims and changes may still come to it. */
export function isLive(status: PolicyStatus): boolean {
  switch (status) {
    case 'in-force':
    case 'upcoming':
      return true
    case 'unrecorded':
    case 'cancelled':
    case 'expired':
    case 'reversed':
      return false
    default:
      return assertNever(status)
  }
}
