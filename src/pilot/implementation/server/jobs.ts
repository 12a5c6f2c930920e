import type { Host, Job } from '../../../foundation/access/server/index.ts'
import { ok } from '../../../foundation/kernel/index.ts'
import { type Scope, withTx } from '../../../foundation/storage/server/index.ts'
import { pilotsOf } from '../../work-plans/server/index.ts'
import { oweReports } from './owe-reports.ts'
import { expectReports } from './store/expected.ts'
import { roundsWithSchedule } from './store/periods.ts'

const worker: Scope = { kind: 'system', actor: 'worker' }
const chunk = 100

/** Expects the reports of pilots that were published later, and tells units what they owe; every ten minutes. */
export async function oweDueReports(host: Host): Promise<void> {
  await withTx(host.database, worker, async (tx) => {
    for (const programmeId of await roundsWithSchedule(tx))
      await expectReports(tx, programmeId, await pilotsOf(tx, programmeId))
    return ok(null)
  })
  for (;;) {
    const told = await withTx(host.database, worker, async (tx) =>
      ok(await oweReports(tx, { programmeId: null, limit: chunk })),
    )
    if (!told.ok || told.value < chunk) return
  }
}

export const jobs: readonly Job[] = [{ name: 'implementation.owe-reports', cron: '*/10 * * * *', run: oweDueReports }]
