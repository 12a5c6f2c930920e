import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Fen, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { Finding } from '../../../notice/index.ts'
import {
  type EntryReference,
  figureOf,
  type IndicatorKind,
  type Segment,
  type SupportMeasure,
  type Target,
  type TargetPeriod,
  valueOf,
} from '../../index.ts'

/** Who stood in the sealed version. */
export interface SealedMember {
  readonly organisationId: string
  readonly name: string
  readonly part: 'applicant' | 'partner'
}

export interface SealedRow {
  readonly id: Id<'sealed-plan'>
  readonly planId: Id<'plan'>
  readonly sequence: number
  readonly answersVersion: number
  readonly fingerprint: string
  readonly arrivedAt: Instant
  readonly sealedAt: Instant
  readonly sealedByName: string
  readonly findings: readonly Finding[]
  readonly members: readonly SealedMember[]
  readonly programmeVersion: number
  readonly receiptNumber: string
}

const columns = `id, plan_id as "planId", sequence, answers_version as "answersVersion", fingerprint,
  arrived_at as "arrivedAt", sealed_at as "sealedAt", sealed_by_name as "sealedByName", findings, members,
  programme_version as "programmeVersion", receipt_number as "receiptNumber"`

const insert = statement(
  'work-plans.insert-sealed',
  `insert into work_plans.sealed_plan (id, plan_id, sequence, answers_version, fingerprint, arrived_at, sealed_at,
     sealed_by, sealed_by_name, findings, members, programme_version, receipt_number)
   values ($1, $2, (select count(*) + 1 from work_plans.sealed_plan where plan_id = $2), $3, $4, $5, $6, $7, $8, $9, $10,
     $11, $12)`,
)
const latest = statement(
  'work-plans.latest-sealed',
  `select ${columns} from work_plans.sealed_plan where plan_id = $1 order by sequence desc limit 1`,
)
const standing = statement('work-plans.standing-of-receipt', 'select work_plans.standing_of_receipt($1) as standing')

export type NewSeal = Omit<SealedRow, 'planId' | 'sequence' | 'sealedAt'>

export async function insertSealed(tx: Tx, permit: Permit<'plan', 'submit'>, sealed: NewSeal): Promise<void> {
  const { id, answersVersion, fingerprint, arrivedAt, sealedByName, programmeVersion, receiptNumber } = sealed
  const frozen = [id, permit.id, answersVersion, fingerprint, arrivedAt, tx.now, permit.by, sealedByName]
  const judged = [json(sealed.findings), json(sealed.members), programmeVersion, receiptNumber]
  await tx.query(insert, [...frozen, ...judged])
}

export async function latestSealed(tx: Tx, planId: string): Promise<SealedRow | undefined> {
  return (await tx.query<SealedRow>(latest, [planId]))[0]
}

export type ReceiptStanding = 'received' | 'withdrawn' | 'superseded'

/** How a receipt of this step stands; null for one of another step. */
export async function standingOfReceipt(tx: Tx, number: string): Promise<ReceiptStanding | null> {
  const [row] = await tx.query<{ standing: ReceiptStanding | null }>(standing, [number])
  return row?.standing ?? null
}

const clearings = ['cited_entry', 'target', 'measure'].map((table) =>
  statement(`work-plans.clear-${table.replace('_', '-')}`, `delete from work_plans.${table} where plan_id = $1`),
)
const cite = statement(
  'work-plans.cite',
  'insert into work_plans.cited_entry (plan_id, entry_id, entry_version) values ($1, $2, $3) on conflict do nothing',
)
const promise = statement(
  'work-plans.promise',
  `insert into work_plans.target (plan_id, indicator, segment, period, kind, value) values ($1, $2, $3, $4, $5, $6)`,
)
const support = statement(
  'work-plans.support',
  `insert into work_plans.measure (plan_id, position, kind, content, basis, standing, amount, from_day, until_day)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
const targets = statement(
  'work-plans.targets',
  `select indicator, segment, period, kind, value from work_plans.target where plan_id = $1
   order by indicator, segment, period`,
)
const measures = statement(
  'work-plans.measures',
  `select kind, content, basis, standing, amount, from_day as "from", until_day as "until" from work_plans.measure
   where plan_id = $1 order by position`,
)

/** What of the handed-in plan others reckon with: cited versions, targets and measures in their types. */
export async function keepContent(
  tx: Tx,
  permit: Permit<'plan', 'submit'>,
  content: {
    readonly entries: readonly EntryReference[]
    readonly targets: readonly Target[]
    readonly measures: readonly SupportMeasure[]
  },
): Promise<void> {
  const { id } = permit
  await Promise.all([
    ...clearings.map((clearing) => tx.query(clearing, [id])),
    ...content.entries.map(({ entryId, version }) => tx.query(cite, [id, entryId, version])),
    ...content.targets.map(({ indicator, segment, period, figure }) =>
      tx.query(promise, [id, indicator, segment, period, figure.kind, valueOf(figure)]),
    ),
    ...content.measures.map(({ kind, content: words, basis, standing: state, amount, from, until }, index) =>
      tx.query(support, [id, index + 1, kind, words, basis, state, amount, from, until]),
    ),
  ])
}

interface TargetRow {
  readonly indicator: string
  readonly segment: Segment
  readonly period: TargetPeriod
  readonly kind: IndicatorKind
  readonly value: bigint
}

export async function targetsOf(tx: Tx, planId: string): Promise<readonly Target[]> {
  const rows = await tx.query<TargetRow>(targets, [planId])
  return rows.map(({ kind, value, ...named }) => ({ ...named, figure: figureOf(kind, value) }))
}

export const measuresOf = (tx: Tx, planId: string): Promise<readonly SupportMeasure[]> =>
  tx.query<SupportMeasure & { readonly amount: Fen | null; readonly from: Day; readonly until: Day }>(measures, [
    planId,
  ])
