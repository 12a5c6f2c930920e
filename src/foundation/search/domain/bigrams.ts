/** One token of a text with its place; neighbours in the text have neighbouring places. */
interface Token {
  readonly text: string
  readonly place: number
  /** The last character of a Chinese run by itself, so that a single character is found there too. */
  readonly isTail: boolean
}

// PostgreSQL keeps no place beyond this one.
const lastPlace = 16_383
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu

/**
 * Chinese has no spaces between words, so every two neighbouring characters are a token (停产事故: 停产 产事 事故 and the
 * tail 故); other scripts go by whole words. Exact for words of two characters and, by their places, for longer ones.
 */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let place = 1
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(runs)) {
    const characters = Array.from(run)
    if (!/^\p{Script=Han}/u.test(run)) {
      tokens.push({ text: run, place, isTail: false })
      place += 1
      continue
    }
    for (const [index, character] of characters.entries()) {
      const next = characters[index + 1]
      tokens.push({ text: character + (next ?? ''), place: place + index, isTail: next === undefined })
    }
    place += characters.length
  }
  return tokens
}

/** The text of a `tsvector` under which the texts are found. */
export function vectorOf(texts: readonly string[]): string {
  const places = new Map<string, number[]>()
  // A gap between two texts, so that no phrase runs from one into the other.
  for (const { text, place } of tokensOf(texts.join(' \u{1F} gap \u{1F} '))) {
    const listed = places.get(text)
    if (place > lastPlace) break
    if (listed) listed.push(place)
    else places.set(text, [place])
  }
  return [...places].map(([text, at]) => `'${text}':${at.slice(0, 255).join(',')}`).join(' ')
}

/**
 * The text of a `tsquery` that finds a word or phrase; undefined when nothing in it can be sought. The last Latin word
 * of a plain word may go on, a single Chinese character is sought anywhere.
 */
export function phraseQuery(phrase: string, match: 'whole' | 'beginning'): string | undefined {
  const tokens = tokensOf(phrase)
  const sought = tokens.filter(({ isTail }, index) => !isTail || isAlone(tokens, index))
  const [first] = sought
  if (!first) return undefined
  let query = ''
  let former = first.place
  for (const [index, { text, place }] of sought.entries()) {
    const isHan = /^\p{Script=Han}/u.test(text)
    const single = isHan && Array.from(text).length === 1
    const open = single || (match === 'beginning' && !isHan && index === sought.length - 1)
    query += `${index === 0 ? '' : ` <${place - former}> `}'${text}'${open ? ':*' : ''}`
    former = place
  }
  return query
}

/** A tail that ends a run of one character: there is no pair that holds it. */
function isAlone(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  const tail = tokens[index]
  return !before || !tail || !/^\p{Script=Han}{2}$/u.test(before.text) || before.place !== tail.place - 1
}
