import type { Answers } from './answers.ts'
import { isRows } from './answers.ts'
import type { Audience, Definition, PlainField, RepeatField } from './definition.ts'

const everybodyInside: readonly Audience[] = ['own', 'members', 'officials', 'experts']

/** Whether an audience may see a field; unless said otherwise everybody inside may, and the public may not. */
export function seenBy(field: PlainField | RepeatField, audience: Audience): boolean {
  return (field.seenBy ?? everybodyInside).includes(audience)
}

/** The answers that an audience may see, and nothing else: what goes over the wire to it. */
export function answersFor(definition: Definition, answers: Answers, audience: Audience): Answers {
  return Object.fromEntries(
    definition.fields.flatMap((field) => {
      const answer = answers[field.id]
      if (answer === undefined || !seenBy(field, audience)) return []
      if (field.type !== 'repeat' || !isRows(answer)) return [[field.id, answer]]
      const open = new Set(field.fields.filter((inner) => seenBy(inner, audience)).map((inner) => inner.id))
      const rows = answer.map((row) => ({
        id: row.id,
        answers: Object.fromEntries(Object.entries(row.answers).filter(([id]) => open.has(id))),
      }))
      return [[field.id, rows]]
    }),
  )
}
