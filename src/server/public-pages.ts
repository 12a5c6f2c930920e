import { clauseReader, type OpenRoute, type Visit } from '../foundation/access/server/index.ts'
import { generalRoutes } from '../foundation/interface/server/index.ts'
import { homeFacts } from './home-facts.ts'
import { searchSite } from './site-search.ts'

/** The pages that belong to no slice, filled with what the slices know. */
export function publicPages(): readonly OpenRoute[] {
  return generalRoutes<Visit>({
    home: homeFacts,
    search: searchSite,
    reader: ({ context }) => Promise.resolve(context.host.find(clauseReader)),
  })
}
