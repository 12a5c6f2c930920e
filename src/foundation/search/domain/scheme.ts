import type { Text } from '../../kernel/index.ts'

/** What may be asked for by a term; who lacks it finds the term unknown, as if the list had none of this name. */
export interface NeededRight {
  readonly resource: string
  readonly action: string
}

export interface SearchValue {
  readonly code: string
  readonly label: Text
  /** Other words by which people name it. */
  readonly aliases?: readonly string[]
}

interface Named {
  /** In lower-case Latin letters, as programs write it. */
  readonly name: string
  readonly label: Text
  /** Chinese and English words that mean the same field. */
  readonly aliases?: readonly string[]
  readonly needs?: NeededRight
}

export type SearchField = Named &
  (
    | { readonly kind: 'codes'; readonly values: readonly SearchValue[] }
    | { readonly kind: 'text' }
    /** Whole numbers in the unit that the list shows, such as 万元. */
    | { readonly kind: 'number'; readonly unit?: Text }
    | { readonly kind: 'day' }
  )

export type SearchPossession = Named
export type SearchOrder = Named

/** What can be sought in one list. `words` are sought in the list's own texts. */
export interface SearchScheme {
  readonly list: string
  readonly fields: readonly SearchField[]
  readonly has: readonly SearchPossession[]
  readonly orders: readonly SearchOrder[]
}

/** The scheme as it exists for one person: terms that the person has no right to are not in it. */
export function schemeFor(scheme: SearchScheme, may: (right: NeededRight) => boolean): SearchScheme {
  const open = ({ needs }: Named): boolean => needs === undefined || may(needs)
  return {
    list: scheme.list,
    fields: scheme.fields.filter(open),
    has: scheme.has.filter(open),
    orders: scheme.orders.filter(open),
  }
}

/** Names compare without case, width and spaces. */
export const plain = (word: string): string => word.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')

/** The one of that name: by its name, its label in either language, or an alias. */
export function findNamed<One extends Named>(all: readonly One[], word: string): One | undefined {
  const wanted = plain(word)
  return all.find((one) => namesOf(one).some((name) => plain(name) === wanted))
}

export const namesOf = ({ name, label, aliases = [] }: Named): readonly string[] => [
  name,
  label.zh,
  label.en,
  ...aliases,
]

/** A value by its code, its label or an alias; else the only one whose label holds the word. */
export function findValue(values: readonly SearchValue[], word: string): SearchValue | undefined {
  const wanted = plain(word)
  const exact = values.find((one) => wordsOf(one).some((name) => plain(name) === wanted))
  if (exact) return exact
  const holding =
    wanted.length < 2 ? [] : values.filter((one) => wordsOf(one).some((name) => plain(name).includes(wanted)))
  return holding.length === 1 ? holding[0] : undefined
}

export const wordsOf = ({ code, label, aliases = [] }: SearchValue): readonly string[] => [
  code,
  label.zh,
  label.en,
  ...aliases,
]

/** The code of a word in one field of a scheme; undefined when the field has no single value of that name. */
export function findValueIn({ fields }: SearchScheme, name: string, word: string): string | undefined {
  const field = fields.find((one) => one.name === name)
  return field?.kind === 'codes' ? findValue(field.values, word)?.code : undefined
}
