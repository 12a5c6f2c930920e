import { instantOf, millisecondsOf, ok } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import type { Scope } from '../../storage/server/index.ts'
import type { Host, Job, Progress } from '../../access/server/index.ts'
import { limits } from '../domain/limits.ts'
import { removalOf } from './evidence-row.ts'
import type { BytePlace } from './file-store.ts'
import { attachmentKeeping } from './keeping.ts'
import type { AttachmentKeeping } from './keeping.ts'
import { discardOld } from './receive.ts'
import { deleteLoose, listLoose, listUnnamed, lockOwner } from './store.ts'
import type { Owner } from './store.ts'

const worker: Scope = { kind: 'system', actor: 'sweeper' }
const batch = 500

/** Removes uploads that nobody attached within a day, and bytes that no row names, under the lock of uploads. */
export const sweeping: Job = {
  name: 'attachments.sweep',
  cron: '17 * * * *',
  async run(host, _payload, progress) {
    const keeping = host.use(attachmentKeeping)
    const now = await nowOf(host)
    const before = now - limits.looseHours * 3_600_000
    await discardOld(keeping.incoming, Date.now() - limits.looseHours * 3_600_000)
    await removeLooseRows(host, before)
    await removeUnnamedBytes(host, keeping, progress)
  },
}

async function nowOf(host: Host): Promise<number> {
  const told = await withTx(host.database, worker, (tx) => Promise.resolve(ok(millisecondsOf(tx.now))))
  return told.ok ? told.value : 0
}

async function removeLooseRows(host: Host, before: number): Promise<void> {
  await withTx(host.database, worker, async (tx) => {
    for (const row of await listLoose(tx, instantOf(before))) {
      const gone = await deleteLoose(tx, row.id)
      if (!gone) continue
      const { id, version } = gone
      tx.record({ action: 'attachment.sweep', resource: 'attachment', id, version, changes: [removalOf(gone)] })
    }
    return ok(null)
  })
}

// Age is that of the bytes by the machine's clock: an upload that is being kept at this moment is never old.
async function removeUnnamedBytes(host: Host, keeping: AttachmentKeeping, progress: Progress): Promise<void> {
  const before = Date.now() - limits.looseHours * 3_600_000
  let waiting: BytePlace[] = []
  let seen = 0
  for await (const { owner, fingerprint, keptAt } of keeping.store.list()) {
    if (keptAt < before) waiting.push({ owner, fingerprint })
    if (waiting.length < batch) continue
    await removeUnnamed(host, keeping, waiting)
    seen += waiting.length
    waiting = []
    if (!(await progress(seen, seen))) return
  }
  await removeUnnamed(host, keeping, waiting)
}

async function removeUnnamed(host: Host, { store }: AttachmentKeeping, places: readonly BytePlace[]): Promise<void> {
  const found = await withTx(host.database, worker, async (tx) => ok(await listUnnamed(tx, places)))
  for (const place of found.ok ? found.value : []) {
    await withTx(host.database, worker, async (tx) => {
      await lockOwner(tx, place.owner.replace('-', ':') as Owner)
      // Between the two looks somebody may have uploaded the same bytes again.
      if ((await listUnnamed(tx, [place])).length > 0) await store.remove(place)
      return ok(null)
    })
  }
}
