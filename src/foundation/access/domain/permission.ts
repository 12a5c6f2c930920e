import type { Id, Instant, Text } from '../../kernel/index.ts'
import type { Role } from './roles.ts'

/**
 * What ties an actor to one object. `conflicted` overrides every other relation; `drafted` bars the approval of one's
 * own draft. A slice's store works these out on the row that it has loaded and locked.
 */
export type Relation = 'own' | 'partner' | 'assigned' | 'region' | 'conflicted' | 'drafted'

/** What a row of the table asks for: a relation, `any` (none needed) or `none` (there must be none). */
export type RowRelation = 'own' | 'partner' | 'assigned' | 'region' | 'any' | 'none'

/** One thing that one role may do. What no row allows is denied. */
export interface PermissionRow {
  readonly role: Role
  readonly relation: RowRelation
  readonly resource: string
  /** A state of the resource's machine; `*` for every state. To create is asked in the initial state. */
  readonly state: string
  readonly action: string
  /** Only these fields may be changed or seen; absent means all. */
  readonly fields?: readonly string[]
  /** Needs a second factor given within the last five minutes. */
  readonly stepUp?: true
  /** Refused to the person who drafted the object. */
  readonly twoPerson?: true
  /** Whether the act (or the sensitive read) enters the evidence log. */
  readonly record: 'log' | 'none'
  readonly reason: Text
  readonly clause?: string
}

/** What must never become possible: shown with its reason, and held against the table before the process starts. */
export interface Prohibition {
  readonly role: Role
  readonly relation: RowRelation | 'conflicted' | 'drafted'
  readonly resource: string
  readonly state: string
  readonly action: string
  readonly reason: Text
  readonly clause?: string
}

export interface Transition {
  readonly from: string
  readonly action: string
  readonly to: string
}

export interface StateMachine {
  readonly resource: string
  readonly states: readonly string[]
  readonly initial: string
  readonly transitions: readonly Transition[]
}

export interface Actor {
  readonly accountId: Id<'account'>
  readonly name: string
  /** The organisation for which the person acts; null for a visitor and for people without one. */
  readonly organisationId: Id<'organisation'> | null
  /** Regions in which the person holds an office today. */
  readonly regionCodes: readonly string[]
  readonly roles: readonly Role[]
  readonly steppedUpAt?: Instant
  readonly locale: 'zh' | 'en'
  /** The instant at which all this was read; freshness of the second factor is judged by it. */
  readonly at: Instant
}

/** Stands for everybody who has not signed in. No person has this id and no row may name it as an owner. */
export const visitorId = '00000000-0000-7000-8000-000000000000' as Id<'account'>

export function visitor(at: Instant, locale: 'zh' | 'en'): Actor {
  return { accountId: visitorId, name: '', organisationId: null, regionCodes: [], roles: ['visitor'], locale, at }
}

export function isVisitor(actor: Actor): boolean {
  return actor.accountId === visitorId
}

/** What is acted on, as loaded and locked by the store of its slice. */
export interface PermitObject<Resource extends string = string> {
  readonly resource: Resource
  readonly id: string
  readonly state: string
  readonly relations: readonly Relation[]
}

declare const permitBrand: unique symbol

/** The proof that the gate was asked. Only `permit` makes it; a store's writing functions demand it and use its id. */
export interface Permit<Resource extends string = string, Action extends string = string> {
  readonly [permitBrand]: true
  readonly resource: Resource
  readonly action: Action
  readonly id: string
  readonly by: Id<'account'>
  /** Absent means all fields. */
  readonly fields?: readonly string[]
}

export interface PermissionTable {
  readonly rows: readonly PermissionRow[]
  readonly prohibitions: readonly Prohibition[]
  /** Rows of one role and resource, so that a list of a thousand objects is judged without reading the whole table. */
  readonly find: (role: Role, resource: string) => readonly PermissionRow[]
}

export function permissionTable(
  rows: readonly PermissionRow[],
  prohibitions: readonly Prohibition[] = [],
): PermissionTable {
  const index = new Map<string, PermissionRow[]>()
  for (const row of rows) {
    const key = `${row.role} ${row.resource}`
    const listed = index.get(key)
    if (listed) listed.push(row)
    else index.set(key, [row])
  }
  return { rows, prohibitions, find: (role, resource) => index.get(`${role} ${resource}`) ?? [] }
}
