import { assertNever } from '../../kernel/index.ts'
import type { FileAnswer, OrganisationAnswer, PlainAnswer, RangeAnswer } from './answers.ts'
import { groupedDecimal, yuanFromFen } from './decimal.ts'
import type { PlainField, RangeField } from './definition.ts'
import type { FilledForm } from './form.ts'
import type { Locale } from './label.ts'
import { wordsOf } from './label.ts'
import { optionAt } from './options.ts'

/** An answer as people read it, one text a line: labels for codes, groups of three digits, units. */
export function written(
  form: Pick<FilledForm, 'definition' | 'lists'>,
  field: PlainField,
  answer: PlainAnswer,
  locale: Locale,
): readonly string[] {
  switch (field.type) {
    case 'text':
    case 'date':
      return [answer as string]
    case 'long':
      return (answer as string).split('\n')
    case 'choice':
      return [optionWords(form, field.list, answer as string, locale)]
    case 'multi':
      return (answer as readonly string[]).map((code) => optionWords(form, field.list, code, locale))
    case 'number':
      return [
        withUnit(
          field.plain ? (answer as string) : groupedDecimal(answer as string),
          field.unit ? wordsOf(field.unit, locale) : '',
        ),
      ]
    case 'money':
      return [withUnit(yuanFromFen(answer as string), yuan[locale])]
    case 'range':
      return [writtenRange(field, answer as RangeAnswer, locale)]
    case 'organisation':
      return [writtenOrganisation(answer as OrganisationAnswer, locale)]
    case 'file':
      return (answer as readonly FileAnswer[]).map((file) => `${file.name}  ${writtenBytes(file.bytes)}`)
    default:
      return assertNever(field)
  }
}

const yuan: Readonly<Record<Locale, string>> = { zh: '元', en: 'yuan' }

export function optionWords(
  form: Pick<FilledForm, 'definition' | 'lists'>,
  list: string,
  code: string,
  locale: Locale,
): string {
  const option = optionAt(form, list, code)
  return option ? wordsOf(option.label, locale) : code
}

export function writtenBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const tenths = (unit: number): string => (Math.round((bytes * 10) / unit) / 10).toFixed(1)
  return bytes < 1_048_576 ? `${tenths(1024)} KB` : `${tenths(1_048_576)} MB`
}

function writtenRange(field: RangeField, range: RangeAnswer, locale: Locale): string {
  const end = (text: string): string => {
    if (text === '') return '—'
    if (field.of === 'date') return text
    return field.of === 'money' ? yuanFromFen(text) : groupedDecimal(text)
  }
  if (field.of === 'date') {
    return locale === 'zh' ? `${end(range.from)} 至 ${end(range.to)}` : `${end(range.from)} to ${end(range.to)}`
  }
  const unit = field.of === 'money' ? yuan[locale] : field.unit ? wordsOf(field.unit, locale) : ''
  return withUnit(`${end(range.from)}${locale === 'zh' ? '～' : '–'}${end(range.to)}`, unit)
}

function writtenOrganisation(organisation: OrganisationAnswer, locale: Locale): string {
  if (organisation.creditCode === '') return organisation.name
  return locale === 'zh'
    ? `${organisation.name}（${organisation.creditCode}）`
    : `${organisation.name} (${organisation.creditCode})`
}

function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text} ${unit}`
}
