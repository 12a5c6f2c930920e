/** A piece of what was typed: a bare word or phrase, or one behind a name and a colon. */
export interface Piece {
  /** As typed, for refusals. */
  readonly typed: string
  readonly negated: boolean
  readonly name: string | null
  readonly values: readonly PieceValue[]
}

export interface PieceValue {
  readonly text: string
  readonly quoted: boolean
}

export type SplitFault = { readonly fault: 'quote-not-closed'; readonly typed: string }

const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」', '『': '』', '＂': '＂' }
const minus = /^[-－−—]/
const colon = /^[:：]$/
const comma = /^[,，、]$/
const space = /^[\s　]$/

/** Splits what was typed at spaces outside quotes; 行业:工业互联网,车联网 has one name and two values. */
export function splitTyped(typed: string): { readonly pieces: readonly Piece[] } | SplitFault {
  const characters = Array.from(typed)
  const pieces: Piece[] = []
  let at = 0
  while (at < characters.length) {
    if (space.test(characters[at] ?? '')) {
      at += 1
      continue
    }
    const read = readPiece(characters, at)
    if ('fault' in read) return read
    pieces.push(read.piece)
    at = read.end
  }
  return { pieces }
}

function readPiece(characters: readonly string[], start: number): { piece: Piece; end: number } | SplitFault {
  let at = start
  const negated = minus.test(characters[at] ?? '') && !isEnd(characters[at + 1])
  if (negated) at += 1
  let name: string | null = null
  const values: PieceValue[] = []
  for (;;) {
    const read = readValue(characters, at, name === null)
    if ('fault' in read) return read
    at = read.end
    const next = characters[at] ?? ' '
    if (name === null && colon.test(next) && !read.value.quoted && read.value.text !== '') {
      name = read.value.text
      at += 1
      continue
    }
    values.push(read.value)
    if (name === null || !comma.test(next)) break
    at += 1
  }
  return { piece: { typed: characters.slice(start, at).join(''), negated, name, values }, end: at }
}

function readValue(
  characters: readonly string[],
  start: number,
  mayBeName: boolean,
): { value: PieceValue; end: number } | SplitFault {
  const closing = quotes[characters[start] ?? '']
  if (closing !== undefined) {
    const end = characters.indexOf(closing, start + 1)
    if (end < 0) return { fault: 'quote-not-closed', typed: characters.slice(start).join('') }
    return { value: { text: characters.slice(start + 1, end).join(''), quoted: true }, end: end + 1 }
  }
  let at = start
  while (at < characters.length && !endsValue(characters[at] ?? '', mayBeName)) at += 1
  // A colon that follows nothing is a character like any other.
  if (at === start && at < characters.length && !space.test(characters[at] ?? '') && mayBeName) at += 1
  return { value: { text: characters.slice(start, at).join(''), quoted: false }, end: at }
}

function endsValue(character: string, mayBeName: boolean): boolean {
  if (space.test(character)) return true
  return mayBeName ? colon.test(character) : comma.test(character)
}

const isEnd = (character: string | undefined): boolean => character === undefined || space.test(character)
