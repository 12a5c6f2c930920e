import type { Instant } from '../../kernel/index.ts'
import type { Database } from '../../storage/server/index.ts'
import type { PermissionTable } from '../index.ts'

/**
 * A named place for something that a slice above provides (files, letters, names of organisations) and that slices
 * below or beside it may use without importing it. The front door that owns it exports the port; src/server fills it.
 */
export interface Port<Provided> {
  readonly name: string
  /** Only for the type; never set. */
  readonly provides?: (provided: Provided) => Provided
}

export function port<Provided>(name: string): Port<Provided> {
  return { name }
}

/** What the use cases of every slice are given. It grows by ports, not by fields. */
export interface Host {
  readonly database: Database
  readonly permissions: PermissionTable
  /** What was filled into the port; throws when the composition forgot it. */
  use<Provided>(wanted: Port<Provided>): Provided
  /** The same for what an installation may do without. */
  find<Provided>(wanted: Port<Provided>): Provided | undefined
  /** The same host with one more port filled. */
  with<Provided>(filled: Port<Provided>, provided: Provided): Host
}

/** What the edge knows of a request before anybody looks at who sent it. */
export interface RequestContext {
  readonly host: Host
  /** Lower-case hex digest of the session secret or access token; null when none was sent. */
  readonly sessionHash: string | null
  /** When the complete request was in, before any queue. Deadlines are judged by it. */
  readonly arrival: Instant
  readonly locale: 'zh' | 'en'
  readonly idempotencyKey?: string
  /** The API operation or the open route, so that one key is never taken for two acts. */
  readonly operation?: string
  readonly requestId: string
  /** Network address of the sender by the trusted proxy's word; used for limits, never shown. */
  readonly source: string
}

export function openHost(database: Database, permissions: PermissionTable): Host {
  return hostOf(database, permissions, new Map())
}

function hostOf(database: Database, permissions: PermissionTable, filled: ReadonlyMap<string, unknown>): Host {
  return {
    database,
    permissions,
    use<Provided>(wanted: Port<Provided>): Provided {
      if (!filled.has(wanted.name)) throw new Error(`nothing was given for the port ${wanted.name}`)
      return filled.get(wanted.name) as Provided
    },
    find<Provided>(wanted: Port<Provided>): Provided | undefined {
      return filled.get(wanted.name) as Provided | undefined
    },
    with(added, provided) {
      return hostOf(database, permissions, new Map(filled).set(added.name, provided))
    },
  }
}
