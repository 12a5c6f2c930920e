import { isDocumentNumber } from '../../../foundation/documents/index.ts'
import { type Instant, type Result, ok, refuse } from '../../../foundation/kernel/index.ts'
import type { RecommendationState, SolutionState } from './machines.ts'
import { refusals } from './refusals.ts'

/** One line of a recommendation: a solution of the region, its rank in the list and the authority's opinion. */
export interface RecommendedSolution {
  readonly solutionId: string
  readonly rank: number
  readonly opinion: string
}

/** 推荐: one authority's list for one round. Two authorities of one region may each have their own. */
export interface Recommendation {
  readonly state: RecommendationState
  readonly authorityId: string
  readonly draftedBy: string
  readonly entries: readonly RecommendedSolution[]
  readonly letter?: { readonly documentNumber: string; readonly signedBy: string; readonly at: Instant }
}

type Draft = Recommendation & { readonly state: 'draft' }

export interface Candidate {
  readonly solutionId: string
  readonly state: SolutionState
}

/** Writes the list: only solutions that arrived, each once, ranks 1 to n without a gap. */
export function writeEntries(
  recommendation: Draft,
  entries: readonly RecommendedSolution[],
  candidates: readonly Candidate[],
): Result<Recommendation> {
  const arrived = new Set(
    candidates.filter((one) => one.state === 'submitted' || one.state === 'returned').map((one) => one.solutionId),
  )
  const foreign = entries.filter((entry) => !arrived.has(entry.solutionId))
  if (foreign.length > 0) return refuse(refusals.notRecommendable(foreign.map((entry) => entry.solutionId)))
  const ranks = new Set(entries.map((entry) => entry.rank))
  const whole = entries.every((entry) => entry.rank >= 1 && entry.rank <= entries.length)
  const once = new Set(entries.map((entry) => entry.solutionId)).size === entries.length
  if (ranks.size !== entries.length || !whole || !once) return refuse(refusals.ranksNotInOrder())
  return ok({ ...recommendation, entries: entries.toSorted((a, b) => a.rank - b.rank) })
}

/** Signs the letter with its document number (文号) and signer (签发人); who drafted it does not sign it. */
export function sign(
  recommendation: Draft,
  letter: { readonly documentNumber: string; readonly signedBy: string; readonly at: Instant },
): Result<Recommendation> {
  if (recommendation.entries.length === 0) return refuse(refusals.nothingRecommended())
  if (recommendation.entries.some((entry) => entry.opinion.trim() === '')) return refuse(refusals.opinionMissing())
  if (recommendation.draftedBy === letter.signedBy) return refuse(refusals.drafterMayNotDecide())
  if (!isDocumentNumber(letter.documentNumber)) return refuse(refusals.documentNumberMalformed())
  return ok({ ...recommendation, state: 'signed', letter })
}

export function withdrawRecommendation(
  recommendation: Recommendation & { readonly state: 'draft' | 'signed' },
  reason: string,
): Result<Recommendation> {
  return reason.trim() === '' ? refuse(refusals.reasonMissing()) : ok({ ...recommendation, state: 'withdrawn' })
}
