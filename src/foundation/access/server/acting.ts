import type { Id, Instant, Result } from '../../kernel/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import type { Actor, Permit, PermitObject } from '../index.ts'
import type { Host, RequestContext } from './host.ts'

/** What a use case is given: one transaction, who asks, and the gate bound to the one table and that person. */
export interface Acting {
  readonly tx: Tx
  readonly actor: Actor
  /** The session or token by which the actor came; absent for a visitor. */
  readonly session?: { readonly id: Id<'session'>; readonly kind: 'browser' | 'token'; readonly endsAt: Instant }
  readonly host: Host
  readonly context: RequestContext
  readonly permit: <Resource extends string, Action extends string>(
    action: Action,
    object: PermitObject<Resource>,
  ) => Result<Permit<Resource, Action>>
  readonly permitList: <Resource extends string, Action extends string>(
    action: Action,
    resource: Resource,
  ) => Result<Permit<Resource, Action>>
  /** Actions open on an object now, to be sent with it so that a page shows only buttons that work. */
  readonly actionsOpenTo: (object: PermitObject) => readonly string[]
}

export type UseCase<Value> = (acting: Acting) => Promise<Result<Value>>
