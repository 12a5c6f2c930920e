/** What canonical text can hold: no floats, no undefined. Integers beyond 2^53 are written as strings by the caller. */
export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical }

/**
 * The one text of a value: keys sorted by code point, strings in NFC, integers only, no white space.
 * Throws a RangeError on a number that is not a safe integer: such a value has no canonical text.
 */
export function canonicalText(value: Canonical): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`no canonical text for the number ${value}`)
    return String(Object.is(value, -0) ? 0 : value)
  }
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  const entries = Object.entries(value)
  const isPlain = entries.every(([key]) => isAscii(key))
  // In ASCII, which all of our keys are, the order of code units is that of code points.
  if (isPlain) entries.sort(([a], [b]) => (a < b ? -1 : 1))
  const ordered = isPlain ? entries : inCodePointOrder(entries)
  return `{${ordered.map(([key, part]) => `${JSON.stringify(key)}:${canonicalText(part)}`).join(',')}}`
}

const isAscii = (text: string): boolean => !/[^\x20-\x7e]/.test(text)

function inCodePointOrder(entries: readonly [string, Canonical][]): readonly (readonly [string, Canonical])[] {
  const named = entries.map(([key, part]) => [key.normalize('NFC'), part] as const)
  return named.sort(([a], [b]) => compareCodePoints(a, b))
}

/** Order by Unicode code point; plain string order would put astral characters before U+E000. */
export function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at += 1) {
    const left = a.charCodeAt(at)
    const right = b.charCodeAt(at)
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

// The halves of an astral character come after all others: their units lie below U+E000, their code points above U+FFFF.
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

function isList(value: readonly Canonical[] | { readonly [key: string]: Canonical }): value is readonly Canonical[] {
  return Array.isArray(value)
}
