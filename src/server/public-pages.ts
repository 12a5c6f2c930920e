import type { OpenRoute, Visit } from '../foundation/access/server/index.ts'
import { generalRoutes } from '../foundation/interface/server/index.ts'
import { homeFacts } from './home-facts.ts'

/** The pages that belong to no slice, filled with what the slices know. */
export function publicPages(): readonly OpenRoute[] {
  return generalRoutes<Visit>({
    home: homeFacts,
    search: () => Promise.resolve([]),
    reader: () => Promise.resolve(undefined),
  })
}
