import type { Field, Label, PlainField } from '../../../../foundation/forms/index.ts'
import { words } from './words.ts'

type Extra<Kind extends PlainField['type']> = Partial<
  Omit<Extract<PlainField, { readonly type: Kind }>, 'id' | 'type' | 'label'>
>

/** A required line of at most `most` characters. */
export const line = (id: string, label: Label, most: number, extra: Extra<'text'> = {}): PlainField => ({
  id,
  type: 'text',
  label,
  required: true,
  limits: { minChars: 2, maxChars: most },
  ...extra,
})

/** A required passage between two numbers of characters. */
export const passage = (
  id: string,
  label: Label,
  [least, most]: readonly [number, number],
  extra: Extra<'long'> = {},
): PlainField => ({
  id,
  type: 'long',
  label,
  required: true,
  limits: { minChars: least, maxChars: most },
  ...extra,
})

export const choice = (id: string, label: Label, list: string, extra: Extra<'choice'> = {}): PlainField => ({
  id,
  type: 'choice',
  label,
  required: true,
  list,
  ...extra,
})

export const choices = (id: string, label: Label, list: string, extra: Extra<'multi'> = {}): PlainField => ({
  id,
  type: 'multi',
  label,
  required: true,
  list,
  limits: { minChoices: 1 },
  ...extra,
})

/** A whole number of things. */
export const wholes = (id: string, label: Label, unit: Label, extra: Extra<'number'> = {}): PlainField => ({
  id,
  type: 'number',
  label,
  unit,
  required: true,
  limits: { min: '0', max: '1000000000', decimals: 0 },
  width: 'third',
  ...extra,
})

/** Typed in yuan, kept in fen. */
export const yuan = (id: string, label: Label, extra: Extra<'money'> = {}): PlainField => ({
  id,
  type: 'money',
  label,
  required: true,
  limits: { min: '0' },
  width: 'third',
  ...extra,
})

export const days = (id: string, label: Label, extra: Extra<'range'> = {}): PlainField => ({
  id,
  type: 'range',
  of: 'date',
  label,
  required: true,
  width: 'two-thirds',
  ...extra,
})

export const file = (
  id: string,
  label: Label,
  extra: Partial<Extract<PlainField, { readonly type: 'file' }>> = {},
): PlainField => ({
  id,
  type: 'file',
  label,
  required: true,
  limits: { minCount: 1, maxCount: 3, formats: ['pdf', 'ofd'], maxMegabytes: 20 },
  ...extra,
})

type Rows = Omit<Extract<Field, { readonly type: 'repeat' }>, 'section'>

export const rows = (
  id: string,
  label: Label,
  row: { readonly of: Label; readonly headline: string; readonly between: readonly [number, number] },
  rest: Pick<Rows, 'fields'> & Partial<Pick<Rows, 'help' | 'cites' | 'required' | 'feeds' | 'addLabel'>>,
): Rows => ({
  id,
  type: 'repeat',
  label,
  rowLabel: row.of,
  headline: row.headline,
  required: row.between[0] > 0,
  limits: { minRows: row.between[0], maxRows: row.between[1] },
  ...rest,
})

export const people = words('人', 'people')
export const firms = words('家', 'enterprises')
