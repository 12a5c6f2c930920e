import type { Text } from '../../kernel/index.ts'

/** The language of a page. Chinese is the first. */
export type Locale = 'zh' | 'en'

export const locales = ['zh', 'en'] as const satisfies readonly Locale[]

/** The value of the `lang` attribute. */
export const languageTag: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' }

export function isLocale(value: string | null | undefined): value is Locale {
  return value === 'zh' || value === 'en'
}

export function say(text: Text, locale: Locale): string {
  return text[locale]
}

/** A list in one sentence: 甲、乙 or A, B. */
export function joinWords(words: readonly string[], locale: Locale): string {
  return words.join(locale === 'zh' ? '、' : ', ')
}
