import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { PlanKind } from '../../../notice/index.ts'
import type { ReportState } from '../../index.ts'

/** What an official wants changed, at a field of the report. */
export interface Remark {
  readonly path: string
  readonly words: string
}

export interface ReportRow {
  readonly id: Id<'report'>
  readonly programmeId: string
  readonly periodId: string
  readonly periodNumber: number
  readonly pilotId: Id<'plan'>
  readonly pilotNumber: string
  readonly pilotTitle: string
  readonly kind: PlanKind
  readonly unitId: string
  readonly unitName: string
  readonly regionCode: string
  readonly partnerIds: readonly string[]
  readonly state: ReportState
  readonly due: Instant
  readonly answerSetId: Id<'answer-set'> | null
  readonly checkedVersion: number | null
  readonly sequence: number
  readonly acceptedSequence: number | null
  readonly remarks: readonly Remark[]
  readonly reason: string | null
  readonly version: number
}

export const reportColumns = `id, programme_id as "programmeId", period_id as "periodId", period_number as "periodNumber",
  pilot_id as "pilotId", pilot_number as "pilotNumber", pilot_title as "pilotTitle", kind, unit_id as "unitId",
  unit_name as "unitName", region_code as "regionCode", partner_ids as "partnerIds", state, due,
  answer_set_id as "answerSetId", checked_version as "checkedVersion", sequence, accepted_sequence as "acceptedSequence",
  remarks, reason, version`

const find = statement('implementation.report', `select ${reportColumns} from implementation.report where id = $1`)
const lock = statement(
  'implementation.report-for-update',
  `select ${reportColumns} from implementation.report where id = $1 for update`,
)
const ofUnit = statement(
  'implementation.reports-of-unit',
  `select ${reportColumns} from implementation.report where unit_id = $1 order by due desc, pilot_number limit 200`,
)
const ofPilot = statement(
  'implementation.reports-of-pilot',
  `select ${reportColumns} from implementation.report where pilot_id = $1 order by period_number`,
)
const begin = statement(
  'implementation.begin-report',
  `update implementation.report set state = 'draft', answer_set_id = $2, version = version + 1
   where id = $1 returning ${reportColumns}`,
)
const check = statement(
  'implementation.check-report',
  'update implementation.report set checked_version = $2 where id = $1',
)
const submit = statement(
  'implementation.submit-report',
  `update implementation.report set state = 'submitted', sequence = sequence + 1, remarks = '[]', reason = null,
     version = version + 1 where id = $1 returning ${reportColumns}`,
)
const accept = statement(
  'implementation.accept-report',
  `update implementation.report set state = 'accepted', accepted_sequence = sequence, version = version + 1
   where id = $1 returning ${reportColumns}`,
)
const giveBack = statement(
  'implementation.return-report',
  `update implementation.report set state = 'returned', remarks = $2, due = $3, checked_version = null,
     version = version + 1 where id = $1 returning ${reportColumns}`,
)
const correct = statement(
  'implementation.correct-report',
  `update implementation.report set state = 'correcting', reason = $2, checked_version = null, version = version + 1
   where id = $1 returning ${reportColumns}`,
)

export async function findReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  return (await tx.query<ReportRow>(find, [id]))[0]
}

export async function lockReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  return (await tx.query<ReportRow>(lock, [id]))[0]
}

export const reportsOfUnit = (tx: Tx, unitId: string): Promise<readonly ReportRow[]> =>
  tx.query<ReportRow>(ofUnit, [unitId])

/** All periods of one pilot, in their order. */
export const reportsOfPilot = (tx: Tx, pilotId: string): Promise<readonly ReportRow[]> =>
  tx.query<ReportRow>(ofPilot, [pilotId])

export async function beginStoredReport(
  tx: Tx,
  permit: Permit<'report', 'begin'>,
  answerSetId: string,
): Promise<ReportRow> {
  return only(await tx.query<ReportRow>(begin, [permit.id, answerSetId]))
}

export async function markChecked(tx: Tx, permit: Permit<'report', 'check'>, version: number): Promise<void> {
  await tx.query(check, [permit.id, version])
}

export async function submitStoredReport(tx: Tx, permit: Permit<'report', 'submit'>): Promise<ReportRow> {
  return only(await tx.query<ReportRow>(submit, [permit.id]))
}

export async function acceptStoredReport(tx: Tx, permit: Permit<'report', 'accept'>): Promise<ReportRow> {
  return only(await tx.query<ReportRow>(accept, [permit.id]))
}

export async function returnStoredReport(
  tx: Tx,
  permit: Permit<'report', 'return'>,
  remarks: readonly Remark[],
  due: Instant,
): Promise<ReportRow> {
  return only(await tx.query<ReportRow>(giveBack, [permit.id, json(remarks), due]))
}

export async function correctStoredReport(
  tx: Tx,
  permit: Permit<'report', 'correct'>,
  reason: string,
): Promise<ReportRow> {
  return only(await tx.query<ReportRow>(correct, [permit.id, reason]))
}
