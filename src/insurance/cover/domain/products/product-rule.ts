import type { Citation, Text } from '../../../../foundation/kernel/index.ts'
import type { CoverTerm } from './cover-term.ts'
import type { Product } from './product.ts'

/** What a product must be like; all are judged, every time. */
export interface ProductRule {
  /** The rule itself as a short sentence. */
  readonly id: string
  readonly cites: Citation
  /** Where the words leave a choice, our reading. */
  readonly interpretation?: Text
  readonly says: Text
  readonly remedy: Text
  /** The places that do not keep it, such as `covers[2].waiting`; undefined while it cannot be known. */
  readonly brokenAt: (product: Product) => readonly string[] | undefined
}

export interface ProductFinding {
  readonly rule: string
  readonly clause: string
  readonly words?: string
  readonly verdict: 'met' | 'unmet' | 'undetermined'
  readonly places: readonly string[]
  readonly interpretation?: Text
  readonly message: Text
  readonly remedy: Text
}

/** The places of the covers that break something; `part` names where in the cover. */
export function coversThat(
  breaks: (term: CoverTerm, product: Product) => boolean,
  part = '',
): (product: Product) => readonly string[] {
  return (product) =>
    product.covers.flatMap((term, index) => (breaks(term, product) ? [`covers[${index}]${part}`] : []))
}

export function findingOf(rule: ProductRule, product: Product): ProductFinding {
  const { id, cites, interpretation, says, remedy } = rule
  const places = rule.brokenAt(product)
  const verdict = places === undefined ? 'undetermined' : places.length === 0 ? 'met' : 'unmet'
  return {
    rule: id,
    clause: cites.clause,
    ...(cites.words === undefined ? {} : { words: cites.words }),
    verdict,
    places: places ?? [],
    ...(interpretation ? { interpretation } : {}),
    message: says,
    remedy,
  }
}
