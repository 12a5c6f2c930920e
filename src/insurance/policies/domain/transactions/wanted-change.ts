import type { Day, Fen } from '../../../../foundation/kernel/index.ts'
import type { Patch, PolicyTerms } from './policy-terms.ts'
import { standingOf } from './standing.ts'
import type { PolicyTransaction } from './transaction.ts'

/** What a person asks an endorsement to change, before it is put into the schedule as it stands on the day. */
export interface WantedChange {
  /** Limits of covers of the schedule as they shall be. */
  readonly covers: readonly {
    readonly head: string
    readonly perOccurrence: Fen | null
    readonly aggregate: Fen | null
  }[]
  readonly particulars: readonly { readonly name: string; readonly after: string | null }[]
}

/** What the schedule says on a day; undefined where no term holds it. */
export function termsOn(transactions: readonly PolicyTransaction[], on: Day): PolicyTerms | undefined {
  const segments = standingOf(transactions).flatMap((term) => term.segments)
  return segments.find(({ from, to }) => from <= on && on < to)?.terms
}

/** Undefined where a cover is named that the schedule does not have on that day. */
export function patchesOf(
  { covers, particulars }: WantedChange,
  terms: PolicyTerms | undefined,
): readonly Patch[] | undefined {
  const patches: Patch[] = []
  for (const { head, perOccurrence, aggregate } of covers) {
    const cover = terms?.covers.find((one) => one.head === head)
    if (!cover) return undefined
    patches.push({ item: 'cover', name: head, after: { ...cover, perOccurrence, aggregate } })
  }
  return [...patches, ...particulars.map(({ name, after }): Patch => ({ item: 'particular', name, after }))]
}
