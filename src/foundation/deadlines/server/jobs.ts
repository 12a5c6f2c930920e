import type { Host, Job } from '../../access/server/index.ts'
import { port } from '../../access/server/index.ts'
import { ok } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import { escalationsBetween } from '../index.ts'
import type { Obligation } from '../index.ts'
import { count } from './obligations.ts'
import { escalatingObligations, noteEscalation, provisionalObligations, saveObligation } from './store.ts'

/** Tells somebody that a duty of theirs, or of somebody under them, is near or past its instant. */
export interface EscalationTeller {
  readonly tell: (
    tx: Tx,
    told: { readonly obligation: Obligation; readonly to: string; readonly hours: number },
  ) => Promise<void>
}

/** Filled by src/server with the outbox, which stands beside this slice. */
export const escalationTeller = port<EscalationTeller>('escalation teller')

const worker = { kind: 'system', actor: 'worker' } as const
const chunk = 100

export const deadlineJobs: readonly Job[] = [
  { name: 'deadlines.escalate', cron: '*/5 * * * *', run: escalate },
  { name: 'deadlines.recount', run: recount },
]

async function escalate(host: Host): Promise<void> {
  for (;;) {
    const told = await withTx(host.database, worker, async (tx) => {
      const found = await escalatingObligations(tx, chunk)
      for (const { obligation, lookedAt } of found) {
        const due = escalationsBetween(obligation, lookedAt, tx.now)
        for (const { to, hours } of due) await host.find(escalationTeller)?.tell(tx, { obligation, to, hours })
        await noteEscalation(
          tx,
          obligation.id,
          due.map((one) => one.to),
        )
      }
      return ok(found.length)
    })
    if (!told.ok || told.value < chunk) return
  }
}

/** After a calendar was entered: every provisional due instant is counted again. */
async function recount(host: Host): Promise<void> {
  await withTx(host.database, worker, async (tx) => {
    for (const one of await provisionalObligations(tx)) {
      if (one.counting === null) continue
      const due = await count(tx, { period: one.counting.period, from: one.counting.start }, one.pauses)
      if (due.instant === one.due && due.provisional === one.provisional) continue
      await saveObligation(tx, { ...one, due: due.instant, provisional: due.provisional })
    }
    return ok(null)
  })
}
