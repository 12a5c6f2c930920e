import { canonicalText } from '../../kernel/index.ts'
import type { Canonical } from '../../kernel/index.ts'
import type { PlainAnswer } from './answers.ts'
import type { GroupAnswers } from './groups.ts'
import { rowIdsOf } from './groups.ts'

/** One answer that two people changed differently since they both read `base`. */
export interface EditConflict {
  readonly key: string
  readonly base: PlainAnswer | undefined
  readonly theirs: PlainAnswer | undefined
  readonly yours: PlainAnswer | undefined
}

export interface Merged {
  /** Both sides' changes; where they contradict, yours, so that nothing typed is lost before somebody chooses. */
  readonly answers: GroupAnswers
  readonly conflicts: readonly EditConflict[]
}

/** Puts two edits of the same group together, answer by answer; rows of a repeat as a list of ids. */
export function mergeGroups(base: GroupAnswers, theirs: GroupAnswers, yours: GroupAnswers): Merged {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(yours)])].sort()
  const answers: Record<string, PlainAnswer> = {}
  const conflicts: EditConflict[] = []
  for (const key of keys) {
    const { answer, conflict } = mergeAnswer(key, base, theirs, yours)
    if (answer !== undefined) answers[key] = answer
    if (conflict) conflicts.push(conflict)
  }
  return { answers, conflicts }
}

function mergeAnswer(
  key: string,
  base: GroupAnswers,
  theirs: GroupAnswers,
  yours: GroupAnswers,
): { answer: PlainAnswer | undefined; conflict?: EditConflict } {
  if (same(yours[key], base[key])) return { answer: theirs[key] }
  if (same(theirs[key], base[key]) || same(theirs[key], yours[key])) return { answer: yours[key] }
  if (key === 'rows') {
    const rows = mergeRows(rowIdsOf(base), rowIdsOf(theirs), rowIdsOf(yours))
    return { answer: rows.length === 0 ? undefined : rows }
  }
  return {
    answer: yours[key],
    conflict: { key, base: base[key], theirs: theirs[key], yours: yours[key] },
  }
}

/** Your order; their removals are taken over, their additions follow the row that they stood behind. */
export function mergeRows(
  base: readonly string[],
  theirs: readonly string[],
  yours: readonly string[],
): readonly string[] {
  const merged = yours.filter((id) => theirs.includes(id) || !base.includes(id))
  theirs.forEach((id, index) => {
    if (base.includes(id) || merged.includes(id)) return
    const before = theirs
      .slice(0, index)
      .reverse()
      .find((one) => merged.includes(one))
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id)
  })
  return merged
}

export function same(a: PlainAnswer | undefined, b: PlainAnswer | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return canonicalText(a as Canonical) === canonicalText(b as Canonical)
}

/** Two groups with the same answers, whatever the order of their keys. */
export function sameGroup(a: GroupAnswers, b: GroupAnswers): boolean {
  return canonicalText(a as Canonical) === canonicalText(b as Canonical)
}
