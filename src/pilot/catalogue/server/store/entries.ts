import type { Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import type { SearchQuery } from '../../../../foundation/search/index.ts'
import { type SearchColumns, compileSearch } from '../../../../foundation/search/server/index.ts'
import { type SqlValue, type Tx, statement } from '../../../../foundation/storage/server/index.ts'
import {
  type FacetField,
  type KeptContent,
  type ListedPartner,
  type TermLine,
  facetFields,
  spellOutAreas,
  withoutField,
} from '../../index.ts'

export interface EntryRow {
  readonly entryId: Id<'entry'>
  readonly number: string
  readonly programmeId: string
  readonly entryVersion: number
  readonly title: string
  readonly summary: string
  readonly leadId: string | null
  readonly leadName: string
  readonly kind: string
  readonly regionCode: string
  readonly partners: readonly ListedPartner[]
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  readonly scenarios: readonly string[]
  readonly cover: readonly string[]
  /** Fen. */
  readonly limitFrom: bigint | null
  readonly limitTo: bigint | null
  readonly terms: Readonly<Partial<Record<TermLine, string | undefined>>>
  readonly effectiveFrom: Day
  readonly effectiveUntil: Day | null
  readonly endedBy: 'superseded' | 'withdrawn' | null
}

export const entryColumns = `entry.id as "entryId", entry.number, entry.programme_id as "programmeId",
  one.entry_version as "entryVersion", one.title, one.summary, one.lead_id as "leadId", one.lead_name as "leadName",
  one.kind, one.region_code as "regionCode", one.partners, one.sectors, one.classes, one.scenarios, one.cover,
  one.limit_from as "limitFrom", one.limit_to as "limitTo", one.terms, one.effective_from as "effectiveFrom",
  one.effective_until as "effectiveUntil", one.ended_by as "endedBy"`

const source = 'from catalogue.entry_version one join catalogue.entry on entry.id = one.entry_id'
const inForce = 'one.effective_from <= $1::date and (one.effective_until is null or one.effective_until > $1::date)'
// Numbers of one year grow by length before they grow by digits.
const byNumber = 'length(entry.number), entry.number'

const columns: SearchColumns = {
  words: 'one.words',
  fields: {
    sector: { kind: 'any-of', sql: 'one.sectors' },
    class: { kind: 'any-of', sql: 'one.classes' },
    scenario: { kind: 'any-of', sql: 'one.scenarios' },
    cover: { kind: 'any-of', sql: 'one.cover' },
    region: { kind: 'one-of', sql: 'one.region_code' },
    kind: { kind: 'one-of', sql: 'one.kind' },
    lead: { kind: 'text', sql: 'one.lead_name' },
    partner: { kind: 'text', sql: 'one.partners::text' },
    title: { kind: 'text', sql: 'one.title' },
    number: { kind: 'text', sql: 'entry.number' },
    round: { kind: 'text', sql: 'entry.programme_id' },
    // Typed in 万元, kept in fen.
    limit: { kind: 'span', from: '(one.limit_from / 1000000.0)', until: '(one.limit_to / 1000000.0)' },
    since: { kind: 'span', from: 'one.effective_from', until: 'one.effective_from' },
  },
  has: {
    partners: `one.partners <> '[]'::jsonb`,
    limit: 'one.limit_to is not null',
    terms: `one.terms <> '{}'::jsonb`,
    amendment: 'one.entry_version > 1',
  },
  orders: { number: byNumber, limit: 'one.limit_to', since: 'one.effective_from', title: 'one.title' },
  last: byNumber,
}

// A search has as many shapes as people have wishes; it is sent without a name, so that no connection keeps them all.
const composed = (text: string): ReturnType<typeof statement> => statement('', text)

export interface EntrySearch {
  readonly query: SearchQuery
  readonly day: Day
}

export async function pageOfEntries(
  tx: Tx,
  { query, day, offset, limit }: EntrySearch & { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly EntryRow[]; readonly total: number }> {
  const { where, orderBy, values } = compileSearch(spellOutAreas(query), columns, 4)
  // The condition is judged once, for the count and for the page: a phrase over thousands of rows costs more than
  // putting keys in order. Only the rows of the page are read whole.
  const text = `with found as materialized (
      select one.id, row_number() over (order by ${orderBy}) as place ${source} where ${inForce} and ${where})
    select counted.total, listed.* from (select count(*)::integer as total from found) counted
    left join (select found.place, ${entryColumns} ${source} join found on found.id = one.id
      where found.place > $2::integer and found.place <= $2::integer + $3::integer) listed on true
    order by listed.place`
  const rows = await tx.query<(EntryRow | { readonly entryId: null }) & { readonly total: number }>(composed(text), [
    day,
    offset,
    limit,
    ...values,
  ])
  // Beyond the last page the count stands alone.
  return { rows: rows.filter((row) => row.entryId !== null), total: rows[0]?.total ?? 0 }
}

export async function countEntries(tx: Tx, { query, day }: EntrySearch): Promise<number> {
  const { where, values } = compileSearch(spellOutAreas(query), columns, 2)
  const text = `select count(*)::integer as total ${source} where ${inForce} and ${where}`
  const [row] = await tx.query<{ total: number }>(composed(text), [day, ...values])
  return row?.total ?? 0
}

const facetSql: Readonly<Record<FacetField, readonly [code: string, more: string]>> = {
  sector: ['code', ', unnest(one.sectors) as code'],
  class: ['code', ', unnest(one.classes) as code'],
  scenario: ['code', ', unnest(one.scenarios) as code'],
  kind: ['one.kind', ''],
  area: ['one.region_code', ''],
}

export interface FacetCount {
  readonly field: FacetField
  readonly code: string
  readonly count: number
}

/** How many entries each box would leave, the others being as they are; all in one statement. */
export async function countFacets(tx: Tx, { query, day }: EntrySearch): Promise<readonly FacetCount[]> {
  const values: SqlValue[] = [day]
  const parts = facetFields.map((field) => {
    const [code, more] = facetSql[field]
    const compiled = compileSearch(spellOutAreas(withoutField(query, field)), columns, values.length + 1)
    values.push(...compiled.values)
    return `select '${field}' as field, ${code} as code, count(*)::integer as count ${source}${more}
      where ${inForce} and ${compiled.where} group by ${code}`
  })
  return tx.query<FacetCount>(composed(parts.join(' union all ')), values)
}

/** A stretch of the list by number, for exports: each continues where the last one ended. */
export async function stretchOfEntries(
  tx: Tx,
  { query, day, after, limit }: EntrySearch & { readonly after: string | null; readonly limit: number },
): Promise<readonly EntryRow[]> {
  const { where, values } = compileSearch(spellOutAreas({ ...query, ordering: null }), columns, 4)
  const text = `select ${entryColumns} ${source} where ${inForce} and ${where}
    and ($2::text is null or (length(entry.number), entry.number) > (length($2::text), $2::text))
    order by ${byNumber} limit $3::integer`
  return tx.query<EntryRow>(composed(text), [day, after, limit, ...values])
}

const versions = statement(
  'catalogue.versions-of-entry',
  `select ${entryColumns}, release.number as "releaseNumber", release.published_at as "publishedAt"
   ${source} join catalogue.release on release.id = one.release_id
   where entry.number = $1 order by one.entry_version desc`,
)
const current = statement(
  'catalogue.current-by-number',
  `select ${entryColumns} ${source} where entry.number = $1 and one.effective_until is null`,
)
const several = statement(
  'catalogue.entries-by-number',
  `select ${entryColumns} ${source} where entry.number = any ($2::text[]) and ${inForce}`,
)
const solutions = statement(
  'catalogue.listed-solutions',
  'select solution_id as id from catalogue.entry where programme_id = $1 and solution_id is not null',
)

export interface VersionRow extends EntryRow {
  readonly releaseNumber: string
  readonly publishedAt: Instant
}

export const versionsOf = (tx: Tx, number: string): Promise<readonly VersionRow[]> =>
  tx.query<VersionRow>(versions, [number])

export const entriesByNumber = (tx: Tx, day: Day, numbers: readonly string[]): Promise<readonly EntryRow[]> =>
  tx.query<EntryRow>(several, [day, numbers])

export async function listedSolutions(tx: Tx, programmeId: string): Promise<readonly string[]> {
  return (await tx.query<{ id: string }>(solutions, [programmeId])).map(({ id }) => id)
}

/** The last version of an entry that has no end, with its content as it is kept on a line. */
export async function findCurrent(
  tx: Tx,
  number: string,
): Promise<{ readonly entryId: string; readonly content: KeptContent } | undefined> {
  const [row] = await tx.query<EntryRow>(current, [number])
  return row && { entryId: row.entryId, content: keptOf(row) }
}

export function keptOf(row: EntryRow): KeptContent {
  const { title, summary, leadId, leadName, kind, partners, regionCode, sectors, classes, scenarios, cover } = row
  const { limitFrom, limitTo, terms } = row
  const limit = limitFrom === null || limitTo === null ? null : { from: String(limitFrom), to: String(limitTo) }
  const lead = { organisationId: leadId, name: leadName, kind }
  return { title, summary, lead, partners, regionCode, sectors, classes, scenarios, cover, limit, terms }
}
