import type { AnswerStore } from './answer-store.ts'
import type { LocalMemory } from './local-memory.ts'

/**
 * Puts back what an earlier visit typed and the server never kept. The group keeps the version that was read then: if
 * somebody has saved it since, saving again shows both sides instead of overwriting one.
 */
export function restoreTyped(store: AnswerStore, memory: LocalMemory): number {
  let restored = 0
  for (const kept of memory.all()) {
    const present = store.group(kept.group)
    store.rebase(
      kept.group,
      {
        name: kept.group,
        version: kept.version,
        answers: kept.version === present.version ? present.base : kept.base,
        savedAt: present.savedAt ?? '',
        savedByName: present.savedByName ?? '',
      },
      kept.answers,
    )
    if (store.isDirty(kept.group)) restored += 1
    else memory.forget(kept.group)
  }
  return restored
}
