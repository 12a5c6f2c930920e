import { ok } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import type { Job } from './slice.ts'
import { sweepAccess } from './store/sweep.ts'

/** What nobody needs any more goes each night: ended sessions after a week, counts of tries after a day, old denials. */
export const sweep: Job = {
  name: 'access.sweep',
  cron: '40 3 * * *',
  async run(host) {
    const done = await withTx(host.database, { kind: 'system', actor: 'access.sweep' }, async (tx) =>
      ok(await sweepAccess(tx)),
    )
    if (!done.ok) throw new Error(done.refusal.message.en)
  },
}
