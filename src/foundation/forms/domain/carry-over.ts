import type { Answer, Answers, PlainAnswer, Row } from './answers.ts'
import { rowsAt } from './answers.ts'
import type { Definition, Field, PlainField } from './definition.ts'
import { indexOf } from './path.ts'

export interface CarriedOver {
  readonly answers: Answers
  /** Fields of the new form that were answered before and are not taken over, with the reason. */
  readonly left: readonly { readonly field: string; readonly reason: 'file' | 'given-anew' | 'other-type' }[]
}

/**
 * An earlier answer set in the fields of another version or form: same id, same type. Files stay behind, since they
 * belong to the earlier filing and may have expired; so do commitments, which are given anew each time.
 */
export function carryOver(
  from: { readonly definition: Definition; readonly answers: Answers },
  to: Definition,
  sections: readonly string[] = to.sections.map((section) => section.id),
): CarriedOver {
  const former = indexOf(from.definition).fields
  const answers: Record<string, Answer> = {}
  const left: CarriedOver['left'][number][] = []
  for (const field of to.fields.filter((one) => sections.includes(one.section))) {
    const answer = from.answers[field.id]
    const before = former.get(field.id)
    if (answer === undefined || !before) continue
    const reason = reasonToLeave(before, field)
    if (reason) left.push({ field: field.id, reason })
    else if (field.type !== 'repeat' || before.type !== 'repeat') answers[field.id] = answer
    else answers[field.id] = rowsAt(from.answers, field.id).map((row) => carriedRow(row, before.fields, field.fields))
  }
  return { answers, left }
}

function reasonToLeave(before: Field, after: Field): 'file' | 'given-anew' | 'other-type' | undefined {
  if (before.type !== after.type) return 'other-type'
  if (after.type === 'file') return 'file'
  return after.givenAnew ? 'given-anew' : undefined
}

function carriedRow(row: Row, before: readonly PlainField[], after: readonly PlainField[]): Row {
  const types = new Map(before.map((field) => [field.id, field.type]))
  const kept = after.flatMap((field): readonly (readonly [string, PlainAnswer])[] => {
    const answer = row.answers[field.id]
    return answer === undefined || field.type === 'file' || types.get(field.id) !== field.type
      ? []
      : [[field.id, answer]]
  })
  return { id: row.id, answers: Object.fromEntries(kept) }
}
