import type { Permit } from '../../../../foundation/access/index.ts'
import type { Canonical, Day } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement } from '../../../../foundation/storage/server/index.ts'

// Publications stand in line, so that numbers run without a gap.
const hold = statement(
  'catalogue.hold-numbering',
  `select pg_advisory_xact_lock(hashtextextended('catalogue numbering', 0))::text as held`,
)
const numbers = statement(
  'catalogue.last-numbers',
  `select (select count(*) from catalogue.release where number like $1 || '-%')::integer as releases,
     coalesce((select max(split_part(number, '-', 3)::integer) from catalogue.entry where number like 'ML-' || $1 || '-%'), 0)
       as entries`,
)
const broken = statement(
  'catalogue.lines-that-cannot-be',
  `select coalesce(entry.number, '') as number, open.effective_from as "effectiveFrom", line.change
   from catalogue.release_line line
   left join catalogue.entry on entry.id = line.entry_id or entry.solution_id = line.solution_id
   left join catalogue.entry_version open on open.entry_id = entry.id and open.effective_until is null
   where line.release_id = $1 and (
     (line.change = 'added' and entry.id is not null)
     or (line.change <> 'added' and (open.id is null or open.effective_from > $2)))
   order by line.position limit 20`,
)
// A line lends its id to what it becomes: an entry with its first version, a later version, or a removal.
const insertEntries = statement(
  'catalogue.insert-entries',
  `insert into catalogue.entry (id, number, programme_id, solution_id, created_at)
   select line.id, 'ML-' || $2 || '-' || lpad(($3 + row_number() over (order by line.position))::text,
       greatest(4, length(($3 + row_number() over (order by line.position))::text)), '0'),
     $4, line.solution_id, $5
   from catalogue.release_line line where line.release_id = $1 and line.change = 'added'`,
)
const endVersions = statement(
  'catalogue.end-versions',
  `update catalogue.entry_version one set effective_until = $2, ended_by = case line.change when 'amended' then 'superseded' else 'withdrawn' end,
     version = one.version + 1
   from catalogue.release_line line
   where line.release_id = $1 and line.change <> 'added' and one.entry_id = line.entry_id and one.effective_until is null`,
)
const insertVersions = statement(
  'catalogue.insert-versions',
  `insert into catalogue.entry_version (id, entry_id, entry_version, release_id, title, summary, lead_id, lead_name, kind,
     region_code, partners, sectors, classes, scenarios, cover, limit_from, limit_to, terms, words, effective_from)
   select line.id, coalesce(line.entry_id, line.id),
     1 + coalesce((select max(former.entry_version) from catalogue.entry_version former where former.entry_id = line.entry_id), 0),
     $1, content ->> 'title', content ->> 'summary', (content -> 'lead' ->> 'organisationId')::uuid,
     content -> 'lead' ->> 'name', content -> 'lead' ->> 'kind', content ->> 'regionCode', content -> 'partners',
     array(select jsonb_array_elements_text(content -> 'sectors')), array(select jsonb_array_elements_text(content -> 'classes')),
     array(select jsonb_array_elements_text(content -> 'scenarios')), array(select jsonb_array_elements_text(content -> 'cover')),
     (content -> 'limit' ->> 'from')::bigint, (content -> 'limit' ->> 'to')::bigint, content -> 'terms', line.words, $2
   from catalogue.release_line line where line.release_id = $1 and line.change <> 'withdrawn'`,
)
const insertRemovals = statement(
  'catalogue.insert-removals',
  `insert into catalogue.removal (id, entry_id, release_id, reason, clause, effective_from)
   select line.id, line.entry_id, $1, line.reason, $3, $2
   from catalogue.release_line line where line.release_id = $1 and line.change = 'withdrawn'`,
)
export const recordedVersion = `jsonb_build_object('entryId', entry_id, 'entryVersion', entry_version, 'releaseId', release_id,
  'title', title, 'summary', summary, 'leadId', lead_id, 'leadName', lead_name, 'kind', kind, 'regionCode', region_code,
  'partners', partners, 'sectors', to_jsonb(sectors), 'classes', to_jsonb(classes), 'scenarios', to_jsonb(scenarios),
  'cover', to_jsonb(cover), 'limitFrom', limit_from::text, 'limitTo', limit_to::text, 'terms', terms,
  'effectiveFrom', effective_from, 'effectiveUntil', effective_until, 'endedBy', ended_by)`
export const recordedRemoval = `jsonb_build_object('entryId', entry_id, 'releaseId', release_id, 'reason', reason,
  'clause', clause, 'effectiveFrom', effective_from)`
const written = statement(
  'catalogue.written-by-release',
  `select 'catalogue.entry_version' as table, id, version, ${recordedVersion} as row from catalogue.entry_version
   where release_id = $1
     or id in (select one.id from catalogue.entry_version one join catalogue.release_line line on line.entry_id = one.entry_id
               where line.release_id = $1 and one.effective_until = $2)
   union all
   select 'catalogue.removal', id, version, ${recordedRemoval} from catalogue.removal where release_id = $1
   order by 1, 2`,
)

export async function holdNumbering(
  tx: Tx,
  year: number,
): Promise<{ readonly releases: number; readonly entries: number }> {
  await tx.query(hold)
  const [last] = await tx.query<{ releases: number; entries: number }>(numbers, [String(year)])
  return last ?? { releases: 0, entries: 0 }
}

export interface ImpossibleLine {
  readonly number: string
  /** Of the version that would have to end; null where none is in force. */
  readonly effectiveFrom: Day | null
  readonly change: 'added' | 'amended' | 'withdrawn'
}

/** Lines that cannot take effect on the day: listed already, ended already, or not yet begun. */
export const impossibleLines = (tx: Tx, releaseId: string, day: Day): Promise<readonly ImpossibleLine[]> =>
  tx.query<ImpossibleLine>(broken, [releaseId, day])

export interface Publishing {
  readonly programmeId: string
  readonly year: number
  /** The last serial of the year that is taken. */
  readonly lastEntry: number
  readonly effectiveFrom: Day
  readonly clause: string
}

/** Turns the lines of a release into entries, versions and removals. The numbering is held by the caller. */
export async function writeEntries(
  tx: Tx,
  permit: Permit<'release', 'publish'>,
  { programmeId, year, lastEntry, effectiveFrom, clause }: Publishing,
): Promise<void> {
  const { id } = permit
  await tx.query(insertEntries, [id, String(year), lastEntry, programmeId, tx.now])
  await tx.query(endVersions, [id, effectiveFrom])
  await tx.query(insertVersions, [id, effectiveFrom])
  await tx.query(insertRemovals, [id, effectiveFrom, clause])
}

export interface WrittenRow {
  readonly table: string
  readonly id: string
  readonly version: number
  readonly row: Canonical
}

/** Every row that a release has written or ended, as the evidence log fixes it. */
export const rowsWritten = (tx: Tx, releaseId: string, day: Day): Promise<readonly WrittenRow[]> =>
  tx.query<WrittenRow>(written, [releaseId, day])
