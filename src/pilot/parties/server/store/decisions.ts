import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Id } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { Check, FieldReason, Standing } from '../../index.ts'

const verification = statement(
  'parties.insert-verification',
  `insert into parties.verification (id, organisation_id, outcome, record_version, checks, reasons, decided_by,
     decided_by_name, decided_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
const standing = statement(
  'parties.insert-standing',
  `insert into parties.standing (id, organisation_id, standing, from_day, until_day, reason, source_resource, source_id,
     set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)
const endStanding = statement(
  'parties.end-standing',
  `update parties.standing set until_day = $3, version = version + 1
   where organisation_id = $1 and source_resource = $2 and source_id = $4 and until_day is null
   returning id, version, standing, from_day as "from", until_day as "until", reason`,
)
const takePart = statement(
  'parties.take-part',
  `insert into parties.participation (id, organisation_id, programme_id, part, source_id, since)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (organisation_id, programme_id, part, source_id) do update set ended_at = null`,
)
const endPart = statement(
  'parties.end-part',
  `update parties.participation set ended_at = $4
   where organisation_id = $1 and programme_id = $2 and source_id = $3 and ended_at is null`,
)

export interface NewVerification {
  readonly outcome: 'verified' | 'returned'
  readonly recordVersion: number
  readonly checks: readonly Check[]
  readonly reasons: readonly FieldReason[]
  readonly by: { readonly id: string; readonly name: string }
}

export async function insertVerification(
  tx: Tx,
  permit: Permit<'organisation', 'verify' | 'return'>,
  one: NewVerification,
): Promise<Id<'verification'>> {
  const id = tx.newId<'verification'>()
  const { outcome, recordVersion, checks, reasons, by } = one
  await tx.query(verification, [
    id,
    permit.id,
    outcome,
    recordVersion,
    json(checks),
    json(reasons),
    by.id,
    by.name,
    tx.now,
  ])
  return id
}

export interface NewStanding {
  readonly organisationId: string
  readonly standing: Standing
  readonly from: Day
  readonly until: Day | null
  readonly reason: string
  readonly source: { readonly resource: string; readonly id: string }
  readonly by: string
}

export async function insertStanding(tx: Tx, one: NewStanding): Promise<Id<'standing'>> {
  const id = tx.newId<'standing'>()
  const { organisationId, from, until, reason, source, by } = one
  await tx.query(standing, [
    id,
    organisationId,
    one.standing,
    from,
    until,
    reason,
    source.resource,
    source.id,
    by,
    tx.now,
  ])
  return id
}

export interface EndedStanding {
  readonly id: Id<'standing'>
  readonly version: number
  readonly standing: Standing
  readonly from: Day
  readonly until: Day
  readonly reason: string
}

export function endStandingOf(
  tx: Tx,
  { organisationId, source, until }: Pick<NewStanding, 'organisationId' | 'source'> & { readonly until: Day },
): Promise<readonly EndedStanding[]> {
  return tx.query<EndedStanding>(endStanding, [organisationId, source.resource, until, source.id])
}

export interface TakingPart {
  readonly organisationId: string
  readonly programmeId: string
  readonly part: string
  /** The filing or plan by which it takes part. */
  readonly sourceId: string
}

export async function recordParticipation(tx: Tx, one: TakingPart): Promise<void> {
  const { organisationId, programmeId, part, sourceId } = one
  await tx.query(takePart, [tx.newId<'participation'>(), organisationId, programmeId, part, sourceId, tx.now])
}

export async function endParticipation(tx: Tx, one: Omit<TakingPart, 'part'>): Promise<void> {
  await tx.query(endPart, [one.organisationId, one.programmeId, one.sourceId, tx.now])
}
