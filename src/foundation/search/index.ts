export { phraseQuery, vectorOf } from './domain/bigrams.ts'
export { longestSearch, mostTerms, parseSearch } from './domain/parse.ts'
export { codesAsked, everything } from './domain/query.ts'
export type { SearchOrdering, SearchQuery, SearchTerm, Span } from './domain/query.ts'
export { searchRefusals } from './domain/refusals.ts'
export { findValueIn, schemeFor } from './domain/scheme.ts'
export type {
  NeededRight,
  SearchField,
  SearchOrder,
  SearchPossession,
  SearchScheme,
  SearchValue,
} from './domain/scheme.ts'
