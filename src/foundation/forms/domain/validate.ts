import { parseDay } from '../../kernel/index.ts'
import type { Answer, PlainAnswer } from './answers.ts'
import { isAnswered, isRows, rowsAt } from './answers.ts'
import { pathsOf } from './condition.ts'
import type { Check, DateField, Definition, Field, RepeatField } from './definition.ts'
import type { ErrorCode, FormError } from './errors.ts'
import type { FilledForm, Reading, RowPlace } from './form.ts'
import { readForm } from './form.ts'
import { textOf } from './label.ts'
import * as words from './messages.ts'
import { optionAt, optionsOf } from './options.ts'
import type { Located } from './path.ts'
import { indexOf, rowPath, splitPath } from './path.ts'
import { answerFault } from './validate-answer.ts'
import { visible } from './visible.ts'

/** Every fault of the answers that exist, in the order of the definition; one at most for a field, then checks. */
export function validate(form: FilledForm, known: Known = knownOf(form)): readonly FormError[] {
  const { reading, existing } = known
  const faults = existing.flatMap((located) => faultsAt(form, reading, located))
  const faulty = new Set(faults.map((fault) => fault.path))
  const checks = form.definition.checks
    .flatMap((check) => checkFaults(form, reading, check))
    .filter((fault) => !faulty.has(fault.path))
  return inOrder(form, [...faults, ...checks])
}

/** What a caller has worked out already: the answers as they count, and every field that exists. */
interface Known {
  readonly reading: Reading
  readonly existing: readonly Located[]
}

function knownOf(form: FilledForm): Known {
  const reading = readForm(form)
  return { reading, existing: visible(form, reading) }
}

/** The faults of one section only, for its page. */
export function validateSection(form: FilledForm, section: string): readonly FormError[] {
  return validate(form).filter((error) => error.section === section)
}

function faultsAt(form: FilledForm, reading: Reading, located: Located): readonly FormError[] {
  const { field, path, section, row } = located
  const answer = reading.answer(path)
  const error = (code: ErrorCode, message: FormError['message']): readonly FormError[] => [
    { path, section, code, message, ...(row ? { row } : {}) },
  ]
  if (field.type === 'repeat') {
    const rowFault = countFault(field, answer)
    return rowFault ? error(rowFault.code, rowFault.message) : []
  }
  if (!isAnswered(answer) || isRows(answer)) return field.required ? error('missing', words.missingWords(field)) : []
  const fault = answerFault(field, answer) ?? placedFault(form, reading, located, answer)
  return fault ? error(fault.code, fault.message) : []
}

function countFault(field: RepeatField, answer: Answer | undefined): Pick<FormError, 'code' | 'message'> | undefined {
  const count = answer !== undefined && isRows(answer) ? answer.length : 0
  const { minRows = 0, maxRows = Infinity } = field.limits ?? {}
  const least = field.required ? Math.max(1, minRows) : 0
  if (count === 0 && least > 0 && field.missing) return { code: 'missing', message: words.missingWords(field) }
  if (count === 0 && least > 0) return { code: 'missing', message: words.tooFewRowsWords(field, least) }
  if (count > 0 && count < minRows) return { code: 'too-few-rows', message: words.tooFewRowsWords(field, minRows) }
  if (count > maxRows) return { code: 'too-many-rows', message: words.tooManyRowsWords(field, maxRows) }
  return undefined
}

/** Faults that need the rest of the form: options that no longer fit, days against other days. */
function placedFault(
  form: FilledForm,
  reading: Reading,
  located: Located,
  answer: PlainAnswer,
): Pick<FormError, 'code' | 'message'> | undefined {
  const { field } = located
  const place = placeOf(form, located)
  if (field.type === 'date') return dayFault(reading, field, answer as string, place)
  if (field.type !== 'choice' && field.type !== 'multi') return undefined
  const options = optionsOf(form, reading, field, place)
  if (!options) return undefined
  const codes = typeof answer === 'string' ? [answer] : (answer as readonly string[])
  const strange = codes.find((code) => !options.some((option) => option.code === code))
  if (strange === undefined) return undefined
  const option = optionAt(form, field.list, strange)
  const label = option ? textOf(option.label) : { zh: strange, en: strange }
  return { code: 'not-an-option', message: words.notAnOptionWords(field.label, label) }
}

function dayFault(
  reading: Reading,
  field: DateField,
  answer: string,
  place: RowPlace | undefined,
): Pick<FormError, 'code' | 'message'> | undefined {
  const bound = (limit: string | undefined): string | undefined => {
    if (limit === undefined || parseDay(limit)) return limit
    const [value] = reading.values(limit, place)
    return typeof value === 'string' && parseDay(value) ? value : undefined
  }
  const earliest = bound(field.limits?.earliest)
  const latest = bound(field.limits?.latest)
  if (earliest !== undefined && answer < earliest) {
    return { code: 'too-early', message: words.tooEarlyWords(field.label, earliest) }
  }
  return latest !== undefined && answer > latest
    ? { code: 'too-late', message: words.tooLateWords(field.label, latest) }
    : undefined
}

/** A check counts once its field exists and something that it looks at is answered: an empty form is not wrong. */
function checkFaults(form: FilledForm, reading: Reading, check: Check): readonly FormError[] {
  const { fields, rowFields } = indexOf(form.definition)
  const message = textOf(check.message)
  const code = check.lacks ? 'missing' : 'check'
  const field = fields.get(check.field)
  if (field) {
    if (!reading.visible(field.id) || !touched(reading, check, field) || reading.holds(check.holds)) return []
    return [{ path: field.id, section: field.section, code, message, check: check.id }]
  }
  const repeat = fields.get(check.field.slice(0, check.field.lastIndexOf('.')))
  const inner = rowFields.get(check.field)
  if (!inner || repeat?.type !== 'repeat') return []
  return rowsAt(form.answers, repeat.id).flatMap((row, index) => {
    const path = rowPath(repeat.id, row.id, inner.id)
    const place = { repeat, row }
    if (!isAnswered(reading.answer(path)) || reading.holds(check.holds, place)) return []
    const at = { repeat: repeat.id, id: row.id, index }
    return [{ path, section: repeat.section, code, message, check: check.id, row: at }]
  })
}

function touched(reading: Reading, check: Check, field: Field): boolean {
  if (isAnswered(reading.answer(field.id))) return true
  return field.type !== 'repeat' && pathsOf(check.holds).some((path) => reading.values(path).length > 0)
}

function placeOf(form: FilledForm, located: Located): RowPlace | undefined {
  if (!located.row) return undefined
  const repeat = indexOf(form.definition).fields.get(located.row.repeat)
  const row = rowsAt(form.answers, located.row.repeat)[located.row.index]
  return repeat?.type === 'repeat' && row ? { repeat, row } : undefined
}

function inOrder(form: FilledForm, errors: readonly FormError[]): readonly FormError[] {
  if (errors.length < 2) return errors
  const order = orderOf(form.definition)
  const placed = errors.map((error) => {
    const { field, inner } = splitPath(error.path)
    const top = order.get(field) ?? 0
    return {
      error,
      top,
      row: error.row?.index ?? -1,
      key: inner === undefined ? top : (order.get(`${field}.${inner}`) ?? 0),
    }
  })
  placed.sort((a, b) => a.top - b.top || a.row - b.row || a.key - b.key)
  return placed.map(({ error }) => error)
}

const orders = new WeakMap<Definition, ReadonlyMap<string, number>>()

/** Where each field and cell stands on the page, worked out once for a definition object. */
function orderOf(definition: Definition): ReadonlyMap<string, number> {
  const known = orders.get(definition)
  if (known) return known
  const order = new Map<string, number>()
  const sections = new Map(definition.sections.map((section, index) => [section.id, index]))
  definition.fields.forEach((field, index) => {
    const at = (sections.get(field.section) ?? 0) * 10_000 + index
    order.set(field.id, at * 100)
    if (field.type !== 'repeat') return
    field.fields.forEach((inner, position) => order.set(`${field.id}.${inner.id}`, at * 100 + position + 1))
  })
  orders.set(definition, order)
  return order
}
