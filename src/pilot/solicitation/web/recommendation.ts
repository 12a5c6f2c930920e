import type { Instant } from '../../../foundation/kernel/index.ts'
import type { RecommendationState, SealedScan } from '../index.ts'

export interface RecommendationEntry {
  readonly solutionId: string
  readonly title: string
  readonly number: string
  readonly leadName: string
  readonly opinion: string
}

export interface ListedRecommendation {
  readonly id: string
  readonly state: RecommendationState
  readonly version: number
  readonly remarks: string
  readonly documentNumber: string | null
  readonly signedByName: string | null
  readonly signedAt: Instant | null
  readonly fingerprint: string | null
  readonly scans: readonly SealedScan[]
  readonly entries: readonly (RecommendationEntry & { readonly rank: number })[]
  readonly actions: readonly string[]
}

/** A solution of the region that may be put on the list. */
export interface Recommendable {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly leadName: string
}
