import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { EntryReference, EntryVersion } from '../../index.ts'

// The catalogue publishes this view for those who cite: every version that has come into force, as it stands today.
const columns = `entry_id as "entryId", version, number, title, lead_organisation_id as "leadId",
  lead_organisation as "leadName", replace(standing, ' ', '-') as standing`

const offered = statement(
  'work-plans.entries-in-force',
  `select ${columns} from catalogue.entry_versions where standing = 'in force' order by number limit 5000`,
)
const cited = statement(
  'work-plans.entries-cited',
  `select ${columns} from catalogue.entry_versions
   where (entry_id, version) in (select * from unnest($1::uuid[], $2::integer[]))`,
)

/** What may be cited today. */
export const entriesInForce = (tx: Tx): Promise<readonly EntryVersion[]> => tx.query<EntryVersion>(offered)

/** The cited versions, however they stand today; one that the catalogue does not hold is absent. */
export function entriesCited(tx: Tx, references: readonly EntryReference[]): Promise<readonly EntryVersion[]> {
  if (references.length === 0) return Promise.resolve([])
  return tx.query<EntryVersion>(cited, [
    references.map(({ entryId }) => entryId),
    references.map(({ version }) => version),
  ])
}
