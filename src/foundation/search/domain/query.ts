import type { Day } from '../../kernel/index.ts'

/** From and until are included; null is open. */
export interface Span<Value> {
  readonly from: Value | null
  readonly until: Value | null
}

/** One term as it was understood; `negated` asks for what does not meet it. */
export type SearchTerm = { readonly negated: boolean } & (
  | { readonly kind: 'words'; readonly words: string; readonly match: 'whole' | 'beginning' }
  | { readonly kind: 'codes'; readonly field: string; readonly codes: readonly string[] }
  | { readonly kind: 'text'; readonly field: string; readonly words: string; readonly match: 'whole' | 'beginning' }
  | { readonly kind: 'number'; readonly field: string; readonly span: Span<number> }
  | { readonly kind: 'day'; readonly field: string; readonly span: Span<Day> }
  | { readonly kind: 'has'; readonly possession: string }
)

export interface SearchOrdering {
  readonly order: string
  readonly direction: 'ascending' | 'descending'
}

/** All terms must be met; without an order the list has its own. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[]
  readonly ordering: SearchOrdering | null
}

export const everything: SearchQuery = { terms: [], ordering: null }

/** The codes that a query asks for in a field, for the boxes beside the list. */
export function codesAsked({ terms }: SearchQuery, field: string): readonly string[] {
  return terms.flatMap((term) => (term.kind === 'codes' && term.field === field && !term.negated ? term.codes : []))
}
