import type { Day, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement } from '../../../../foundation/storage/server/index.ts'

export interface ReleaseLine {
  readonly number: string
  readonly programmeId: string
  readonly basis: string
  readonly effectiveFrom: Day
  readonly publishedAt: Instant
  readonly added: number
  readonly amended: number
  readonly withdrawn: number
}

export interface ChangeLine {
  readonly id: string
  readonly entryNumber: string
  readonly title: string
  readonly leadName: string
  readonly change: 'added' | 'amended' | 'withdrawn'
  readonly entryVersion: number
  readonly releaseNumber: string
  readonly publishedAt: Instant
  readonly effectiveFrom: Day
  /** Why an entry was withdrawn; empty otherwise. */
  readonly reason: string
  readonly clause: string
}

const releases = statement(
  'catalogue.published-releases',
  `select release.number, release.programme_id as "programmeId", release.basis, release.effective_from as "effectiveFrom",
     release.published_at as "publishedAt", coalesce(made.added, 0)::integer as added,
     coalesce(made.amended, 0)::integer as amended, coalesce(ended.withdrawn, 0)::integer as withdrawn
   from catalogue.release
   left join (select release_id, count(*) filter (where entry_version = 1) as added,
       count(*) filter (where entry_version > 1) as amended from catalogue.entry_version group by release_id) made
     on made.release_id = release.id
   left join (select release_id, count(*) as withdrawn from catalogue.removal group by release_id) ended
     on ended.release_id = release.id
   where release.state = 'published' order by release.published_at desc, release.id desc limit 200`,
)
const changes = statement(
  'catalogue.changes',
  `select * from (
     select one.id, entry.number as "entryNumber", one.title, one.lead_name as "leadName",
       case when one.entry_version = 1 then 'added' else 'amended' end as change, one.entry_version as "entryVersion",
       release.number as "releaseNumber", release.published_at as "publishedAt", one.effective_from as "effectiveFrom",
       '' as reason, '' as clause
     from catalogue.entry_version one join catalogue.entry on entry.id = one.entry_id
     join catalogue.release on release.id = one.release_id where $1::text is null or entry.number = $1
     union all
     select removal.id, entry.number, last.title, last.lead_name, 'withdrawn', last.entry_version, release.number,
       release.published_at, removal.effective_from, removal.reason, removal.clause
     from catalogue.removal join catalogue.entry on entry.id = removal.entry_id
     join catalogue.release on release.id = removal.release_id
     join lateral (select title, lead_name, entry_version from catalogue.entry_version
       where entry_id = entry.id order by entry_version desc limit 1) last on true
     where $1::text is null or entry.number = $1
   ) change order by "publishedAt" desc, "entryNumber" desc, id limit $2`,
)
const removals = statement(
  'catalogue.removals',
  `select removal.id, entry.number as "entryNumber", last.title, last.lead_name as "leadName", 'withdrawn' as change,
     last.entry_version as "entryVersion", release.number as "releaseNumber", release.published_at as "publishedAt",
     removal.effective_from as "effectiveFrom", removal.reason, removal.clause
   from catalogue.removal join catalogue.entry on entry.id = removal.entry_id
   join catalogue.release on release.id = removal.release_id
   join lateral (select title, lead_name, entry_version from catalogue.entry_version
     where entry_id = entry.id order by entry_version desc limit 1) last on true
   order by removal.effective_from desc, entry.number limit 500`,
)

export const publishedReleases = (tx: Tx): Promise<readonly ReleaseLine[]> => tx.query<ReleaseLine>(releases)

/** The latest changes first, of all entries or of one. */
export const latestChanges = (tx: Tx, number: string | null, limit: number): Promise<readonly ChangeLine[]> =>
  tx.query<ChangeLine>(changes, [number, limit])

export const listRemovals = (tx: Tx): Promise<readonly ChangeLine[]> => tx.query<ChangeLine>(removals)
