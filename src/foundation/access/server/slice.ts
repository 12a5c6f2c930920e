import type { AnyContractRouter } from '@orpc/contract'
import type { Router } from '@orpc/server'
import type { AuditedTable } from '../../audit/server/index.ts'
import type { Canonical, Text } from '../../kernel/index.ts'
import type { PermissionRow, Prohibition, Role, StateMachine } from '../index.ts'
import type { Invariant } from '../../storage/server/index.ts'
import type { Host, RequestContext } from './host.ts'

/** What every operation of a contract carries as `.meta({ resource, action })`. */
export interface OperationMeta {
  readonly resource: string
  readonly action: string
}

/** A page, download, feed or form outside the API: the second table. No route stands outside both. */
export interface OpenRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** As `/notice/:number`; a last `*` takes the rest. */
  readonly path: string
  readonly audience: 'everyone' | 'signed-in' | readonly Role[]
  /** Why it is outside the API, shown beside the permission table. */
  readonly reason: Text
  /** The action of the permission table that the route carries out, when it does. */
  readonly acts?: OperationMeta
  /** Largest request body in bytes; 64 KB when absent. */
  readonly bodyLimit?: number
  /** Throws `Refused` to say no; the edge answers with a page or with data. */
  readonly handle: (visit: Visit) => Promise<Response> | Response
}

export interface Visit {
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  readonly context: RequestContext
  /** For the style and script elements of this one answer. */
  readonly nonce: string
}

/** Words of one kind of thing for the page of permissions; a code without words is shown as it is. */
export interface ResourceWords {
  readonly resource: string
  readonly name: Text
  readonly states?: Readonly<Record<string, Text>>
  readonly actions?: Readonly<Record<string, Text>>
}

/** Called between chunks of a long job; answers false when somebody asked to cancel it. */
export type Progress = (done: number, total: number) => Promise<boolean>

export interface Job {
  readonly name: string
  /** Five fields in Asia/Shanghai; absent for jobs that are only enqueued. */
  readonly cron?: string
  readonly run: (host: Host, payload: Canonical, progress: Progress) => Promise<void>
}

/** What a slice's `server/index.ts` exports and src/server composes. */
export interface ServerSlice {
  readonly name: string
  readonly permissions: readonly PermissionRow[]
  readonly prohibitions?: readonly Prohibition[]
  readonly machines: readonly StateMachine[]
  readonly words?: readonly ResourceWords[]
  /** The slice's part of the API, keyed by its contract's names. */
  readonly router?: (host: Host) => Router<AnyContractRouter, RequestContext>
  readonly openRoutes?: readonly OpenRoute[]
  readonly jobs?: readonly Job[]
  /** Sentences that are always true of the slice's rows; checked in production, after faults and by the drill. */
  readonly invariants?: readonly Invariant[]
  /** How `audit verify` reads the rows that the slice's entries have named. */
  readonly auditedTables?: readonly AuditedTable[]
}
