import { type Acting, port } from '../../../foundation/access/server/index.ts'
import type { Id, Instant, Result } from '../../../foundation/kernel/index.ts'

export interface ReleasedItem {
  readonly solutionId: Id<'solution'>
  /** The solution's own number, as on its receipt. */
  readonly number: string
  readonly decision: 'selected' | 'not-selected'
  /** The words that the applicant is told. */
  readonly reason: string
}

/** All decisions of one round, which became known together; the same rows as the view `review.released_selections`. */
export interface ReleasedSelection {
  /** The round's code, such as `2023-356`. */
  readonly roundId: string
  readonly releasedAt: Instant
  readonly items: readonly ReleasedItem[]
}

/**
 * What a slice above does with a release: in the same transaction, as the person who released. A refusal stops the
 * release as a whole, and nothing of it has happened.
 */
export type OnRelease = (acting: Acting, selection: ReleasedSelection) => Promise<Result<void>>

/** Filled by src/server; without it a release ends with itself. */
export const onRelease = port<OnRelease>('what follows a release')
