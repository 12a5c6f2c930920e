import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { MatchedEntry } from '../../index.ts'

const columns = `entry_id as "entryId", version, number, title, lead_organisation_id as "leadOrganisationId",
  lead_organisation as "leadOrganisation", sectors, classes, scenarios, region`

const inForce = statement(
  'support.entries-in-force',
  `select ${columns} from catalogue.entry_versions where standing = 'in force'`,
)
const ofLead = statement(
  'support.entries-of-lead',
  `select ${columns} from catalogue.entry_versions where standing = 'in force' and lead_organisation_id = $1`,
)

/** Every entry version in force, as the view of the catalogue publishes it. */
export function entriesInForce(tx: Tx): Promise<readonly MatchedEntry[]> {
  return tx.query<MatchedEntry>(inForce)
}

export function entriesOfLead(tx: Tx, organisationId: string): Promise<readonly MatchedEntry[]> {
  return tx.query<MatchedEntry>(ofLead, [organisationId])
}
