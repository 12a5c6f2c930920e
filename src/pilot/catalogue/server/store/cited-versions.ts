import { type Tx, statement } from '../../../../foundation/storage/server/index.ts'
import type { EntryVersion } from '../../index.ts'

const columns = `entry_id as "entryId", version, round, solution_id as "solutionId", number,
  lead_organisation_id as "leadOrganisationId", lead_organisation as "leadOrganisation", title, sectors, classes, scenarios,
  region, kind, effective_from as "effectiveFrom", effective_until as "effectiveUntil", standing`

const cited = statement(
  'catalogue.cited-version',
  `select ${columns} from catalogue.entry_versions where entry_id = $1 and version = $2`,
)

export async function findCitedVersion(tx: Tx, entryId: string, version: number): Promise<EntryVersion | undefined> {
  return (await tx.query<EntryVersion>(cited, [entryId, version]))[0]
}
