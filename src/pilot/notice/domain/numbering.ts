/** A number at the head of a line: 一、 is level 1, （一） 2, 1. 3, （1） 4. */
export interface Mark {
  readonly level: number
  readonly number: number
  /** As printed, such as `（一）`. */
  readonly printed: string
  readonly rest: string
}

const chinese = '[一二三四五六七八九十百]{1,5}'
const digits = '[0-9０-９]{1,3}'
const patterns: readonly (readonly [level: number, pattern: RegExp])[] = [
  [1, new RegExp(`^(${chinese})、`)],
  [2, new RegExp(`^[（(]\\s*(${chinese})\\s*[）)]`)],
  // 1.5倍 is a figure, not the number of a clause.
  [3, new RegExp(`^(${digits})\\s*[.．、](?![0-9０-９])`)],
  [4, new RegExp(`^[（(]\\s*(${digits})\\s*[）)]`)],
]

export function markOf(line: string): Mark | undefined {
  for (const [level, pattern] of patterns) {
    const match = pattern.exec(line)
    const number = match ? numberOf(match[1] ?? '') : 0
    if (match && number > 0) return { level, number, printed: match[0], rest: line.slice(match[0].length) }
  }
  return undefined
}

/** Parts a numbered line into its label and its own words. */
export function labelled(mark: Mark): { readonly label: string; readonly text: string } {
  const words = mark.rest.trim()
  const stop = words.indexOf('。')
  if (stop < 0 && isHeading(words)) return { label: `${mark.printed}${mark.rest}`.trim(), text: '' }
  if (stop > 0 && stop < words.length - 1 && isShortHeading(words.slice(0, stop))) {
    return { label: `${mark.printed}${words.slice(0, stop + 1)}`, text: words.slice(stop + 1).trim() }
  }
  return { label: mark.printed.trim(), text: words }
}

const isHeading = (words: string): boolean => words.length <= 40 && !/[；;：:，,、]$/.test(words)

// Words that oblige are a sentence however short they are; a label never swallows them.
const isShortHeading = (words: string): boolean =>
  words.length <= 30 && !/应当|应(?![急用对答变])|须|不得|[：:]/.test(words)

/** 十二 → 12, １２ → 12; 0 when it is no number. */
export function numberOf(text: string): number {
  const plain = text.normalize('NFKC')
  if (/^\d+$/.test(plain)) return Number(plain)
  const [hundreds, below] = split(plain, '百')
  const [tens, ones] = split(below, '十')
  return hundreds * 100 + tens * 10 + digitOf(ones)
}

function split(text: string, unit: string): readonly [number, string] {
  const at = text.indexOf(unit)
  if (at < 0) return [0, text]
  return [at === 0 ? 1 : digitOf(text.slice(0, at)), text.slice(at + 1)]
}

const digitOf = (text: string): number => Math.max(0, '〇一二三四五六七八九'.indexOf(text.replace(/^零/, '') || '〇'))
