import { numberOf } from './numbering.ts'

const endings = '通知|意见|公告|通告|函|决定|办法|方案|规定|细则|通报'
const titleEnd = new RegExp(`(${endings})([（(][^）)]{1,20}[）)])?$`)
const numberLine = /^\S{1,24}[〔[［【（(]\s*\d{4}\s*[〕\]］】）)]\s*(第)?\s*\d{1,5}\s*号$/
const dateLine =
  /^([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})年([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})月([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})日$/
const issuer = /(部|厅|局|委|委员会|会|院|室|办|署|处|公司|中心|政府|协会|银行|总行|法院|检察院)([（(][^）)]*[）)])?$/

export const isNumberLine = (line: string): boolean => numberLine.test(line)

export const isDateLine = (line: string): boolean => dateLine.test(line.replaceAll(/\s/g, ''))

/** `2023年12月14日` or `二〇二三年十二月十四日` → `2023-12-14`. */
export function dateOf(line: string): string | null {
  const match = dateLine.exec(line.replaceAll(/\s/g, ''))
  if (!match) return null
  const year = Array.from((match[1] ?? '').normalize('NFKC'), (digit) =>
    /\d/.test(digit) ? digit : String(Math.max(0, '〇一二三四五六七八九'.indexOf(digit))),
  ).join('')
  const part = (text: string | undefined): string => String(numberOf(text ?? '')).padStart(2, '0')
  return `${year}-${part(match[2])}-${part(match[3])}`
}

/** Which of the head's lines are the title: from the first that is neither number nor red head, to its ending word. */
export function titleLines(head: readonly string[]): { readonly from: number; readonly to: number } | undefined {
  const end = head.slice(0, 10).findIndex((line) => titleEnd.test(line) && !isNumberLine(line))
  if (end < 0) return undefined
  let from = end
  while (from > 0 && mayBeginTitle(head[from - 1] ?? '')) from -= 1
  return { from, to: end }
}

const mayBeginTitle = (line: string): boolean =>
  !isNumberLine(line) && !line.endsWith('文件') && !/[。：:；;]$/.test(line) && line.length <= 60

/** Where the signature begins: the lines of issuers that stand directly above the date. */
export function signatureStart(lines: readonly string[], date: number, floor: number): number {
  let from = date
  while (from - 1 > floor && date - from < 8 && isIssuer(lines[from - 1] ?? '', from === date)) from -= 1
  return from
}

const isIssuer = (line: string, last: boolean): boolean =>
  line.length <= 60 &&
  !/[。：:；;，,]|\.[a-z]{2,4}$/i.test(line) &&
  !/^[0-9０-９（(]|^附件|^[一二三四五六七八九十]+、/.test(line) &&
  (last || issuer.test(line))
