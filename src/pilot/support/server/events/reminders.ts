import type { Host, Job } from '../../../../foundation/access/server/index.ts'
import { instantOf, millisecondsOf, ok } from '../../../../foundation/kernel/index.ts'
import { type Scope, withTx } from '../../../../foundation/storage/server/index.ts'
import { eventsToRemind, noteReminded } from '../store/events.ts'
import { registrationsHolding } from '../store/registrations.ts'
import { tellReminder } from './write-to-registered.ts'

const worker: Scope = { kind: 'system', actor: 'worker' }
const hoursBefore = 24

/** A day before the start, everybody who has a place is written to once; an event that is moved is reminded of anew. */
export const eventJobs: readonly Job[] = [{ name: 'support.remind-of-events', cron: '*/10 * * * *', run: remind }]

async function remind(host: Host): Promise<void> {
  const done = await withTx(host.database, worker, async (tx) => {
    const until = instantOf(millisecondsOf(tx.now) + hoursBefore * 3_600_000)
    for (const event of await eventsToRemind(tx, until)) {
      const placed = (await registrationsHolding(tx, event.id)).filter(({ state }) => state === 'registered')
      for (const row of placed) await tellReminder(tx, event, row)
      await noteReminded(tx, event.id)
      const { id, version, startsAt } = event
      const facts = { letters: placed.length, startsAt }
      tx.record({ action: 'event.remind', resource: 'event', id, version, facts, changes: [] })
    }
    return ok(null)
  })
  if (!done.ok) throw new Error(done.refusal.message.en)
}
