import { canonicalText } from '../../kernel/index.ts'
import type { Canonical } from '../../kernel/index.ts'
import type { Answers, PlainAnswer } from './answers.ts'
import { rowsAt } from './answers.ts'
import type { Definition, Field, PlainField } from './definition.ts'
import { rowPath } from './path.ts'

export type AnswerChange =
  | {
      readonly kind: 'added' | 'removed' | 'changed'
      readonly path: string
      readonly field: PlainField
      readonly section: string
      readonly row?: { readonly repeat: string; readonly id: string }
      readonly before?: PlainAnswer
      readonly after?: PlainAnswer
    }
  | {
      readonly kind: 'row-added' | 'row-removed' | 'row-moved'
      readonly path: string
      readonly field: Field
      readonly section: string
      readonly row: { readonly repeat: string; readonly id: string }
      /** Place in the list, from 1, before and after. */
      readonly from?: number
      readonly to?: number
    }

/** What changed between two answer sets of one definition, in its order; rows are compared by their ids. */
export function answersDifference(definition: Definition, before: Answers, after: Answers): readonly AnswerChange[] {
  return definition.fields.flatMap((field): readonly AnswerChange[] => {
    if (field.type === 'repeat') return rowsDifference(field, before, after)
    return plainDifference(field, field.section, field.id, {
      before: before[field.id] as PlainAnswer | undefined,
      after: after[field.id] as PlainAnswer | undefined,
    })
  })
}

function plainDifference(
  field: PlainField,
  section: string,
  path: string,
  values: {
    readonly before: PlainAnswer | undefined
    readonly after: PlainAnswer | undefined
    readonly row?: { readonly repeat: string; readonly id: string }
  },
): readonly AnswerChange[] {
  const { before, after, row } = values
  const at = { path, field, section, ...(row ? { row } : {}) }
  if (before === undefined && after === undefined) return []
  if (before === undefined && after !== undefined) return [{ kind: 'added', ...at, after }]
  if (before !== undefined && after === undefined) return [{ kind: 'removed', ...at, before }]
  if (before === undefined || after === undefined || alike(before, after)) return []
  return [{ kind: 'changed', ...at, before, after }]
}

function rowsDifference(field: Field & { type: 'repeat' }, before: Answers, after: Answers): readonly AnswerChange[] {
  const old = rowsAt(before, field.id)
  const fresh = rowsAt(after, field.id)
  const oldIds = old.map((row) => row.id)
  const freshIds = fresh.map((row) => row.id)
  const keptBefore = oldIds.filter((id) => freshIds.includes(id))
  const keptAfter = freshIds.filter((id) => oldIds.includes(id))
  const removed = oldIds
    .filter((id) => !freshIds.includes(id))
    .map((id) => rowChange(field, id, { kind: 'row-removed', from: oldIds.indexOf(id) + 1 }))
  const present = fresh.flatMap((row): readonly AnswerChange[] => {
    const former = old.find((one) => one.id === row.id)
    const place = freshIds.indexOf(row.id) + 1
    const moved = former && keptBefore.indexOf(row.id) !== keptAfter.indexOf(row.id)
    const cells = field.fields.flatMap((inner) =>
      plainDifference(inner, field.section, rowPath(field.id, row.id, inner.id), {
        before: former?.answers[inner.id],
        after: row.answers[inner.id],
        row: { repeat: field.id, id: row.id },
      }),
    )
    if (!former) return [rowChange(field, row.id, { kind: 'row-added', to: place })].concat(cells)
    if (!moved) return cells
    const from = oldIds.indexOf(row.id) + 1
    return [rowChange(field, row.id, { kind: 'row-moved', from, to: place })].concat(cells)
  })
  return [...removed, ...present]
}

function rowChange(
  field: Field,
  id: string,
  change: { readonly kind: 'row-added' | 'row-removed' | 'row-moved'; readonly from?: number; readonly to?: number },
): AnswerChange {
  return { ...change, path: `${field.id}/${id}`, field, section: field.section, row: { repeat: field.id, id } }
}

export function alike(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b
  return canonicalText(a as Canonical) === canonicalText(b as Canonical)
}
