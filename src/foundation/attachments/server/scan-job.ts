import { instantOf, millisecondsOf, ok } from '../../kernel/index.ts'
import type { Canonical } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import type { Scope } from '../../storage/server/index.ts'
import type { Host, Job } from '../../access/server/index.ts'
import { changeOf } from './evidence-row.ts'
import { attachmentKeeping } from './keeping.ts'
import type { AttachmentKeeping } from './keeping.ts'
import type { Verdict } from './scanner.ts'
import { findFile, judgeFile, listWaiting, placeOf } from './store.ts'
import type { FileRow } from './store.ts'

export const scanJob = 'attachments.scan'

const worker: Scope = { kind: 'system', actor: 'scanner' }

/** Scans one upload; enqueued with it, so that a worker takes it up at once. */
export const scanning: Job = {
  name: scanJob,
  async run(host, payload) {
    const id = idOf(payload)
    if (id !== undefined) await scanOne(host, id)
  },
}

/** Takes up what a lost job, a scanner that was away, or a time without one has left. */
export const scanningLeftovers: Job = {
  name: 'attachments.scan-leftovers',
  cron: '*/5 * * * *',
  async run(host, _payload, progress) {
    const { scanner } = host.use(attachmentKeeping)
    const waiting = await waitingFor(host, scanner !== undefined)
    for (const [index, row] of waiting.entries()) {
      if (!(await progress(index, waiting.length))) return
      await scanOne(host, row.id)
    }
  },
}

// With a scanner everything unscanned waits for it; without one only what still stands in quarantine, to be let out.
async function waitingFor(host: Host, scans: boolean): Promise<readonly FileRow[]> {
  const done = await withTx(host.database, worker, async (tx) => {
    const before = instantOf(millisecondsOf(tx.now) - 60_000)
    return ok(await listWaiting(tx, scans ? ['quarantined', 'unscanned'] : ['quarantined'], before))
  })
  return done.ok ? done.value : []
}

async function scanOne(host: Host, id: string): Promise<void> {
  const keeping = host.use(attachmentKeeping)
  const found = await withTx(host.database, worker, async (tx) => ok(await findFile(tx, id)))
  const row = found.ok ? found.value : undefined
  if (!row || (row.state !== 'quarantined' && row.state !== 'unscanned')) return
  await keepVerdict(host, row, await verdictOn(keeping, row))
}

async function verdictOn({ scanner, store }: AttachmentKeeping, row: FileRow): Promise<Verdict | undefined> {
  if (!scanner) return undefined
  const bytes = await store.open(placeOf(row))
  if (!bytes) throw new Error(`the bytes of attachment ${row.id} are gone`)
  return scanner.scan(bytes)
}

async function keepVerdict(host: Host, { id }: FileRow, verdict: Verdict | undefined): Promise<void> {
  const state = verdict === undefined ? 'unscanned' : verdict.clean ? 'clean' : 'infected'
  const finding = verdict === undefined || verdict.clean ? null : verdict.finding
  await withTx(host.database, worker, async (tx) => {
    const judged = await judgeFile(tx, id, { state, finding })
    if (!judged) return ok(null)
    const facts = finding === null ? {} : { finding }
    const { version } = judged
    tx.record({ action: 'attachment.scan', resource: 'attachment', id, version, facts, changes: [changeOf(judged)] })
    return ok(null)
  })
}

function idOf(payload: Canonical): string | undefined {
  const { id } = (payload ?? {}) as { readonly id?: unknown }
  return typeof id === 'string' ? id : undefined
}
