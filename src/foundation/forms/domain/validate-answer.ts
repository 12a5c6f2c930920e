import type { Text } from '../../kernel/index.ts'
import { assertNever, creditCodeFault, parseDay } from '../../kernel/index.ts'
import type { FileAnswer, OrganisationAnswer, PlainAnswer, RangeAnswer } from './answers.ts'
import { countCharacters, forbiddenCharacter } from './characters.ts'
import { compareDecimals, decimalPlaces, groupedDecimal, isDecimal, yuanFromFen } from './decimal.ts'
import type { FileField, Label, LongField, NumberField, PlainField, RangeField, TextField } from './definition.ts'
import type { ErrorCode } from './errors.ts'
import { textOf } from './label.ts'
import * as words from './messages.ts'

export interface AnswerFault {
  readonly code: ErrorCode
  readonly message: Text
}

const none: Text = { zh: '', en: '' }
const yuan: Text = { zh: '元', en: 'yuan' }
// An amount beyond this is a slip of the keyboard: more than the country's yearly product, in fen.
const mostFen = '99999999999999999'

/** What is wrong with an answer by itself, apart from options and other answers. */
export function answerFault(field: PlainField, answer: PlainAnswer): AnswerFault | undefined {
  switch (field.type) {
    case 'text':
    case 'long':
      return textFault(field, answer as string)
    case 'number':
      return numberFault(field, answer as string)
    case 'money':
      return moneyFault(field.label, answer as string, field.limits ?? {})
    case 'date':
      return parseDay(answer as string) ? undefined : { code: 'not-a-day', message: words.notADayWords(field.label) }
    case 'range':
      return rangeFault(field, answer as RangeAnswer)
    case 'organisation':
      return organisationFault(field.label, answer as OrganisationAnswer)
    case 'file':
      return fileFault(field, answer as readonly FileAnswer[])
    case 'multi': {
      const count = (answer as readonly string[]).length
      const { minChoices = 0, maxChoices = Infinity } = field.limits ?? {}
      if (count < minChoices)
        return { code: 'too-few-choices', message: words.tooFewChoicesWords(field.label, minChoices) }
      return count > maxChoices
        ? { code: 'too-many-choices', message: words.tooManyChoicesWords(field.label, maxChoices) }
        : undefined
    }
    case 'choice':
      return undefined
    default:
      return assertNever(field)
  }
}

function textFault(field: TextField | LongField, text: string): AnswerFault | undefined {
  const mark = forbiddenCharacter(text)
  if (mark) {
    return {
      code: 'forbidden-character',
      message: words.forbiddenCharacterWords(field.label, mark.position, mark.code),
    }
  }
  const count = countCharacters(text)
  const { minChars = 0, maxChars = Infinity } = field.limits ?? {}
  if (count < minChars) return { code: 'too-short', message: words.tooShortWords(field.label, minChars, count) }
  if (count > maxChars) return { code: 'too-long', message: words.tooLongWords(field.label, maxChars, count) }
  return field.type === 'text' ? formatFault(field, text) : undefined
}

function formatFault(field: TextField, text: string): AnswerFault | undefined {
  switch (field.format) {
    case 'credit-code':
      return creditCodeError(text)
    case 'email':
      return /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(text)
        ? undefined
        : { code: 'not-an-email', message: words.emailWords(field.label) }
    case 'phone':
      return /^\+?[\d() -]{5,24}(转\d{1,6})?$/.test(text) && text.replaceAll(/\D/g, '').length >= 5
        ? undefined
        : { code: 'not-a-phone', message: words.phoneWords(field.label) }
    case undefined:
      return undefined
    default:
      return assertNever(field.format)
  }
}

function creditCodeError(code: string): AnswerFault | undefined {
  const fault = creditCodeFault(code)
  return fault && { code: 'wrong-credit-code', message: words.creditCodeWords(fault, countCharacters(code)) }
}

function numberFault(field: NumberField | RangeField, text: string): AnswerFault | undefined {
  if (!isDecimal(text)) return { code: 'not-a-number', message: words.notANumberWords(field.label) }
  const { min, max, decimals } = field.limits ?? {}
  if (decimals !== undefined && decimalPlaces(text) > decimals) {
    return { code: 'too-many-decimals', message: words.tooManyDecimalsWords(field.label, decimals) }
  }
  const unit = field.unit ? textOf(field.unit) : none
  if (min !== undefined && compareDecimals(text, min) < 0) {
    return { code: 'too-small', message: words.tooSmallWords(field.label, groupedDecimal(min), unit) }
  }
  if (max !== undefined && compareDecimals(text, max) > 0) {
    return { code: 'too-large', message: words.tooLargeWords(field.label, groupedDecimal(max), unit) }
  }
  return undefined
}

function moneyFault(
  label: Label,
  fen: string,
  limits: { readonly min?: string; readonly max?: string },
): AnswerFault | undefined {
  if (!/^-?\d+$/.test(fen)) return { code: 'not-money', message: words.notMoneyWords(label) }
  const most = limits.max ?? mostFen
  if (limits.min !== undefined && compareDecimals(fen, limits.min) < 0) {
    return { code: 'too-small', message: words.tooSmallWords(label, yuanFromFen(limits.min), yuan) }
  }
  if (compareDecimals(fen, most) > 0) {
    return { code: 'too-large', message: words.tooLargeWords(label, yuanFromFen(most), yuan) }
  }
  return undefined
}

function rangeFault(field: RangeField, range: RangeAnswer): AnswerFault | undefined {
  if (range.from === '' || range.to === '') return { code: 'half-range', message: words.halfRangeWords(field.label) }
  const fault = endFault(field, range.from) ?? endFault(field, range.to)
  if (fault) return fault
  const reversed = field.of === 'date' ? range.from > range.to : compareDecimals(range.from, range.to) > 0
  return reversed ? { code: 'reversed-range', message: words.reversedRangeWords(field.label) } : undefined
}

function endFault(field: RangeField, end: string): AnswerFault | undefined {
  if (field.of === 'number') return numberFault(field, end)
  if (field.of === 'money') return moneyFault(field.label, end, field.limits ?? {})
  return parseDay(end) ? undefined : { code: 'not-a-day', message: words.notADayWords(field.label) }
}

function organisationFault(label: Label, organisation: OrganisationAnswer): AnswerFault | undefined {
  if (organisation.name === '') {
    return { code: 'organisation-unnamed', message: words.organisationNameWords(label) }
  }
  const mark = forbiddenCharacter(organisation.name)
  if (mark) {
    return { code: 'forbidden-character', message: words.forbiddenCharacterWords(label, mark.position, mark.code) }
  }
  return organisation.id === '' || organisation.creditCode !== '' ? creditCodeError(organisation.creditCode) : undefined
}

function fileFault(field: FileField, files: readonly FileAnswer[]): AnswerFault | undefined {
  const { minCount = 0, maxCount, formats, maxMegabytes } = field.limits
  if (files.length < minCount) return { code: 'too-few-files', message: words.tooFewFilesWords(field.label, minCount) }
  if (files.length > maxCount)
    return { code: 'too-many-files', message: words.tooManyFilesWords(field.label, maxCount) }
  const strange = files.find((file) => !formats.includes(extensionOf(file.name)))
  if (strange) return { code: 'file-format', message: words.fileFormatWords(field.label, strange.name, formats) }
  const large = files.find((file) => file.bytes > maxMegabytes * 1_048_576)
  return large && { code: 'file-too-large', message: words.fileSizeWords(field.label, large.name, maxMegabytes) }
}

/** The last extension of a file name in lower case; `jpeg` is `jpg`. */
export function extensionOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return extension === 'jpeg' ? 'jpg' : extension
}
