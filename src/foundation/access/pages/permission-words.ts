import type { Text } from '../../kernel/index.ts'
import type { Locale } from '../../interface/index.ts'
import type { TableLine } from '../domain/table-lines.ts'
import { roleDescriptions, type Role } from '../index.ts'
import { relationTexts, texts } from '../texts.ts'

/** Words of one kind of thing; the slices give them. */
export interface Named {
  readonly resource: string
  readonly name: Text
  readonly states?: Readonly<Record<string, Text>>
  readonly actions?: Readonly<Record<string, Text>>
}

export interface Words {
  readonly resource: (code: string) => string
  readonly state: (resource: string, code: string) => string
  readonly action: (resource: string, code: string) => string
  readonly role: (role: Role) => string
  readonly relation: (relation: keyof typeof relationTexts) => string
  readonly list: (parts: readonly string[]) => string
  readonly conditions: (line: Pick<TableLine, 'stepUp' | 'twoPerson' | 'fields' | 'isLogged'>) => string
}

/** What a code is called on the page; a code that no slice has named stays as it is. */
export function wordsOf(locale: Locale, named: readonly Named[]): Words {
  const by = new Map(named.map((one) => [one.resource, one]))
  const t = texts[locale]
  const list = (parts: readonly string[]): string => parts.join(locale === 'zh' ? '、' : ', ')
  return {
    resource: (code) => by.get(code)?.name[locale] ?? code,
    state: (resource, code) => (code === '*' ? t.anyState : (by.get(resource)?.states?.[code]?.[locale] ?? code)),
    action: (resource, code) => by.get(resource)?.actions?.[code]?.[locale] ?? code,
    role: (role) => roleDescriptions[role].name[locale],
    relation: (relation) => relationTexts[relation][locale],
    list,
    conditions: (line) =>
      list([
        ...(line.stepUp ? [t.stepUp] : []),
        ...(line.twoPerson ? [t.twoPerson] : []),
        ...(line.fields ? [t.onlyFields(list(line.fields))] : []),
        ...(line.isLogged ? [t.logged] : []),
      ]),
  }
}
