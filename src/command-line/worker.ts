import { setPriority } from 'node:os'
import type { Host, Job } from '../foundation/access/server/index.ts'
import { openPdfPrinter, pdfPrinter } from '../foundation/documents/server/index.ts'
import type { Canonical } from '../foundation/kernel/index.ts'
import {
  attachDatabase,
  migrate,
  openDatabase,
  openLog,
  startJobs,
  storageJobs,
} from '../foundation/storage/server/index.ts'
import type { JobDefinition, JobProgress } from '../foundation/storage/server/index.ts'
import { openHostOf } from '../server/host.ts'
import { slices } from '../server/slices.ts'
import { configured } from './configured.ts'
import { untilStopped } from './until-stopped.ts'

// Typesetting is synchronous and long; beside a server it must only have what the server leaves.
const niceness = 10

export function run(words: readonly string[]): Promise<number> {
  return configured(words, { form: '[--data DIR]', flags: { data: 'text' } }, async ({ configuration }) => {
    const stopped = untilStopped()
    setPriority(niceness)
    const log = openLog()
    const onRestart = (): void => log.info('database-restarted')
    const attached = await attachDatabase({ ...configuration, onRestart })
    try {
      const { app, job } = attached.address
      if (!job) throw new Error('the worker needs the owner: set SHIDIAN_OWNER_URL beside DATABASE_URL')
      if (attached.embedded) await migrate(attached.address)
      const onFault = (error: Error): void => log.fault('database', error)
      const database = await openDatabase({ app, job, poolSize: 4, onFault })
      const opened = openHostOf({ database, configuration, slices, demo: !configuration.production, log })
      const { fontFolder } = configuration
      const host = fontFolder ? opened.host.with(pdfPrinter, openPdfPrinter(fontFolder)) : opened.host
      const sliceJobs = slices.flatMap((slice) => slice.jobs ?? [])
      const jobs = [...storageJobs(database), ...sliceJobs.map((one) => definitionOf(one, host))]
      const running = await startJobs({ database, connection: job, jobs, log })
      log.info('worker-started', { jobs: jobs.length })
      await stopped
      await running.stop()
      await database.close()
      return 0
    } finally {
      await attached.release()
    }
  })
}

function definitionOf({ name, cron, run }: Job, host: Host): JobDefinition {
  const definition = { name, run: (payload: Canonical, progress: JobProgress) => run(host, payload, progress) }
  return cron ? Object.assign(definition, { cron }) : definition
}
