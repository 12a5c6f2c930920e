import type { Day } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { Licence, Organisation } from '../../index.ts'
import { heldColumns } from './holdings.ts'
import type { Held } from './holdings.ts'

type Row = Held<{ readonly [key: string]: string | number | boolean | null }>

const organisation = statement(
  'parties.insert-whole',
  `insert into parties.organisation (id, name, credit_code, state, kind, registered_in_prc, legal_person, capability,
     capability_grounds, holds_no_licence, region_code, address, size, industry, branch_of, is_demo, created_at, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)`,
)
const licence = statement(
  'parties.insert-whole-licence',
  `insert into parties.licence (id, organisation_id, kind, number, scope, valid_from, valid_until, long_term)
   values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${heldColumns.licence}`,
)
const link = statement(
  'parties.insert-whole-link',
  `insert into parties.link (id, organisation_id, kind, other_id, other_name, share_ppm, from_day, until_day)
   values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${heldColumns.link}`,
)

export async function insertWholeOrganisation(tx: Tx, one: Organisation, isDemo: boolean): Promise<void> {
  await tx.query(organisation, [
    one.id,
    one.name,
    one.creditCode,
    one.state,
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
    isDemo,
    tx.now,
  ])
}

const verification = statement(
  'parties.insert-whole-verification',
  `insert into parties.verification (id, organisation_id, outcome, record_version, checks, reasons, decided_by,
     decided_by_name, decided_at) values ($1, $2, $3, 1, '[]', '[]', $4, $5, $6)`,
)

/** Says by whom a record was put in place that comes with its decision. */
export async function insertWholeVerification(
  tx: Tx,
  organisationId: string,
  {
    outcome,
    by,
  }: { readonly outcome: 'verified' | 'returned'; readonly by: { readonly id: string; readonly name: string } },
): Promise<void> {
  await tx.query(verification, [tx.newId<'verification'>(), organisationId, outcome, by.id, by.name, tx.now])
}

export async function insertWholeLicence(
  tx: Tx,
  organisationId: string,
  one: Omit<Licence, 'id' | 'evidenceId'>,
): Promise<Row> {
  const isLongTerm = one.validUntil === 'long-term'
  const values = [one.kind, one.number, one.scope, one.validFrom, isLongTerm ? null : one.validUntil, isLongTerm]
  return first(await tx.query<Row>(licence, [tx.newId<'licence'>(), organisationId, ...values]))
}

export interface WholeLink {
  readonly kind: 'parent' | 'holder' | 'group'
  readonly otherId: string | null
  readonly otherName: string
  readonly sharePpm: number | null
  readonly from: Day | null
  readonly until: Day | null
}

export async function insertWholeLink(tx: Tx, organisationId: string, one: WholeLink): Promise<Row> {
  const values = [one.kind, one.otherId, one.otherName, one.sharePpm, one.from, one.until]
  return first(await tx.query<Row>(link, [tx.newId<'link'>(), organisationId, ...values]))
}

function first(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('the row that was just written is not there')
  return row
}
