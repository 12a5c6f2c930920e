import type { Citation } from '../../kernel/index.ts'
import type { FileAnswer, PlainAnswer } from './answers.ts'
import { isAnswered, isFiles, rowsAt } from './answers.ts'
import { seenBy } from './audience.ts'
import type { Audience, Field, Label, PlainField, RepeatField, Section } from './definition.ts'
import type { FormError } from './errors.ts'
import type { FilledForm, Reading } from './form.ts'
import { readForm } from './form.ts'
import type { Locale } from './label.ts'
import { standsInChinese, wordsOf } from './label.ts'
import { rowPath } from './path.ts'
import { visibleSections } from './visible.ts'
import { written } from './written.ts'

/** The filled form as plain words, for check answers, the review desk, print and documents alike. */
export interface Sheet {
  readonly form: string
  readonly version: number
  readonly title: string
  readonly origin: string
  readonly locale: Locale
  readonly sections: readonly SheetSection[]
}

export interface SheetSection {
  readonly id: string
  readonly chapter: string
  readonly title: string
  readonly entries: readonly SheetEntry[]
}

export type SheetEntry = SheetAnswer | SheetRows

export interface SheetAnswer {
  readonly kind: 'answer'
  readonly path: string
  readonly label: string
  /** The label is Chinese for want of a translation. */
  readonly standsInChinese: boolean
  /** Empty when it is not answered. */
  readonly lines: readonly string[]
  readonly figures: boolean
  readonly files?: readonly FileAnswer[]
  readonly cites: readonly Citation[]
  readonly error?: string
}

export interface SheetRows {
  readonly kind: 'rows'
  readonly path: string
  readonly label: string
  readonly standsInChinese: boolean
  readonly cites: readonly Citation[]
  readonly error?: string
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  readonly id: string
  readonly title: string
  readonly entries: readonly SheetAnswer[]
}

export interface SheetOptions {
  readonly locale: Locale
  readonly audience: Audience
  readonly errors?: readonly FormError[]
  /** Leave out what is not answered, as a public page does. */
  readonly answeredOnly?: true
}

export function sheet(form: FilledForm, options: SheetOptions): Sheet {
  const { definition } = form
  const reading = readForm(form)
  const maker = { form, reading, options, errors: new Map((options.errors ?? []).map((error) => [error.path, error])) }
  const sections = visibleSections(form, reading)
    .map((section) => sheetSection(maker, section))
    .filter((section) => section.entries.length > 0)
  return {
    form: definition.id,
    version: definition.version,
    title: wordsOf(definition.title, options.locale),
    origin: wordsOf(definition.origin, options.locale),
    locale: options.locale,
    sections,
  }
}

interface Maker {
  readonly form: FilledForm
  readonly reading: Reading
  readonly options: SheetOptions
  readonly errors: ReadonlyMap<string, FormError>
}

function sheetSection(maker: Maker, section: Section): SheetSection {
  const { form, reading, options } = maker
  const chapter = form.definition.chapters.find((one) => one.id === section.chapter)
  return {
    id: section.id,
    chapter: chapter ? wordsOf(chapter.title, options.locale) : '',
    title: wordsOf(section.title, options.locale),
    entries: form.definition.fields
      .filter((field) => field.section === section.id && reading.visible(field.id) && seenBy(field, options.audience))
      .map((field) => (field.type === 'repeat' ? rowsEntry(maker, field) : answerEntry(maker, field, field.id)))
      .filter((entry) => !options.answeredOnly || (entry.kind === 'rows' ? entry.rows : entry.lines).length > 0),
  }
}

function rowsEntry(maker: Maker, field: RepeatField & Field): SheetRows {
  const { form, reading, options } = maker
  const rowLabel = wordsOf(field.rowLabel, options.locale)
  const rows = rowsAt(form.answers, field.id).map((row, index) => ({
    id: row.id,
    title: `${rowLabel} ${index + 1}`,
    entries: field.fields
      .filter((inner) => seenBy(inner, options.audience))
      .map((inner) => ({ inner, path: rowPath(field.id, row.id, inner.id) }))
      .filter(({ path }) => reading.visible(path))
      .map(({ inner, path }) => answerEntry(maker, inner, path))
      .filter((entry) => !options.answeredOnly || entry.lines.length > 0),
  }))
  return { kind: 'rows', ...heading(maker, field, field.id), rows }
}

function answerEntry(maker: Maker, field: PlainField, path: string): SheetAnswer {
  const answer = maker.reading.answer(path)
  const lines = isAnswered(answer) ? written(maker.form, field, answer as PlainAnswer, maker.options.locale) : []
  return {
    kind: 'answer',
    ...heading(maker, field, path),
    lines,
    figures: field.type === 'money' || field.type === 'number' || (field.type === 'range' && field.of !== 'date'),
    ...(field.type === 'file' && answer !== undefined && isFiles(answer) ? { files: answer } : {}),
  }
}

function heading(
  maker: Maker,
  field: { readonly label: Label; readonly cites?: readonly Citation[] },
  path: string,
): Pick<SheetAnswer, 'path' | 'label' | 'standsInChinese' | 'cites' | 'error'> {
  const { locale } = maker.options
  const error = maker.errors.get(path)
  return {
    path,
    label: wordsOf(field.label, locale),
    standsInChinese: standsInChinese(field.label, locale),
    cites: field.cites ?? [],
    ...(error ? { error: error.message[locale] } : {}),
  }
}
