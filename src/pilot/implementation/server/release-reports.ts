import { release } from '../../../foundation/deadlines/server/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { changed } from './evidence.ts'
import { obligationOf } from './owe-reports.ts'
import { releaseReportsOf } from './store/expected.ts'

/**
 * 免报: what a pilot that leaves has not handed in falls away, with its obligations; what it has handed in stays and counts.
 * For the exit, in the transaction of its decision. Answers how many reports fell away.
 */
export async function releaseReports(
  tx: Tx,
  { pilotId, reason }: { readonly pilotId: string; readonly reason: string },
): Promise<number> {
  const rows = await releaseReportsOf(tx, pilotId, reason)
  for (const row of rows) {
    await release(tx, obligationOf(row.id))
    const { id, version } = row
    tx.record({
      action: 'report.release',
      resource: 'report',
      id,
      version,
      clause: '4.5.p1.s1',
      facts: { reason },
      changes: [changed.report(row)],
    })
  }
  return rows.length
}
