import type { Host, Job } from '../../../foundation/access/server/index.ts'
import { ok } from '../../../foundation/kernel/index.ts'
import { type Scope, withTx } from '../../../foundation/storage/server/index.ts'
import { takeStep } from './acts/keep-intake.ts'
import { intakesDueToClose, lockIntake } from './store/intakes.ts'

const worker: Scope = { kind: 'system', actor: 'worker' }

/** Begins to close what is past its deadline, and seals what has drained; once a minute. */
export async function closeDueIntakes(host: Host): Promise<void> {
  const due = await withTx(host.database, worker, async (tx) => ok(await intakesDueToClose(tx)))
  if (!due.ok) return
  for (const programmeId of due.value) {
    await withTx<unknown>(host.database, worker, async (tx) => {
      const row = await lockIntake(tx, programmeId)
      return row ? takeStep(tx, 'system', row) : ok(undefined)
    })
  }
}

export const jobs: readonly Job[] = [{ name: 'work-plans.close-intakes', cron: '* * * * *', run: closeDueIntakes }]
