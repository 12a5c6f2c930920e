import { assertNever } from '../../kernel/index.ts'
import type { Answer, Answers, Facts, Row } from './answers.ts'
import { isAnswered, isCodes, isFiles, isOrganisation, isRange, isRows, rowsAt } from './answers.ts'
import type { Condition, Operand } from './condition.ts'
import { partsOf } from './condition.ts'
import { compareDecimals, isDecimal } from './decimal.ts'
import type { Definition, Field, Option, PlainField, RepeatField } from './definition.ts'
import type { AnswerPath, Target } from './path.ts'
import { indexOf, resolvePath, rowPath, splitPath } from './path.ts'

/** A definition with answers and what the platform knows beside them. */
export interface FilledForm {
  readonly definition: Definition
  readonly answers: Answers
  readonly facts?: Facts
  /** Options of the lists whose source is the platform. */
  readonly lists?: Readonly<Record<string, readonly Option[]>>
}

/** Answers as they count: what is hidden is not there. */
export interface Reading {
  sectionVisible(section: string): boolean
  visible(path: AnswerPath): boolean
  /** Whether a condition holds, at the root or in one row. */
  holds(condition: Condition, place?: RowPlace): boolean
  answer(path: AnswerPath): Answer | undefined
  /** Every answer that a condition's path names; in a repeat from outside, one a row. */
  values(path: string, place?: RowPlace): readonly (Answer | boolean)[]
}

export interface RowPlace {
  readonly repeat: RepeatField & Field
  readonly row: Row
}

export function readForm(form: FilledForm): Reading {
  const { definition, answers } = form
  const index = indexOf(definition)
  const sections = new Map(definition.sections.map((section) => [section.id, section]))
  const named = new Map(definition.conditions.map((one) => [one.id, one.condition]))
  const known = new Map<string, boolean>()

  // A definition with a cycle is refused on save; should one slip through, what is asked while being answered is no.
  const once = (key: string, work: () => boolean): boolean => {
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, false)
    const result = work()
    known.set(key, result)
    return result
  }

  const sectionVisible = (id: string): boolean =>
    once(`§${id}`, () => {
      const section = sections.get(id)
      return section !== undefined && (section.condition === undefined || holds(section.condition))
    })

  const fieldVisible = (field: Field): boolean =>
    once(field.id, () => sectionVisible(field.section) && (field.condition === undefined || holds(field.condition)))

  const cellVisible = (place: RowPlace, field: PlainField): boolean =>
    once(rowPath(place.repeat.id, place.row.id, field.id), () => {
      if (!fieldVisible(place.repeat)) return false
      return field.condition === undefined || holds(field.condition, place)
    })

  const cell = (place: RowPlace, field: PlainField): Answer | undefined =>
    cellVisible(place, field) ? place.row.answers[field.id] : undefined

  const targetValues = (target: Target, place?: RowPlace): readonly (Answer | boolean)[] => {
    if (target.kind === 'fact') return factValues(form.facts?.[target.name])
    if (target.kind === 'field') return fieldVisible(target.field) ? present(answers[target.field.id]) : []
    if (target.kind === 'same-row') return place ? present(cell(place, target.field)) : []
    return rowsAt(answers, target.repeat.id).flatMap((row) =>
      present(cell({ repeat: target.repeat, row }, target.field)),
    )
  }

  const values = (path: string, place?: RowPlace): readonly (Answer | boolean)[] => {
    const target = resolvePath(definition, path, place?.repeat)
    return target ? targetValues(target, place) : []
  }

  const operands = (operand: Operand, place?: RowPlace): readonly string[] =>
    typeof operand === 'object' ? values(operand.path, place).flatMap(atoms) : [String(operand)]

  const holds = (condition: Condition, place?: RowPlace): boolean => {
    const parts = partsOf(condition)
    switch (parts.operator) {
      case 'all':
        return parts.parts.every((part) => holds(part, place))
      case 'any':
        return parts.parts.some((part) => holds(part, place))
      case 'not':
        return !holds(parts.part, place)
      case 'answered':
        return values(parts.path, place).some((value) => typeof value === 'boolean' || isAnswered(value))
      case 'in':
        return values(parts.path, place)
          .flatMap(atoms)
          .some((atom) => parts.values.includes(atom))
      case 'named': {
        const condition = named.get(parts.id)
        return condition !== undefined && once(`?${parts.id}`, () => holds(condition))
      }
      case 'eq':
      case 'gt':
      case 'gte':
      case 'lt':
      case 'lte': {
        const others = operands(parts.operand, place)
        const compare = comparators[parts.operator]
        return values(parts.path, place)
          .flatMap(atoms)
          .some((atom) => others.some((other) => compare(atom, other)))
      }
      default:
        return assertNever(parts)
    }
  }

  const placeOf = (repeat: string, rowId: string): RowPlace | undefined => {
    const field = index.fields.get(repeat)
    const row = rowsAt(answers, repeat).find((one) => one.id === rowId)
    return field?.type === 'repeat' && row ? { repeat: field, row } : undefined
  }

  const visible = (path: AnswerPath): boolean => {
    // Fields and cells are known by their paths.
    const before = known.get(path)
    if (before !== undefined) return before
    const { field, row, inner } = splitPath(path)
    if (row === undefined) {
      const found = index.fields.get(field)
      return found !== undefined && fieldVisible(found)
    }
    const place = placeOf(field, row)
    const found = index.rowFields.get(`${field}.${inner ?? ''}`)
    return place !== undefined && found !== undefined && cellVisible(place, found)
  }

  const found = new Map<AnswerPath, Answer | undefined>()
  const answer = (path: AnswerPath): Answer | undefined => {
    if (!visible(path)) return undefined
    if (found.has(path)) return found.get(path)
    const { field, row, inner } = splitPath(path)
    const value = row === undefined ? answers[field] : placeOf(field, row)?.row.answers[inner ?? '']
    found.set(path, value)
    return value
  }

  return { sectionVisible, visible, holds, answer, values }
}

const comparators: Readonly<Record<'eq' | 'gt' | 'gte' | 'lt' | 'lte', (a: string, b: string) => boolean>> = {
  eq: (a, b) => a === b || (isDecimal(a) && isDecimal(b) && compareDecimals(a, b) === 0),
  gt: (a, b) => ordered(a, b, (sign) => sign > 0),
  gte: (a, b) => ordered(a, b, (sign) => sign >= 0),
  lt: (a, b) => ordered(a, b, (sign) => sign < 0),
  lte: (a, b) => ordered(a, b, (sign) => sign <= 0),
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** Numbers by value, days by date; anything else has no order, so nothing holds of it. */
function ordered(a: string, b: string, test: (sign: number) => boolean): boolean {
  if (isDecimal(a) && isDecimal(b)) return test(compareDecimals(a, b))
  if (dayPattern.test(a) && dayPattern.test(b)) return test(a < b ? -1 : a > b ? 1 : 0)
  return false
}

function factValues(fact: Facts[string] | undefined): readonly (Answer | boolean)[] {
  if (fact === undefined || fact === null) return []
  if (typeof fact === 'number') return [String(fact)]
  return [fact]
}

function present(answer: Answer | undefined): readonly Answer[] {
  return isAnswered(answer) ? [answer] : []
}

/** What `eq` and `in` look at: a text itself, each code of several, the id or credit code of an organisation. */
function atoms(value: Answer | boolean): readonly string[] {
  if (typeof value === 'boolean') return [String(value)]
  if (typeof value === 'string') return [value]
  if (isRange(value)) return [value.from, value.to].filter((end) => end !== '')
  if (isOrganisation(value)) return [value.id, value.creditCode].filter((part) => part !== '')
  if (isCodes(value)) return value
  if (isFiles(value)) return value.map((file) => file.id)
  return isRows(value) ? value.map((row) => row.id) : []
}
