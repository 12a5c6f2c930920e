import type { GroupAnswers, GroupId } from '../../index.ts'

/** What was typed and not yet kept by the server. */
export interface KeptGroup {
  readonly group: GroupId
  readonly version: number
  readonly base: GroupAnswers
  readonly answers: GroupAnswers
  /** Milliseconds since 1970 by this device's clock; only to forget what is old. */
  readonly at: number
}

export interface LocalMemory {
  keep(kept: KeptGroup): void
  forget(group: GroupId): void
  all(): readonly KeptGroup[]
}

/** The part of `localStorage` that is used; a test gives another. */
export interface TextStorage {
  readonly length: number
  key(index: number): string | null
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

const oldest = 7 * 86_400_000

/**
 * Keeps unsaved groups in the browser, apart for each person and answer set, so that an expired session, a closed tab or
 * a dead network loses nothing. Saved groups are forgotten at once, others after a week.
 */
export function openLocalMemory(
  storage: TextStorage | undefined,
  owner: { readonly account: string; readonly answerSet: string },
  now: () => number,
): LocalMemory {
  const prefix = `shidian-typed:${owner.account}:${owner.answerSet}:`
  return {
    keep(kept) {
      try {
        storage?.setItem(prefix + kept.group, JSON.stringify(kept))
      } catch {
        // Full or shut storage: what is typed still stands on the page.
      }
    },
    forget(group) {
      try {
        storage?.removeItem(prefix + group)
      } catch {
        // The same.
      }
    },
    all() {
      try {
        return storage ? readAll(storage, prefix, now()) : []
      } catch {
        return []
      }
    },
  }
}

function readAll(storage: TextStorage, prefix: string, now: number): readonly KeptGroup[] {
  const keys = Array.from({ length: storage.length }, (_one, index) => storage.key(index))
  return keys.flatMap((key) => {
    if (!key?.startsWith(prefix)) return []
    const kept = parse(storage.getItem(key))
    if (kept && now - kept.at < oldest) return [kept]
    storage.removeItem(key)
    return []
  })
}

function parse(text: string | null): KeptGroup | undefined {
  try {
    const value = JSON.parse(text ?? '') as Partial<KeptGroup>
    const whole = typeof value.group === 'string' && typeof value.version === 'number' && typeof value.at === 'number'
    return whole && value.answers && value.base ? (value as KeptGroup) : undefined
  } catch {
    return undefined
  }
}
