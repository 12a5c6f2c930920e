import type { Locale } from './locale.ts'

/** 待核验（2）; Unverified (2). */
export function withBrackets(words: string, inside: string | number, locale: Locale): string {
  return locale === 'zh' ? `${words}（${inside}）` : `${words} (${inside})`
}

/** 迟报：方案; Late filing: solution. */
export function withColon(head: string, rest: string, locale: Locale): string {
  return locale === 'zh' ? `${head}：${rest}` : `${head}: ${rest}`
}
