import { type Day, type Result, assertNever, ok, parseDay, refuse } from '../../kernel/index.ts'
import type { SearchOrdering, SearchQuery, SearchTerm, Span } from './query.ts'
import { searchRefusals } from './refusals.ts'
import { type SearchField, type SearchScheme, findNamed, findValue, plain } from './scheme.ts'
import { type Piece, type PieceValue, splitTyped } from './split.ts'

export const longestSearch = 300
export const mostTerms = 20

const hasNames = ['has', '含', '有', '具备']
const orderNames = ['order', 'sort', '排序', '按']

/**
 * Reads what was typed against what the list can be asked: `行业:工业互联网 -勒索 has:limit order:number`. Every refusal
 * says which piece was not understood, why, and what can be written instead.
 */
export function parseSearch(typed: string, scheme: SearchScheme): Result<SearchQuery> {
  if (Array.from(typed).length > longestSearch) return refuse(searchRefusals.tooLong(longestSearch))
  const split = splitTyped(typed)
  if ('fault' in split) return refuse(searchRefusals.quoteNotClosed(split.typed))
  if (split.pieces.length > mostTerms) return refuse(searchRefusals.tooManyTerms(split.pieces.length, mostTerms))
  const terms: SearchTerm[] = []
  let ordering: SearchOrdering | null = null
  for (const piece of split.pieces) {
    if (piece.name !== null && isOneOf(orderNames, piece.name)) {
      if (ordering) return refuse(searchRefusals.orderTwice(piece.typed))
      const read = readOrder(piece, scheme)
      if (!read.ok) return read
      ordering = read.value
      continue
    }
    const read = readTerm(piece, scheme)
    if (!read.ok) return read
    if (read.value) terms.push(read.value)
  }
  return ok({ terms, ordering })
}

function readTerm(piece: Piece, scheme: SearchScheme): Result<SearchTerm | undefined> {
  const { name, negated, values, typed } = piece
  const [first] = values
  if (name === null || isAddress(name, first)) return ok(readWords(piece))
  if (!first || values.some(({ text }) => text.trim() === '')) return refuse(searchRefusals.valueMissing(typed))
  if (isOneOf(hasNames, name)) {
    const found = findNamed(scheme.has, first.text)
    return found
      ? ok({ kind: 'has', negated, possession: found.name })
      : refuse(searchRefusals.unknownPossession(first.text, scheme))
  }
  const field = findNamed(scheme.fields, name)
  return field ? readField(field, piece) : refuse(searchRefusals.unknownField(name, scheme))
}

function readField(field: SearchField, { negated, values, typed }: Piece): Result<SearchTerm> {
  const [first = { text: '', quoted: false }] = values
  // Only codes are listed; elsewhere a comma is part of what is sought, as in 1,000.
  const whole = values.map(({ text }) => text).join(',')
  switch (field.kind) {
    case 'codes': {
      const found = values.map(({ text }) => findValue(field.values, text))
      const unknown = found.indexOf(undefined)
      if (unknown >= 0) return refuse(searchRefusals.unknownValue(values[unknown]?.text ?? '', field))
      const codes = [...new Set(found.flatMap((one) => one?.code ?? []))]
      return ok({ kind: 'codes', negated, field: field.name, codes })
    }
    case 'text':
      return ok({ kind: 'text', negated, field: field.name, words: whole, match: matchOf(first) })
    case 'number': {
      const span = readSpan(whole, readNumber)
      return span
        ? ok({ kind: 'number', negated, field: field.name, span })
        : refuse(searchRefusals.notANumber(typed, field))
    }
    case 'day': {
      const span = readSpan<Day>(whole, parseDay)
      return span ? ok({ kind: 'day', negated, field: field.name, span }) : refuse(searchRefusals.notADay(typed, field))
    }
    default:
      return assertNever(field)
  }
}

function readWords({ negated, name, values }: Piece): SearchTerm | undefined {
  const [first] = values
  if (!first) return undefined
  const words = name === null ? first.text : `${name}:${first.text}`
  return /[\p{L}\p{N}]/u.test(words) ? { kind: 'words', negated, words, match: matchOf(first) } : undefined
}

function readOrder({ values, typed }: Piece, scheme: SearchScheme): Result<SearchOrdering> {
  const [first] = values
  const asked = first?.text.trim() ?? ''
  if (asked === '') return refuse(searchRefusals.valueMissing(typed))
  const reversed = /^[-－−]|(?:降序|倒序|desc)$/i.test(asked)
  const word = asked.replaceAll(/^[-－−]|[-.]?(?:升序|降序|倒序|asc|desc)$/gi, '')
  const found = findNamed(scheme.orders, word)
  if (!found) return refuse(searchRefusals.unknownOrder(word, scheme))
  return ok({ order: found.name, direction: reversed ? 'descending' : 'ascending' })
}

/** `100`, `>=100`, `<100`, `100..200`, `100～200`; an end that is not included moves by one for whole numbers only. */
function readSpan<Value>(text: string, read: (text: string) => Value | undefined): Span<Value> | undefined {
  const typed = text.normalize('NFKC').replaceAll(/\s/g, '')
  const between = /^(.*?)(?:\.\.|~|至)(.*)$/.exec(typed)
  if (between) return spanOf(between[1] ?? '', between[2] ?? '', read)
  const bound = /^(>=|<=|≥|≤|不少于|不超过)(.+)$/.exec(typed)
  if (!bound) return spanOf(typed, typed, read)
  const isLeast = /^(?:>=|≥|不少于)$/.test(bound[1] ?? '')
  return isLeast ? spanOf(bound[2] ?? '', '', read) : spanOf('', bound[2] ?? '', read)
}

function spanOf<Value>(
  from: string,
  until: string,
  read: (text: string) => Value | undefined,
): Span<Value> | undefined {
  if (from === '' && until === '') return undefined
  const least = from === '' ? null : read(from)
  const most = until === '' ? null : read(until)
  return least === undefined || most === undefined ? undefined : { from: least, until: most }
}

function readNumber(text: string): number | undefined {
  const value = Number(text.replaceAll(/[,，]/g, ''))
  return /^\d{1,3}(?:,?\d{3})*$|^\d+$/.test(text) && Number.isSafeInteger(value) ? value : undefined
}

const matchOf = ({ quoted }: PieceValue): 'whole' | 'beginning' => (quoted ? 'whole' : 'beginning')

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(plain(name))

/** A pasted address is no field. */
const isAddress = (name: string, first: PieceValue | undefined): boolean =>
  /^https?$/i.test(name) && first?.text.startsWith('//') === true
