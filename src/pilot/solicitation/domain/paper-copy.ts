import type { Instant } from '../../../foundation/kernel/index.ts'
import type { PaperCopyState } from './machines.ts'

/** One numbered copy of 「纸质版一式三份」. */
export interface PaperCopy {
  readonly number: number
  readonly state: PaperCopyState
  /** The fingerprint printed on the sheets that came in, as far as read. */
  readonly printed?: string
  readonly registeredAt?: Instant
  readonly registeredBy?: string
}

/**
 * Registers a copy: it agrees when the fingerprint on its sheets is that of the version which the platform holds.
 * A copy that differs is registered as such, with the electronic arrival untouched; a right one may replace it.
 */
export function register(
  copy: PaperCopy,
  sheet: { readonly printed: string; readonly held: string },
  who: { readonly by: string; readonly at: Instant },
): PaperCopy {
  const agrees = sheet.printed.toLowerCase() === sheet.held.toLowerCase()
  return {
    number: copy.number,
    state: agrees ? 'registered' : 'differs',
    printed: sheet.printed.toLowerCase(),
    registeredAt: who.at,
    registeredBy: who.by,
  }
}

/** After a corrected version is sealed, copies of the former one no longer agree with what the platform holds. */
export function afterResubmission(copy: PaperCopy, held: string): PaperCopy {
  if (copy.state !== 'registered' || copy.printed === held) return copy
  return { ...copy, state: 'differs' }
}

/** Copies that count towards the three: in hand and the same as the electronic version. */
export function paperInHand(copies: readonly PaperCopy[]): number {
  return copies.filter((copy) => copy.state === 'registered').length
}
