import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { Organisation, OrganisationKind, OrganisationState } from '../../index.ts'

export interface OrganisationRow extends Organisation {
  readonly createdAt: Instant
  readonly changedAt: Instant
}

const columns = `id, name, credit_code as "creditCode", state, kind, registered_in_prc as "registeredInPrc",
  legal_person as "legalPerson", capability, capability_grounds as "capabilityGrounds",
  holds_no_licence as "holdsNoLicence", region_code as "regionCode", address, size, industry, branch_of as "branchOf",
  version, created_at as "createdAt", changed_at as "changedAt"`

const find = statement('parties.find', `select ${columns} from parties.organisation where id = $1`)
const lock = statement('parties.lock', `select ${columns} from parties.organisation where id = $1 for update`)
const insert = statement(
  'parties.insert',
  `insert into parties.organisation (id, name, credit_code, state, is_demo, created_at, changed_at)
   values ($1, $2, $3, 'unverified', $4, $5, $5) returning ${columns}`,
)
const update = statement(
  'parties.update',
  `update parties.organisation set name = $2, kind = $3, registered_in_prc = $4, legal_person = $5, capability = $6,
     capability_grounds = $7, holds_no_licence = $8, region_code = $9, address = $10, size = $11, industry = $12,
     branch_of = $13, state = $14, changed_at = $15, version = version + 1
   where id = $1 returning ${columns}`,
)
const list = statement(
  'parties.list',
  `select ${columns} from parties.organisation
   where ($1::text is null or state = $1) and ($2::text is null or region_code = $2) and ($3::text is null or kind = $3)
     and ($4 = '' or name ilike '%' || $4 || '%' or credit_code like upper($4) || '%')
     and ($5::timestamptz is null or (changed_at, id) > ($5, $6::uuid))
   order by changed_at, id limit $7`,
)
const counts = statement(
  'parties.counts',
  'select state, count(*)::integer as count from parties.organisation group by state',
)

export async function findOrganisation(tx: Tx, id: string): Promise<OrganisationRow | undefined> {
  return (await tx.query<OrganisationRow>(find, [id]))[0]
}

export async function lockOrganisation(tx: Tx, id: string): Promise<OrganisationRow | undefined> {
  return (await tx.query<OrganisationRow>(lock, [id]))[0]
}

export interface NewOrganisation {
  readonly id: Id<'organisation'>
  readonly name: string
  readonly creditCode: string
  readonly isDemo: boolean
}

export async function insertOrganisation(tx: Tx, one: NewOrganisation): Promise<OrganisationRow> {
  return only(await tx.query<OrganisationRow>(insert, [one.id, one.name, one.creditCode, one.isDemo, tx.now]))
}

export async function updateOrganisation(
  tx: Tx,
  permit: Permit<'organisation', 'edit' | 'verify' | 'return'>,
  one: Organisation,
): Promise<OrganisationRow> {
  const values = [
    permit.id,
    one.name,
    one.kind,
    one.registeredInPrc,
    one.legalPerson,
    one.capability,
    one.capabilityGrounds,
    one.holdsNoLicence,
    one.regionCode,
    one.address,
    one.size,
    one.industry,
    one.branchOf,
    one.state,
    tx.now,
  ]
  return only(await tx.query<OrganisationRow>(update, values))
}

export interface OrganisationFilter {
  readonly state: OrganisationState | null
  readonly region: string | null
  readonly kind: OrganisationKind | null
  readonly words: string
  readonly after: { readonly changedAt: string; readonly id: string } | null
  readonly limit: number
}

/** Longest unchanged first: who waits longest stands on top. */
export function listOrganisations(tx: Tx, filter: OrganisationFilter): Promise<readonly OrganisationRow[]> {
  const { state, region, kind, after, limit } = filter
  // Signs that LIKE would read as wild cards are meant as themselves.
  const words = filter.words.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)
  return tx.query<OrganisationRow>(list, [
    state,
    region,
    kind,
    words,
    after?.changedAt ?? null,
    after?.id ?? null,
    limit,
  ])
}

export function countOrganisations(
  tx: Tx,
): Promise<readonly { readonly state: OrganisationState; readonly count: number }[]> {
  return tx.query(counts)
}

function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('the row that was just written is not there')
  return row
}
