import { canonicalText } from '../../kernel/index.ts'
import type { Canonical, Instant } from '../../kernel/index.ts'

/** One act as it is written down: who, when, what, and the digests of what it changed. */
export interface EntryFacts {
  readonly at: Instant
  readonly actor: string | null
  readonly action: string
  readonly resource: string
  readonly id: string
  readonly version?: number
  readonly clause?: string
  readonly facts?: Canonical
  readonly changes: readonly EntryChange[]
}

export interface EntryChange {
  readonly table: string
  readonly id: string
  readonly version: number
  /** SM3 of the canonical row in lower-case hex; null when the row was removed. */
  readonly sm3: string | null
}

/** The exact text that is hashed. What is absent is left out, so that adding a field later changes no old text. */
export function entryText(entry: EntryFacts): string {
  const { at, actor, action, resource, id, version, clause, facts, changes } = entry
  return canonicalText({
    at,
    actor,
    action,
    resource,
    id,
    ...(version === undefined ? {} : { version }),
    ...(clause === undefined ? {} : { clause }),
    ...(facts === undefined ? {} : { facts }),
    changes: changes.map(({ table, id, version, sm3 }) => ({ table, id, version, sm3 })),
  })
}
