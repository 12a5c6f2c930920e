import type { Text } from '../../kernel/index.ts'
import type { Label } from './definition.ts'

export type Locale = 'zh' | 'en'

/** Both languages; where English is still missing the Chinese words stand in. */
export function textOf(label: Label): Text {
  return { zh: label.zh, en: label.en ?? label.zh }
}

export function wordsOf(label: Label, locale: Locale): string {
  return textOf(label)[locale]
}

/** True where the reader gets Chinese words for want of English ones, so that the page marks them. */
export function standsInChinese(label: Label, locale: Locale): boolean {
  return locale === 'en' && label.en === undefined
}

/** A label in the middle of an English sentence: `Title of the solution` becomes `title of the solution`. */
export function inSentence(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}
