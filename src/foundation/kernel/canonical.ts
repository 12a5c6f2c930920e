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
  const parts = Object.entries(value)
    .map(([key, part]) => [key.normalize('NFC'), part] as const)
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalText(part)}`)
  return `{${parts.join(',')}}`
}

/** Order by Unicode code point; plain string order would put astral characters before U+E000. */
export function compareCodePoints(a: string, b: string): number {
  const left = Array.from(a, (character) => character.codePointAt(0) ?? 0)
  const right = Array.from(b, (character) => character.codePointAt(0) ?? 0)
  for (const [index, point] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (point !== other) return point - other
  }
  return left.length - right.length
}

function isList(value: readonly Canonical[] | { readonly [key: string]: Canonical }): value is readonly Canonical[] {
  return Array.isArray(value)
}
