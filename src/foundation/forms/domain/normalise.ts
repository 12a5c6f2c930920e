import { assertNever, parseDay } from '../../kernel/index.ts'
import type { Answer, Answers, FileAnswer, OrganisationAnswer, PlainAnswer, RangeAnswer, Row } from './answers.ts'
import { isAnswered } from './answers.ts'
import { normaliseNumeral, normaliseText } from './characters.ts'
import { parseDecimal } from './decimal.ts'
import type { Definition, Field, PlainField, RangeField } from './definition.ts'
import { inListOrder } from './options.ts'
import { indexOf } from './path.ts'

/**
 * The one form of an answer: NFC, half-width numerals, codes in the order of their list. Blank becomes undefined.
 * What cannot be read (a number with letters) is kept as it was typed, so that nobody loses it; `validate` names it.
 */
export function normalise(definition: Definition, field: PlainField, answer: PlainAnswer): PlainAnswer | undefined {
  const normal = normalised(definition, field, answer)
  return isAnswered(normal) ? normal : undefined
}

/** Every answer in its one form; fields that the definition does not have are left out. */
export function normaliseAnswers(definition: Definition, answers: Answers): Answers {
  const { fields } = indexOf(definition)
  const entries = Object.entries(answers).flatMap(([id, answer]): (readonly [string, Answer])[] => {
    const field = fields.get(id)
    if (!field) return []
    const normal =
      field.type === 'repeat'
        ? normaliseRows(definition, field, answer)
        : normalise(definition, field, answer as PlainAnswer)
    return normal === undefined ? [] : [[id, normal]]
  })
  return Object.fromEntries(entries)
}

function normaliseRows(
  definition: Definition,
  repeat: Field & { type: 'repeat' },
  answer: Answer,
): readonly Row[] | undefined {
  const rows = answer as readonly Row[]
  if (rows.length === 0) return undefined
  return rows.map((row) => ({ id: row.id, answers: normaliseRow(definition, repeat.fields, row.answers) }))
}

export function normaliseRow(
  definition: Definition,
  fields: readonly PlainField[],
  answers: Readonly<Record<string, PlainAnswer>>,
): Readonly<Record<string, PlainAnswer>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const answer = answers[field.id]
      const normal = answer === undefined ? undefined : normalise(definition, field, answer)
      return normal === undefined ? [] : [[field.id, normal]]
    }),
  )
}

function normalised(definition: Definition, field: PlainField, answer: PlainAnswer): PlainAnswer {
  switch (field.type) {
    case 'text':
      return field.format
        ? normaliseFormat(field.format, answer as string)
        : normaliseText(answer as string, 'one-line')
    case 'long':
      return normaliseText(answer as string, 'many-lines')
    case 'choice':
      return normaliseNumeral(answer as string)
    case 'multi':
      return inListOrder(definition, field.list, answer as readonly string[])
    case 'date':
      return normaliseDay(answer as string)
    case 'number':
      return parseDecimal(answer as string) ?? normaliseNumeral(answer as string)
    case 'money':
      return normaliseFen(answer as string)
    case 'range':
      return normaliseRange(field, answer as RangeAnswer)
    case 'organisation':
      return normaliseOrganisation(answer as OrganisationAnswer)
    case 'file':
      return (answer as readonly FileAnswer[]).map(normaliseFile)
    default:
      return assertNever(field)
  }
}

function normaliseFile(file: FileAnswer): FileAnswer {
  return { ...file, name: normaliseText(file.name, 'one-line') }
}

function normaliseFormat(format: 'credit-code' | 'email' | 'phone', typed: string): string {
  const text = normaliseNumeral(typed)
  if (format === 'credit-code')
    return text.replaceAll(/[\s-]/g, '').replaceAll(/[a-z]/g, (letter) => letter.toUpperCase())
  return format === 'phone' ? text.replaceAll(/[（(]/g, '(').replaceAll(/[）)]/g, ')') : text
}

/** `2026/12/8`, `2026年12月8日` and `20261208` are the day 2026-12-08; anything else stays as typed. */
export function normaliseDay(typed: string): string {
  const text = normaliseNumeral(typed)
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!match) return text
  const iso = `${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`
  return parseDay(iso) ?? text
}

/** An answer of money is fen already; a text that is no amount stays as typed and is never guessed to be yuan. */
function normaliseFen(answer: string): string {
  const text = normaliseNumeral(answer)
  return /^-?\d+$/.test(text) ? (parseDecimal(text) ?? text) : text
}

function normaliseRange(field: RangeField, answer: RangeAnswer): RangeAnswer {
  const end = (text: string): string => {
    if (text === '') return ''
    if (field.of === 'date') return normaliseDay(text)
    return field.of === 'money' ? normaliseFen(text) : (parseDecimal(text) ?? normaliseNumeral(text))
  }
  return { from: end(answer.from), to: end(answer.to) }
}

function normaliseOrganisation(answer: OrganisationAnswer): OrganisationAnswer {
  return {
    id: answer.id,
    name: normaliseText(answer.name, 'one-line'),
    creditCode: normaliseFormat('credit-code', answer.creditCode),
  }
}
