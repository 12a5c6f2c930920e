import type { Host, ServerSlice } from '../foundation/access/server/index.ts'
import { logAlarm, startKeeper } from '../foundation/audit/server/index.ts'
import { openDatabase, type Configuration, type DatabaseAddress, type Log } from '../foundation/storage/server/index.ts'
import { openApplication, type ApplicationSettings } from './application.ts'
import { openHostOf } from './host.ts'
import { listen } from './listen.ts'
import type { LimitsByUrgency } from './shedding.ts'
import { slices as allSlices } from './slices.ts'
import { sourceReader } from './source.ts'

export interface ServerSettings {
  readonly configuration: Configuration
  readonly address: DatabaseAddress
  readonly log: Log
  readonly demo: boolean
  readonly slices?: readonly ServerSlice[]
  /** Other limits of shedding than those of use. */
  readonly limits?: LimitsByUrgency
  readonly warming?: ApplicationSettings['warming']
}

export interface RunningServer {
  readonly origin: string
  readonly host: Host
  readonly warm: Promise<void>
  close(): Promise<void>
}

/** One server process on a database that is already at its version. Any number may run side by side. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { configuration, address, log, demo, slices = allSlices } = settings
  const database = await openDatabase({
    app: address.app,
    ...(address.job ? { job: address.job } : {}),
    onFault: (error) => log.fault('database', error),
  })
  const opened = openHostOf({ database, configuration, slices, demo, log })
  const { notary } = opened
  const keeper = startKeeper({ database, notary, onFault: (error) => log.fault('evidence', error) })
  const host = opened.host.with(logAlarm, () => keeper.alarm())
  const application = await openApplication({
    configuration,
    host,
    slices,
    log,
    ...(settings.limits ? { limits: settings.limits } : {}),
    ...(settings.warming ? { warming: settings.warming } : {}),
  })
  const listening = await listen({
    host: configuration.host,
    port: configuration.port,
    fetch: (request, source) => application.fetch(request, source),
    sourceOf: sourceReader(configuration.trustedProxies),
  })
  return {
    origin: `http://${configuration.host}:${listening.port}`,
    host,
    warm: application.warm,
    async close() {
      await listening.close()
      application.close()
      await keeper.close()
      await database.close()
    },
  }
}
