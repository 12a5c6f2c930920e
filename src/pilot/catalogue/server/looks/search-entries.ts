import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { type Day, type Refusal, type Result, dayOf, ok } from '../../../../foundation/kernel/index.ts'
import {
  type SearchQuery,
  type SearchTerm,
  everything,
  parseSearch,
  schemeFor,
} from '../../../../foundation/search/index.ts'
import { type FacetField, entryScheme, termsOfBoxes } from '../../index.ts'
import { type EntryRow, type FacetCount, countEntries, countFacets, pageOfEntries } from '../store/entries.ts'

export interface EntryQuestion {
  /** As typed in the search language. */
  readonly typed: string
  readonly boxes: Readonly<Partial<Record<FacetField, readonly string[]>>>
  readonly page: number
  readonly size: number
}

export interface FoundEntries {
  readonly rows: readonly EntryRow[]
  readonly total: number
  readonly facets: readonly FacetCount[]
  /** Of all that is in force. */
  readonly listed: number
  readonly day: Day
  /** What was typed and not understood; then nothing of it was applied. */
  readonly refusal: Refusal | null
}

/** 检索《目录》: what is in force today. Three statements, whatever is asked. */
export const searchEntries =
  (question: EntryQuestion): UseCase<FoundEntries> =>
  async (acting) => {
    const permitted = acting.permitList('read', 'entry')
    if (!permitted.ok) return permitted
    const day = dayOf(acting.tx.now)
    const read = readQuestion(question, ({ resource, action }) => acting.permitList(action, resource).ok)
    const query = read.ok ? read.value : withTerms(everything, termsOfBoxes(question.boxes))
    const { page, size } = question
    const [found, facets, listed] = await Promise.all([
      pageOfEntries(acting.tx, { query, day, offset: (page - 1) * size, limit: size }),
      countFacets(acting.tx, { query, day }),
      countEntries(acting.tx, { query: everything, day }),
    ])
    return ok({ ...found, facets, listed, day, refusal: read.ok ? null : read.refusal })
  }

type May = Parameters<typeof schemeFor>[1]

export function readQuestion({ typed, boxes }: Pick<EntryQuestion, 'typed' | 'boxes'>, may: May): Result<SearchQuery> {
  const parsed = parseSearch(typed, schemeFor(entryScheme, may))
  return parsed.ok ? ok(withTerms(parsed.value, termsOfBoxes(boxes))) : parsed
}

const withTerms = ({ terms, ordering }: SearchQuery, more: readonly SearchTerm[]): SearchQuery => ({
  terms: [...terms, ...more],
  ordering,
})
