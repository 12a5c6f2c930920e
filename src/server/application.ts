import type { Host, ServerSlice } from '../foundation/access/server/index.ts'
import { contextOf, foreignRequest } from '../foundation/access/server/index.ts'
import { tickClock, type Configuration, type Log } from '../foundation/storage/server/index.ts'
import { openApi, openApiDocument, routerOf } from './api.ts'
import { openArrivalClock } from './arrival.ts'
import { refuseIncomplete } from './completeness.ts'
import { deskRoutes } from './desk.ts'
import { openHttp } from './http.ts'
import { openMetrics } from './metrics.ts'
import { operationRoutes } from './operations.ts'
import { publicPages } from './public-pages.ts'
import { refusalPage } from './refusal-page.ts'
import { openGatekeeper, type LimitsByUrgency } from './shedding.ts'
import { warmUp } from './warm-up.ts'

export interface ApplicationSettings {
  readonly configuration: Configuration
  readonly host: Host
  readonly slices: readonly ServerSlice[]
  readonly log: Log
  /** Other limits of shedding than those of use. */
  readonly limits?: LimitsByUrgency
  /** `none` where a slow first answer harms nobody; `full` when absent. */
  readonly warming?: 'full' | 'none'
}

export interface Application {
  fetch(request: Request, source: string): Promise<Response>
  /** Resolves once the server has answered requests of its own; until then `/ready` says no. */
  readonly warm: Promise<void>
  close(): void
}

/** Puts the slices together behind one edge. Throws when the permission table and the operations do not fit each other. */
export async function openApplication(settings: ApplicationSettings): Promise<Application> {
  const { configuration, host, slices, log } = settings
  const router = routerOf(slices, host)
  refuseIncomplete(slices, router)
  const clock = await openArrivalClock(() => tickClock(host.database))
  const gatekeeper = openGatekeeper(() => host.database.waiting, settings.limits)
  const metrics = openMetrics()
  const state = { warm: false }
  const operations = operationRoutes({
    database: host.database,
    openApiDocument: () => openApiDocument(router),
    isWarm: () => state.warm,
    metrics: () =>
      metrics.text({
        pressure: gatekeeper.pressure(),
        refused: gatekeeper.refused,
        statements: host.database.statementsSent,
        drift: clock.drift,
      }),
  })
  const app = openHttp({
    api: openApi(router, log),
    openRoutes: [
      ...operations,
      ...publicPages(),
      ...deskRoutes(),
      ...slices.flatMap((slice) => slice.openRoutes ?? []),
    ],
    clock,
    gatekeeper,
    metrics,
    log,
    contextOf: (request, known) => contextOf(host, request, known),
    foreign: (request, url, isOpenRoute) => foreignRequest(host, request, url, isOpenRoute),
    refusalPage,
    secure: configuration.publicUrl.startsWith('https:'),
  })
  const fetch = async (request: Request, source: string): Promise<Response> => app.fetch(request, { source })
  const warming = { fetch, origin: configuration.publicUrl, database: host.database, now: () => clock.now() }
  const warmed = settings.warming === 'none' ? Promise.resolve() : warmUp(warming)
  // A start that could not be warmed serves all the same, only slower at first.
  const warm = warmed
    .catch((error: unknown) => log.fault('warm-up', error))
    .finally(() => {
      state.warm = true
    })
  return {
    fetch,
    warm,
    close() {
      clock.close()
      gatekeeper.close()
    },
  }
}
