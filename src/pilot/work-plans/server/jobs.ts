import type { Host, Job } from '../../../foundation/access/server/index.ts'
import { millisecondsOf, ok } from '../../../foundation/kernel/index.ts'
import { type Scope, withTx } from '../../../foundation/storage/server/index.ts'
import { takeStep } from './acts/keep-intake.ts'
import { remindOf } from './letters.ts'
import { intakesDueToClose, lockIntake } from './store/intakes.ts'
import { draftsDueWithin } from './store/plans.ts'

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

/** Days before the deadline at which whoever has a draft is reminded. */
const steps = [7, 1]

/** Reminds the applicants of drafts; each step once, however often it runs. */
export async function remindOfDrafts(host: Host): Promise<void> {
  await withTx<unknown>(host.database, worker, async (tx) => {
    for (const { deadline, ...plan } of await draftsDueWithin(tx, Math.max(...steps))) {
      const left = (millisecondsOf(deadline) - millisecondsOf(tx.now)) / 86_400_000
      const days = steps.findLast((step) => left <= step)
      if (days !== undefined) await remindOf(tx, plan, { at: deadline, days })
    }
    return ok(undefined)
  })
}

export const jobs: readonly Job[] = [
  { name: 'work-plans.close-intakes', cron: '* * * * *', run: closeDueIntakes },
  { name: 'work-plans.remind-of-drafts', cron: '17 * * * *', run: remindOfDrafts },
]
