import type { Text } from '../../kernel/index.ts'
import type { Definition } from './definition.ts'
import { textOf } from './label.ts'
import type { AnswerPath } from './path.ts'
import { indexOf } from './path.ts'

export type ErrorCode =
  | 'missing'
  | 'too-short'
  | 'too-long'
  | 'too-few-choices'
  | 'too-many-choices'
  | 'not-an-option'
  | 'not-a-number'
  | 'too-many-decimals'
  | 'not-money'
  | 'too-small'
  | 'too-large'
  | 'not-a-day'
  | 'too-early'
  | 'too-late'
  | 'half-range'
  | 'reversed-range'
  | 'not-an-email'
  | 'not-a-phone'
  | 'wrong-credit-code'
  | 'organisation-unnamed'
  | 'too-few-rows'
  | 'too-many-rows'
  | 'too-few-files'
  | 'too-many-files'
  | 'file-format'
  | 'file-too-large'
  | 'forbidden-character'
  | 'check'

/** A fault of an answer, in words that stand unchanged at the field and in the summary. */
export interface FormError {
  readonly path: AnswerPath
  readonly section: string
  readonly code: ErrorCode
  readonly message: Text
  /** Which check of the definition found it. */
  readonly check?: string
  readonly row?: { readonly repeat: string; readonly id: string; readonly index: number }
}

const lacking: ReadonlySet<ErrorCode> = new Set(['missing', 'too-few-rows', 'too-few-choices', 'too-few-files'])

/** Something is not there yet, as in every form that is being filled in; nothing that is there is wrong. */
export function isLacking(error: FormError): boolean {
  return lacking.has(error.code)
}

/** The line of the error summary: the message, led by the row in which it stands (联合单位 2：…). */
export function summaryLine(definition: Definition, error: FormError): Text {
  if (!error.row) return error.message
  const repeat = indexOf(definition).fields.get(error.row.repeat)
  if (repeat?.type !== 'repeat') return error.message
  const label = textOf(repeat.rowLabel)
  const number = error.row.index + 1
  return {
    zh: `${label.zh} ${number}：${error.message.zh}`,
    en: `${label.en} ${number}: ${error.message.en}`,
  }
}
