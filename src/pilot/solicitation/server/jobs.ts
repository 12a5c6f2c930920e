import type { Host, Job } from '../../../foundation/access/server/index.ts'
import { ok } from '../../../foundation/kernel/index.ts'
import { type Scope, withTx } from '../../../foundation/storage/server/index.ts'
import { takeStep } from './acts/close-call.ts'
import { letterJob } from './letters.ts'
import { draftLetters } from './letters/draft-letters.ts'
import { remindOfDeadlines } from './letters/remind.ts'
import { callsDueToClose, lockCall } from './store/calls.ts'

const worker: Scope = { kind: 'system', actor: 'worker' }

/** Begins to close what is past its deadline, and seals the list of what has drained; once a minute. */
export async function closeDueCalls(host: Host): Promise<void> {
  const due = await withTx(host.database, worker, async (tx) => ok(await callsDueToClose(tx)))
  if (!due.ok) return
  for (const programmeId of due.value) {
    await withTx<unknown>(host.database, worker, async (tx) => {
      const row = await lockCall(tx, programmeId)
      return row ? takeStep(tx, 'system', row) : ok(undefined)
    })
  }
}

export const jobs: readonly Job[] = [
  { name: 'solicitation.close-calls', cron: '* * * * *', run: closeDueCalls },
  { name: 'solicitation.remind', cron: '* * * * *', run: remindOfDeadlines },
  { name: letterJob, run: draftLetters },
]
