import type { Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { PilotRow } from '../../../work-plans/server/index.ts'
import { reportColumns, type ReportRow } from './reports.ts'

const expect = statement(
  'implementation.expect-reports',
  `insert into implementation.report (id, programme_id, period_id, period_number, pilot_id, pilot_number, pilot_title, kind,
     unit_id, unit_name, region_code, partner_ids, state, due)
   select gen_random_uuid(), $1, period.id, period.number, pilot.id, pilot.number, pilot.title, pilot.kind, pilot.unit,
     pilot.name, pilot.region, pilot.partners, 'expected', period.due
   from implementation.period, jsonb_to_recordset($2::jsonb) as pilot (id uuid, number text, title text, kind text, unit uuid,
     name text, region text, partners uuid[])
   where period.programme_id = $1
   on conflict (period_id, pilot_id) do nothing returning id`,
)
const toOwe = statement(
  'implementation.reports-to-owe',
  `select ${reportColumns} from implementation.report
   where state in ('expected', 'draft', 'returned') and owed_due is distinct from due
     and ($1::text is null or programme_id = $1)
     and exists (select from implementation.period where period.id = report.period_id and period.until_day < $2::date)
   order by due, id limit $3 for update skip locked`,
)
const owed = statement('implementation.report-owed', 'update implementation.report set owed_due = due where id = $1')
const moved = statement(
  'implementation.move-reports',
  `update implementation.report set due = $2 where period_id = $1 and state in ('expected', 'draft') returning id`,
)
const release = statement(
  'implementation.release-reports',
  `update implementation.report set state = 'released', reason = $2, version = version + 1
   where pilot_id = $1 and state in ('expected', 'draft', 'returned') returning ${reportColumns}`,
)

/** One expected report for each pilot and period; those that are there stay as they are. */
export async function expectReports(tx: Tx, programmeId: string, pilots: readonly PilotRow[]): Promise<number> {
  const lines = pilots.map(({ id, number, title, kind, applicantId, applicantName, regionCode, partners }) => ({
    id,
    number,
    title,
    kind,
    unit: applicantId,
    name: applicantName,
    region: regionCode,
    partners: partners.map(({ organisationId }) => organisationId),
  }))
  return (await tx.query(expect, [programmeId, json(lines)])).length
}

/** Open reports of periods that are over, whose unit was not yet told of the present due instant. */
export const reportsToOwe = (
  tx: Tx,
  {
    programmeId,
    today,
    limit,
  }: { readonly programmeId: string | null; readonly today: string; readonly limit: number },
): Promise<readonly ReportRow[]> => tx.query<ReportRow>(toOwe, [programmeId, today, limit])

export async function markOwed(tx: Tx, id: string): Promise<void> {
  await tx.query(owed, [id])
}

/** Reports that are still to come take the due instant of their period; one that was returned keeps its own. */
export async function moveReports(tx: Tx, periodId: string, due: Instant): Promise<number> {
  return (await tx.query(moved, [periodId, due])).length
}

/** When a pilot leaves, what it has not handed in falls away; what it has handed in stays and counts. */
export const releaseReportsOf = (tx: Tx, pilotId: string, reason: string): Promise<readonly ReportRow[]> =>
  tx.query<ReportRow>(release, [pilotId, reason])
