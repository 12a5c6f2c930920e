import { performance } from 'node:perf_hooks'
import type { Result } from '../../kernel/index.ts'
import type { Database } from '../../storage/server/index.ts'
import { lookOpenly } from './act.ts'
import type { UseCase } from './acting.ts'
import type { RequestContext } from './host.ts'

/** What a page shows everybody alike may be this old when another process has changed it, milliseconds. */
const oldest = 1000

interface Remembered<Value> {
  readonly at: number
  readonly acts: number
  readonly found: Promise<Result<Value>>
}

/**
 * Reads as a visitor, once for all who ask within a second: a page that everybody sees alike costs the database nothing
 * while thousands read it. An act on a watched kind of resource in this process is seen at once, one in another process
 * a second later at most. Nothing that depends on who asks may come out of it.
 */
export function remember<Value>(
  watched: readonly string[],
  read: UseCase<Value>,
): (context: RequestContext) => Promise<Result<Value>> {
  const kept = new WeakMap<Database, Remembered<Value>>()
  return (context) => {
    const { database } = context.host
    const acts = watched.reduce((sum, resource) => sum + database.actsOn(resource), 0)
    const known = kept.get(database)
    const at = performance.now()
    if (known && known.acts === acts && at - known.at < oldest) return known.found
    const found = lookOpenly({ ...context, sessionHash: null }, read)
    const fresh = { at, acts, found }
    kept.set(database, fresh)
    const forget = (): void => {
      if (kept.get(database) === fresh) kept.delete(database)
    }
    // A refusal is for those who asked just now; the next one asks again.
    found.then((result) => result.ok || forget(), forget)
    return found
  }
}
