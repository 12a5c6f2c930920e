import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import type { SearchQuery } from '../../../../foundation/search/index.ts'
import { type SearchColumns, compileSearch } from '../../../../foundation/search/server/index.ts'
import { type Tx, statement } from '../../../../foundation/storage/server/index.ts'
import { type SolutionRow, solutionColumns } from './solutions.ts'

/** A line of a list: the solution with what stands in other tables, in one statement whatever its length. */
export interface SolutionLine extends SolutionRow {
  readonly arrivedAt: Instant | null
  readonly receiptNumber: string | null
  readonly partnerCount: number
  readonly unconfirmedCount: number
  readonly paperInHand: number
  readonly paperDiffers: number
  readonly recommendedBy: readonly string[]
}

export interface ListFilter {
  readonly programmeId: string
  /** What was typed, in the search language. */
  readonly query: SearchQuery
  readonly states: readonly string[] | null
  readonly sectors: readonly string[] | null
  readonly regions: readonly string[] | null
  readonly places: readonly string[] | null
  /** The last number of the page before; lists page by key. */
  readonly after: string | null
  readonly limit: number
}

// Each part is worked out once for the page, never once a row by a function.
const lineColumns = `${solutionColumns},
  arrived.arrived_at as "arrivedAt", arrived.receipt_number as "receiptNumber",
  coalesce(partners.present, 0)::integer as "partnerCount", coalesce(partners.unconfirmed, 0)::integer as "unconfirmedCount",
  coalesce(paper.in_hand, 0)::integer as "paperInHand", coalesce(paper.differs, 0)::integer as "paperDiffers",
  coalesce(recommended.by, '{}') as "recommendedBy"`

const lineJoins = `
  left join lateral (select arrived_at, receipt_number from solicitation.sealed_version
    where solution_id = solution.id order by sequence desc limit 1) arrived on true
  left join lateral (select count(*) filter (where state in ('invited', 'confirmed', 'declined')) as present,
      count(*) filter (where state in ('invited', 'declined')) as unconfirmed
    from solicitation.partnership where solution_id = solution.id) partners on true
  left join lateral (select count(*) filter (where state = 'registered') as in_hand,
      count(*) filter (where state = 'differs') as differs
    from solicitation.paper_copy where solution_id = solution.id) paper on true
  left join lateral (select array_agg(made.authority_name order by made.signed_at) as by
    from solicitation.recommendation_entry entry
    join solicitation.recommendation made on made.id = entry.recommendation_id and made.state = 'signed'
    where entry.solution_id = solution.id) recommended on true`

const own = statement(
  'solicitation.own-solutions',
  `select ${lineColumns} from solicitation.solution ${lineJoins}
   where (solution.lead_id = $1 or solution.legal_person_id = $1) and solution.state <> 'discarded'
   order by solution.created_at desc, solution.id`,
)

const filtered = `solution.programme_id = $1
   and ($2::text[] is null or solution.state = any($2))
   and ($3::text[] is null or solution.sectors && $3)
   and ($4::text[] is null or solution.region_code = any($4))
   and ($5::text[] is null or solution.place = any($5))
   and solution.state in ('late', 'submitted', 'returned', 'withdrawn', 'refused')`

const partner = `from solicitation.partnership member where member.solution_id = solution.id
   and member.state in ('invited', 'confirmed')`

/** Where the terms of `solutionScheme` stand. */
const searched: SearchColumns = {
  words: { texts: `(solution.title || ' ' || solution.lead_name || ' ' || coalesce(solution.number, ''))` },
  fields: {
    state: { kind: 'one-of', sql: 'solution.state' },
    sector: { kind: 'any-of', sql: 'solution.sectors' },
    region: { kind: 'one-of', sql: 'solution.region_code' },
    lead: { kind: 'text', sql: 'solution.lead_name' },
    partner: { kind: 'text', sql: `(select string_agg(member.organisation_name, ' ') ${partner})` },
    title: { kind: 'text', sql: 'solution.title' },
    number: { kind: 'text', sql: 'solution.number' },
  },
  has: {
    partners: `exists (select ${partner})`,
    paper: `exists (select from solicitation.paper_copy copy
      where copy.solution_id = solution.id and copy.state in ('registered', 'differs'))`,
    recommendation: `exists (select from solicitation.recommendation_entry entry
      join solicitation.recommendation made on made.id = entry.recommendation_id and made.state = 'signed'
      where entry.solution_id = solution.id)`,
  },
  orders: {},
  last: 'solution.number',
}

// A search has as many shapes as people have wishes; it is sent without a name, so that no connection keeps them all.
const composed = (text: string): ReturnType<typeof statement> => statement('', text)

export const ownSolutions = (tx: Tx, organisationId: Id<'organisation'>): Promise<readonly SolutionLine[]> =>
  tx.query<SolutionLine>(own, [organisationId])

export async function pageOfSolutions(
  tx: Tx,
  filter: ListFilter,
): Promise<{ lines: readonly SolutionLine[]; total: number }> {
  const shared = [filter.programmeId, filter.states, filter.sectors, filter.regions, filter.places]
  const [listed, all] = [compileSearch(filter.query, searched, 8), compileSearch(filter.query, searched, 6)]
  const page = `select ${lineColumns} from solicitation.solution ${lineJoins}
    where ${filtered} and ($6::text is null or solution.number > $6) and ${listed.where}
    order by solution.number limit $7`
  const total = `select count(*)::integer as total from solicitation.solution where ${filtered} and ${all.where}`
  const [lines, counted] = await Promise.all([
    tx.query<SolutionLine>(composed(page), [...shared, filter.after, filter.limit, ...listed.values]),
    tx.query<{ total: number }>(composed(total), [...shared, ...all.values]),
  ])
  return { lines, total: counted[0]?.total ?? 0 }
}

const byIds = statement(
  'solicitation.solutions-by-ids',
  `select ${solutionColumns} from solicitation.solution where solution.id = any($1)`,
)

export const solutionsByIds = (tx: Tx, ids: readonly string[]): Promise<readonly SolutionRow[]> =>
  tx.query<SolutionRow>(byIds, [ids])

const lines = statement(
  'solicitation.lines-by-ids',
  `select ${lineColumns} from solicitation.solution ${lineJoins} where solution.id = any($1)`,
)
const filedIn = statement(
  'solicitation.count-filed-in',
  `select count(*)::integer as count from solicitation.solution
   where programme_id = $1 and region_code = $2 and state in ('submitted', 'returned')`,
)

export const linesByIds = (tx: Tx, ids: readonly string[]): Promise<readonly SolutionLine[]> =>
  tx.query<SolutionLine>(lines, [ids])

export async function countFiledIn(tx: Tx, programmeId: string, regionCode: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(filedIn, [programmeId, regionCode])
  return row?.count ?? 0
}

const leadsOfDrafts = statement(
  'solicitation.leads-of-drafts',
  `select distinct lead_id as id from solicitation.solution where programme_id = $1 and state in ('draft', 'late')`,
)

/** Organisations that have something unfinished in a round; for the worker alone, who sees all drafts. */
export async function draftLeads(tx: Tx, programmeId: string): Promise<readonly string[]> {
  return (await tx.query<{ id: string }>(leadsOfDrafts, [programmeId])).map((row) => row.id)
}

const byState = statement(
  'solicitation.count-by-state',
  `select state, place, count(*)::integer as count from solicitation.solution
   where programme_id = $1 and state in ('late', 'submitted', 'returned', 'withdrawn', 'refused')
   group by state, place`,
)
const bySector = statement(
  'solicitation.count-by-sector',
  `select sector as code, count(*)::integer as count from solicitation.solution, unnest(sectors) as sector
   where programme_id = $1 and state in ('submitted', 'returned') group by sector`,
)
const byRegion = statement(
  'solicitation.count-by-region',
  `select region_code as code, count(*)::integer as count from solicitation.solution
   where programme_id = $1 and state in ('submitted', 'returned') group by region_code order by region_code`,
)
const byDay = statement(
  'solicitation.count-by-day',
  `select to_char(arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as code, count(*)::integer as count
   from solicitation.sealed_version sealed join solicitation.solution on solution.id = sealed.solution_id
   where solution.programme_id = $1 and sealed.sequence = 1 group by 1 order by 1`,
)
const drafts = statement('solicitation.count-drafts', 'select solicitation.count_drafts($1) as count')

export interface Counted {
  readonly code: string
  readonly count: number
}

export interface Counts {
  readonly byState: readonly { readonly state: string; readonly place: string; readonly count: number }[]
  readonly bySector: readonly Counted[]
  readonly byRegion: readonly Counted[]
  readonly byDay: readonly Counted[]
  /** Of drafts the office learns only how many there are. */
  readonly drafts: number
}

export async function countsOf(tx: Tx, programmeId: string): Promise<Counts> {
  const [states, sectors, regions, days, draft] = await Promise.all([
    tx.query<Counts['byState'][number]>(byState, [programmeId]),
    tx.query<Counted>(bySector, [programmeId]),
    tx.query<Counted>(byRegion, [programmeId]),
    tx.query<Counted>(byDay, [programmeId]),
    tx.query<{ count: number }>(drafts, [programmeId]),
  ])
  return { byState: states, bySector: sectors, byRegion: regions, byDay: days, drafts: draft[0]?.count ?? 0 }
}
