import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement, only } from '../../../../foundation/storage/server/index.ts'

export interface LeadRow {
  readonly id: Id<'lead'>
  readonly places: number
  readonly version: number
}

const find = statement(
  'solicitation.lead',
  'select id, places, version from solicitation.lead where programme_id = $1 and organisation_id = $2',
)
const insert = statement(
  'solicitation.insert-lead',
  `insert into solicitation.lead (id, programme_id, organisation_id) values ($1, $2, $3)
   on conflict (programme_id, organisation_id) do nothing`,
)
const lock = statement(
  'solicitation.lead-for-update',
  `select id, places, version from solicitation.lead where programme_id = $1 and organisation_id = $2 for update`,
)
const take = statement(
  'solicitation.take-place',
  `update solicitation.lead set places = places + 1, version = version + 1 where id = $1
   returning id, places, version`,
)

export interface LeadKey {
  readonly programmeId: string
  readonly legalPersonId: string
}

/** Places that the legal person holds in a round; undefined where row security hides them. */
export async function placesHeld(tx: Tx, key: LeadKey): Promise<number | undefined> {
  return (await tx.query<LeadRow>(find, [key.programmeId, key.legalPersonId]))[0]?.places
}

/** Makes the row with the first draft of a lead, so that submissions only have to lock it. */
export async function ensureLead(
  tx: Tx,
  _permit: Permit<'solution', 'create'>,
  key: LeadKey & { readonly id: Id<'lead'> },
): Promise<void> {
  await tx.query(insert, [key.id, key.programmeId, key.legalPersonId])
}

/** Locked after the call and before the solution: counting and taking a place are one step. */
export async function lockLead(tx: Tx, key: LeadKey): Promise<LeadRow | undefined> {
  return (await tx.query<LeadRow>(lock, [key.programmeId, key.legalPersonId]))[0]
}

export async function takePlaceOf(
  tx: Tx,
  _permit: Permit<'solution', 'submit' | 'accept-late'> | Permit<'waiver', 'grant' | 'refuse'>,
  lead: LeadRow,
): Promise<LeadRow> {
  return only(await tx.query<LeadRow>(take, [lead.id]))
}
