import type { Visit } from '../foundation/access/server/index.ts'
import type { HomeFacts, PageView } from '../foundation/interface/pages/index.ts'

/** What the home page shows of the round that is open now. */
export function homeFacts(visit: Visit, _view: PageView): Promise<HomeFacts> {
  return Promise.resolve({ now: visit.context.arrival, stages: [], announcements: [] })
}
