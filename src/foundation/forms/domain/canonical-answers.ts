import type { Canonical } from '../../kernel/index.ts'
import type { Answer } from './answers.ts'
import { isRows, rowsAt } from './answers.ts'
import type { FilledForm } from './form.ts'
import { readForm } from './form.ts'
import { normaliseAnswers } from './normalise.ts'
import { rowPath } from './path.ts'

/**
 * What a seal fixes: the form with its version and every answer that exists, in its one form. Hidden answers are not
 * part of the filing, and fields outside the seal carry its hash themselves.
 */
export function canonicalAnswers(form: FilledForm): Canonical {
  const normal = { ...form, answers: normaliseAnswers(form.definition, form.answers) }
  const reading = readForm(normal)
  const entries = form.definition.fields.flatMap((field): (readonly [string, Canonical])[] => {
    const answer = reading.answer(field.id)
    if (answer === undefined || field.outsideSeal) return []
    if (field.type !== 'repeat') return [[field.id, answer as Canonical]]
    const inner = field.fields.filter((cell) => !cell.outsideSeal)
    const rows = rowsAt(normal.answers, field.id).map((row) => ({
      id: row.id,
      answers: Object.fromEntries(
        inner.flatMap((cell): (readonly [string, Canonical])[] => {
          const value = reading.answer(rowPath(field.id, row.id, cell.id))
          return value === undefined ? [] : [[cell.id, value as Canonical]]
        }),
      ),
    }))
    return [[field.id, rows]]
  })
  return {
    form: form.definition.id,
    version: form.definition.version,
    answers: Object.fromEntries(entries),
  }
}

/** The answers that exist, hidden ones left out: what a reader of the filing may rely on. */
export function presentAnswers(form: FilledForm): Readonly<Record<string, Answer>> {
  const reading = readForm(form)
  return Object.fromEntries(
    form.definition.fields.flatMap((field) => {
      const answer = reading.answer(field.id)
      if (answer === undefined) return []
      if (!isRows(answer) || field.type !== 'repeat') return [[field.id, answer]]
      const rows = answer.map((row) => ({
        id: row.id,
        answers: Object.fromEntries(
          Object.entries(row.answers).filter(([id]) => reading.visible(rowPath(field.id, row.id, id))),
        ),
      }))
      return [[field.id, rows]]
    }),
  )
}
