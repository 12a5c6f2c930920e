import {
  type Fen,
  greaterOf,
  lesserOf,
  ok,
  refuse,
  type Result,
  subtract,
  zeroFen,
} from '../../../foundation/kernel/index.ts'
import { claimListedTwice, coverWithoutTerms } from './refusals.ts'

/** Claims in the order of decision on covers that share an aggregate limit. */
export interface ClaimSeries {
  readonly aggregate: Fen
  readonly sublimits: ReadonlyMap<string, Fen>
  readonly deductibles: ReadonlyMap<string, Fen>
  readonly claims: readonly { readonly id: string; readonly cover: string; readonly loss: Fen }[]
}

export interface ErodingClaim {
  readonly id: string
  readonly net: Fen
  readonly payable: Fen
  readonly sublimitRemaining: Fen
  readonly aggregateRemaining: Fen
}

/** C7: each claim finds the limits as the claims decided before it have left them. */
export function erode({ aggregate, sublimits, deductibles, claims }: ClaimSeries): Result<readonly ErodingClaim[]> {
  const left = new Map(sublimits)
  let aggregateRemaining = aggregate
  const settled: ErodingClaim[] = []
  const seen = new Set<string>()
  for (const { id, cover, loss } of claims) {
    if (seen.has(id)) return refuse(claimListedTwice(id))
    seen.add(id)
    const sublimit = left.get(cover)
    const deductible = deductibles.get(cover)
    if (sublimit === undefined) return refuse(coverWithoutTerms(cover, 'sublimit'))
    if (deductible === undefined) return refuse(coverWithoutTerms(cover, 'deductible'))
    const net = greaterOf(subtract(loss, deductible), zeroFen)
    const payable = lesserOf(net, lesserOf(sublimit, aggregateRemaining))
    const sublimitRemaining = subtract(sublimit, payable)
    aggregateRemaining = subtract(aggregateRemaining, payable)
    left.set(cover, sublimitRemaining)
    settled.push({ id, net, payable, sublimitRemaining, aggregateRemaining })
  }
  return ok(settled)
}
