import { join } from 'node:path'
import { permissionTable } from '../foundation/access/index.ts'
import { accessSettings, openHost, type Host, type ServerSlice } from '../foundation/access/server/index.ts'
import { openNotary, recorder } from '../foundation/audit/server/index.ts'
import { pageSettings } from '../foundation/interface/server/index.ts'
import type { Configuration, Database, Log } from '../foundation/storage/server/index.ts'

export interface HostSettings {
  readonly database: Database
  readonly configuration: Configuration
  readonly slices: readonly ServerSlice[]
  readonly demo: boolean
  readonly log: Log
}

export interface OpenedHost {
  readonly host: Host
  close(): Promise<void>
}

/** What the use cases of all slices are given, in the server, the worker and the commands alike. */
export async function openHostOf(settings: HostSettings): Promise<OpenedHost> {
  const { database, configuration, slices, demo } = settings
  const notary = openNotary({
    keyFolder: join(configuration.dataFolder, 'keys'),
    checkpointFolder: configuration.checkpointFolder,
  })
  database.setRecorder(recorder)
  const table = permissionTable(
    slices.flatMap((slice) => slice.permissions),
    slices.flatMap((slice) => slice.prohibitions ?? []),
  )
  const host = openHost(database, table).with(pageSettings, { demo }).with(accessSettings, {
    publicUrl: configuration.publicUrl,
    installationKey: notary.personalKey,
    platform: '网络安全保险服务试点支撑平台',
    demo,
  })
  return { host, close: () => Promise.resolve() }
}
