import { owe } from '../../../foundation/deadlines/server/index.ts'
import { dayOf, type Text } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { markOwed, reportsToOwe } from './store/expected.ts'
import type { ReportRow } from './store/reports.ts'

export const obligationOf = (reportId: string): string => `report:${reportId}`

/** Hours around the due instant: the unit five days and one day before and a day after, then region and ministry. */
const escalationsOf = ({ unitId, regionCode }: ReportRow) => [
  { hours: -120, to: `organisation:${unitId}` },
  { hours: -24, to: `organisation:${unitId}` },
  { hours: 24, to: `organisation:${unitId}` },
  { hours: 72, to: `region:${regionCode}` },
  { hours: 168, to: 'role:ministry-officer' },
]

const titleOf = (row: ReportRow): Text =>
  row.state === 'returned'
    ? { zh: `第 ${row.periodNumber} 期进展报告已退回，请修改后上报`, en: `Report ${row.periodNumber} was returned` }
    : { zh: `第 ${row.periodNumber} 期进展报告`, en: `Progress report ${row.periodNumber}` }

/** Tells units what they owe: reports of periods that are over, once for each due instant. Answers how many. */
export async function oweReports(
  tx: Tx,
  wanted: { readonly programmeId: string | null; readonly limit: number },
): Promise<number> {
  const rows = await reportsToOwe(tx, { ...wanted, today: dayOf(tx.now) })
  for (const row of rows) {
    await owe(tx, {
      key: obligationOf(row.id),
      owner: `organisation:${row.unitId}`,
      title: titleOf(row),
      object: {
        resource: 'report',
        id: row.id,
        label: row.pilotTitle,
        action: { zh: '填写并上报', en: 'Fill in and hand in' },
        href: `/desk/reports/${row.id}`,
      },
      source: { clause: '4.3.p1.s2', words: '定期报告' },
      due: { instant: row.due },
      escalations: escalationsOf(row),
    })
    await markOwed(tx, row.id)
  }
  return rows.length
}
