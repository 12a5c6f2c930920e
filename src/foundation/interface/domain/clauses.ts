import type { Locale } from './locale.ts'

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 to 99 in Chinese numerals. */
export function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10)
  const head = tens === 0 ? '' : `${tens === 1 ? '' : numerals[tens]}十`
  return `${head}${numerals[value % 10] ?? ''}`
}

/**
 * The words of a clause chip for a sentence id of the notice or a law article: `4.1.p1.s3` is 四（一）, `3.1.3.s1` is
 * 三（一）3, `a1` is 附件1, `保险法2015:23` is 第23条.
 */
export function clauseLabel(clause: string, locale: Locale): string {
  const article = /^.+:([0-9]+(?:-[0-9]+)?)$/.exec(clause)?.[1]
  if (article) return locale === 'zh' ? `第${article}条` : `Art. ${article}`
  const attachment = /^a([0-9]+)/.exec(clause)?.[1]
  if (attachment) return locale === 'zh' ? `附件${attachment}` : `Annex ${attachment}`
  const numbers = clause.split('.').filter((part) => /^[0-9]+$/.test(part))
  if (numbers.length === 0 || numbers[0] === '0') return edgeLabel(clause, locale)
  return locale === 'zh' ? chineseLabel(numbers) : englishLabel(numbers)
}

/** Whether the citation is of a law, or of a document by its number (`金发〔2025〕36号`): written plainly, without a chip. */
export function isLawArticle(clause: string): boolean {
  return clause.includes(':') || clause.includes('〔')
}

/** Name and article of a law citation `保险法2015:23`: 《保险法》第23条; a document's number stands as it is. */
export function lawCitation(clause: string, locale: Locale): string {
  if (!clause.includes(':')) return clause
  const law = clause.slice(0, clause.indexOf(':')).replace(/[0-9]{4}$/, '')
  return `《${law}》${clauseLabel(clause, locale)}`
}

function chineseLabel([chapter = '0', section, ...items]: readonly string[]): string {
  const head = chineseNumeral(Number(chapter))
  const middle = section === undefined ? '' : `（${chineseNumeral(Number(section))}）`
  return `${head}${middle}${items.join('.')}`
}

function englishLabel([chapter = '0', section, ...items]: readonly string[]): string {
  const middle = section === undefined ? '' : `(${section})`
  return `${chapter}${middle}${items.length > 0 ? ` ${items.join('.')}` : ''}`
}

function edgeLabel(clause: string, locale: Locale): string {
  const signature = clause.startsWith('z')
  if (locale === 'zh') return signature ? '落款' : clause.startsWith('a') ? '附件' : '标题'
  return signature ? 'Signature' : clause.startsWith('a') ? 'Annexes' : 'Title'
}
