import { contextOf, type RequestContext } from '../src/foundation/access/server/index.ts'
import type { Instant } from '../src/foundation/kernel/index.ts'
import { plantRound, type PlantedRound } from './planted-round.ts'
import { startTestServer, type TestClient, type TestServer } from './server.ts'

export { expectStatus, programme, section } from './planted-round.ts'
export type { PlantedUnit, ReadyDraft } from './planted-round.ts'

export interface PlantedSolicitation extends TestServer, PlantedRound {
  /** The context of a request of this person that was complete at that instant. */
  at(client: TestClient, arrival: Instant): RequestContext
}

/** The whole server with the call of the demo round open, and units that can file. */
export async function plantSolicitation(poolSize = 10): Promise<PlantedSolicitation> {
  const server = await startTestServer({ poolSize })
  return {
    ...server,
    ...(await plantRound(server)),
    at: (client, arrival) => {
      const request = new Request(server.origin, { headers: { cookie: client.cookie } })
      return contextOf(server.host, request, { arrival, locale: 'zh', requestId: 'test', source: '127.0.0.1' })
    },
  }
}
