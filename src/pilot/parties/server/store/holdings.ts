import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Id } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { Evidence, EvidenceGrade, GroupLink, Licence } from '../../index.ts'

/** A licence, paper or link as it stands, for the evidence log. */
export interface Held<Content> {
  readonly id: string
  readonly organisationId: string
  readonly version: number
  readonly withdrawn: boolean
  readonly content: Content
}

type Edit = Permit<'organisation', 'edit'>

const licence = `id, organisation_id as "organisationId", version, withdrawn_at is not null as withdrawn,
  jsonb_build_object('kind', kind, 'number', number, 'scope', scope, 'validFrom', valid_from, 'validUntil', valid_until,
    'longTerm', long_term, 'evidenceId', evidence_id) as content`
const evidence = `id, organisation_id as "organisationId", version, withdrawn_at is not null as withdrawn,
  jsonb_build_object('about', about, 'grade', grade, 'title', title, 'fileId', file_id, 'reference', reference,
    'observedOn', observed_on, 'expiresOn', expires_on) as content`
const link = `id, organisation_id as "organisationId", version, withdrawn_at is not null as withdrawn,
  jsonb_build_object('kind', kind, 'otherId', other_id, 'otherName', other_name, 'sharePpm', share_ppm,
    'from', from_day, 'until', until_day, 'evidenceId', evidence_id) as content`

export const heldColumns = { licence, evidence, link } as const

const addLicence = statement(
  'parties.add-licence',
  `insert into parties.licence (id, organisation_id, kind, number, scope, valid_from, valid_until, long_term, evidence_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${licence}`,
)
const addEvidence = statement(
  'parties.add-evidence',
  `insert into parties.evidence (id, organisation_id, about, grade, title, file_id, reference, observed_on, expires_on,
     added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning ${evidence}`,
)
const addLink = statement(
  'parties.add-link',
  `insert into parties.link (id, organisation_id, kind, other_id, other_name, share_ppm, from_day, until_day, evidence_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${link}`,
)
const endLicence = statement(
  'parties.end-licence',
  `update parties.licence set withdrawn_at = $3, version = version + 1
   where organisation_id = $1 and id = $2 and withdrawn_at is null returning ${licence}`,
)
const endEvidence = statement(
  'parties.end-evidence',
  `update parties.evidence set withdrawn_at = $3, version = version + 1
   where organisation_id = $1 and id = $2 and withdrawn_at is null returning ${evidence}`,
)
const endLink = statement(
  'parties.end-link',
  `update parties.link set withdrawn_at = $3, version = version + 1
   where organisation_id = $1 and id = $2 and withdrawn_at is null returning ${link}`,
)
const grade = statement(
  'parties.grade-evidence',
  `update parties.evidence set grade = $3, version = version + 1
   where organisation_id = $1 and id = $2 and withdrawn_at is null and grade <> $3 returning ${evidence}`,
)

const ends = { licence: endLicence, evidence: endEvidence, link: endLink } as const

export type HeldKind = keyof typeof ends

type Row = Held<{ readonly [key: string]: string | number | boolean | null }>

export async function insertLicence(tx: Tx, permit: Edit, one: Omit<Licence, 'id'>): Promise<Row> {
  const isLongTerm = one.validUntil === 'long-term'
  const until = isLongTerm ? null : one.validUntil
  const values = [one.kind, one.number, one.scope, one.validFrom, until, isLongTerm, one.evidenceId]
  return first(await tx.query<Row>(addLicence, [tx.newId<'licence'>(), permit.id, ...values]))
}

export async function insertEvidence(
  tx: Tx,
  permit: Edit,
  one: Omit<Evidence, 'id'> & { readonly addedBy: string },
): Promise<Row> {
  const { about, grade: given, title, fileId, reference, observedOn, expiresOn, addedBy } = one
  const values = [about, given, title, fileId, reference, observedOn, expiresOn, addedBy, tx.now]
  return first(await tx.query<Row>(addEvidence, [tx.newId<'evidence'>(), permit.id, ...values]))
}

export type NewLink = Omit<GroupLink, 'id' | 'organisationId'> & { readonly from: Day | null }

export async function insertLink(tx: Tx, permit: Edit, one: NewLink): Promise<Row> {
  const { kind, otherId, otherName, sharePpm, from, until, evidenceId } = one
  const values = [kind, otherId, otherName, sharePpm, from, until, evidenceId]
  return first(await tx.query<Row>(addLink, [tx.newId<'link'>(), permit.id, ...values]))
}

/** Nothing is deleted: what is withdrawn stays with its day. Undefined when there is nothing to withdraw. */
export async function withdrawHeld(tx: Tx, permit: Edit, kind: HeldKind, id: string): Promise<Row | undefined> {
  return (await tx.query<Row>(ends[kind], [permit.id, id, tx.now]))[0]
}

export async function gradeEvidence(
  tx: Tx,
  permit: Permit<'organisation', 'verify'>,
  { id, to }: { readonly id: Id<'evidence'>; readonly to: EvidenceGrade },
): Promise<Row | undefined> {
  return (await tx.query<Row>(grade, [permit.id, id, to]))[0]
}

function first(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('the row that was just written is not there')
  return row
}
