import type { Day, Id } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement } from '../../../../foundation/storage/server/index.ts'
import type { FactSource, GroupLink, Licence, OrganisationState, SizeClass, StandingEntry } from '../../index.ts'

export interface FactRow extends FactSource {
  readonly id: Id<'organisation'>
  readonly state: OrganisationState
  readonly size: SizeClass | null
  readonly version: number
  readonly licences: readonly Licence[]
  readonly standings: readonly StandingEntry[]
}

const facts = statement(
  'parties.facts-of',
  `select id, name, credit_code as "creditCode", state, kind, registered_in_prc as "registeredInPrc",
     legal_person as "legalPerson", capability, holds_no_licence as "holdsNoLicence", region_code as "regionCode",
     size, industry, branch_of as "branchOf", version, licences, standings
   from parties.facts_of($1::uuid[])`,
)
const byCode = statement('parties.id-of-credit-code', 'select parties.id_of_credit_code($1) as id')
const around = statement(
  'parties.links-around',
  `select id, organisation_id as "organisationId", kind, other_id as "otherId", other_name as "otherName",
     share_ppm as "sharePpm", from_day as "from", until_day as "until", evidence_id as "evidenceId"
   from parties.links_around($1::uuid[])`,
)

export function factRows(tx: Tx, ids: readonly string[]): Promise<readonly FactRow[]> {
  return tx.query<FactRow>(facts, [ids])
}

export async function idOfCreditCode(tx: Tx, creditCode: string): Promise<Id<'organisation'> | undefined> {
  const [row] = await tx.query<{ id: Id<'organisation'> | null }>(byCode, [creditCode])
  return row?.id ?? undefined
}

export function linksAround(tx: Tx, ids: readonly string[]): Promise<readonly GroupLink[]> {
  return tx.query<GroupLink>(around, [ids])
}

const authorities = statement(
  'parties.authorities-of',
  `select id, region_code as "regionCode", kind, name, is_verified as "isVerified", source,
     from_day as "from", until_day as "until", version
   from parties.authority
   where region_code = any ($1) and coalesce(from_day <= $2, true) and coalesce(until_day > $2, true)
   order by region_code, kind`,
)

export interface AuthorityRow {
  readonly id: Id<'authority'>
  readonly regionCode: string
  readonly kind: 'industry' | 'telecom'
  readonly name: string
  readonly isVerified: boolean
  readonly source: string
  readonly from: Day | null
  readonly until: Day | null
  readonly version: number
}

export function authoritiesOf(tx: Tx, regionCodes: readonly string[], day: Day): Promise<readonly AuthorityRow[]> {
  return tx.query<AuthorityRow>(authorities, [regionCodes, day])
}
