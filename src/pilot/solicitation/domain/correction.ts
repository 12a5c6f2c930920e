import { type Instant, type Result, ok, refuse } from '../../../foundation/kernel/index.ts'
import { refusals } from './refusals.ts'
import type { Sealed, Solution } from './solution.ts'

/** 补正: named fields opened once until a stated instant; everything else stays sealed. */
export interface Correction {
  readonly fields: readonly { readonly path: string; readonly remark: string }[]
  readonly until: Instant
  readonly by: string
}

export function requestCorrection(
  solution: Solution & { readonly state: 'submitted' },
  correction: Correction,
  now: Instant,
): Result<{ readonly solution: Solution; readonly correction: Correction }> {
  if (correction.fields.length === 0) return refuse(refusals.correctionWithoutFields())
  if (correction.fields.some((field) => field.remark.trim() === '')) return refuse(refusals.reasonMissing())
  if (correction.until <= now) return refuse(refusals.correctionInThePast(now))
  return ok({ solution: { ...solution, state: 'returned' }, correction })
}

/** Whether a field may change during a correction: it is named itself, or it lies below a named one. */
export function isNamed(correction: Correction, path: string): boolean {
  return correction.fields.some((field) => path === field.path || path.startsWith(`${field.path}.`))
}

export function mayEdit(correction: Correction, paths: readonly string[], now: Instant): Result<true> {
  if (now >= correction.until) return refuse(refusals.correctionExpired(correction.until))
  const closed = paths.filter((path) => !isNamed(correction, path))
  return closed.length > 0 ? refuse(refusals.fieldsNotNamed(closed)) : ok(true)
}

/** Seals the corrected answers as a new version. The instant that decides timeliness stays that of the first arrival. */
export function resubmit(
  solution: Solution & { readonly state: 'returned' },
  correction: Correction,
  sealed: Sealed,
): Result<Solution> {
  if (sealed.arrivedAt >= correction.until) return refuse(refusals.correctionExpired(correction.until))
  return ok({ ...solution, state: 'submitted', sealed })
}

/** A correction that ran out unanswered leaves the version that was sealed before. */
export function closeCorrection(
  solution: Solution & { readonly state: 'returned' },
  correction: Correction,
  now: Instant,
): Result<Solution> {
  if (now < correction.until) return refuse(refusals.correctionStillOpen(correction.until))
  return ok({ ...solution, state: 'submitted' })
}
