import type { Canonical, Id, Instant } from '../../kernel/index.ts'
import type { BoundStatement, Statement } from './statement.ts'

/** On whose behalf a transaction runs. */
export type Scope =
  | {
      readonly kind: 'session'
      readonly sessionHash: string | null
      /**
       * Stands in for the context: given the session's hash ('' for none) it sets shidian.session and answers one row with
       * `now` and whatever else every request asks first; `tx.opened` holds that row.
       */
      readonly opening?: Statement
    }
  | { readonly kind: 'system'; readonly actor: string }

/** One act for the evidence log. */
export interface EvidenceEntry {
  readonly action: string
  readonly resource: string
  readonly id: string
  readonly version?: number
  readonly clause?: string
  readonly facts?: Canonical
  readonly changes: readonly {
    readonly table: string
    readonly id: string
    readonly version: number
    /** The canonical business row without personal columns. */
    readonly row: Canonical
  }[]
}

/** What the recorder may know of the transaction whose acts it writes down. */
export interface RecordedTransaction {
  readonly now: Instant
  readonly scope: Scope
  /** Who acts, as access has found out; the system's own actor for system scopes; null when nobody signed in. */
  readonly actor: string | null
  newId<Name extends string>(): Id<Name>
}

/** Turns the acts of one transaction into the statements that are sent together with COMMIT. Audit gives it at start. */
export type Recorder = (tx: RecordedTransaction, entries: readonly EvidenceEntry[]) => readonly BoundStatement[]
