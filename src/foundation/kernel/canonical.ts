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
  const parts: string[] = []
  const keys = Object.keys(value)
  const plain = keys.every(isPlain)
  if (plain) keys.sort()
  for (const [key, name] of plain ? keys.map((one) => [one, one] as const) : inCodePointOrder(keys)) {
    parts.push(`${JSON.stringify(name)}:${canonicalText(value[key] as Canonical)}`)
  }
  return `{${parts.join(',')}}`
}

// ASCII is in NFC, and in it the order of code units is that of code points; nearly every key is such.
const isPlain = (text: string): boolean => !/[^\x20-\x7e]/.test(text)

function inCodePointOrder(keys: readonly string[]): (readonly [string, string])[] {
  const named = keys.map((key) => [key, key.normalize('NFC')] as const)
  return named.sort(([, a], [, b]) => compareCodePoints(a, b))
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
