interface Unstorable {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/**
 * What no column of text or JSON takes, though JSON can say it: U+0000, and halves of characters. Found at the edge, so
 * that it is a request that does not fit and never a broken statement.
 */
export function unstorableIn(value: unknown, path: Unstorable['path'] = []): readonly Unstorable[] {
  if (typeof value === 'string') {
    return isStorable(value) ? [] : [{ path, message: 'holds U+0000 or half of a character' }]
  }
  if (Array.isArray(value)) return value.flatMap((part: unknown, index) => unstorableIn(part, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => [
    ...(isStorable(name) ? [] : [{ path, message: 'has a name with U+0000 or half of a character' }]),
    ...unstorableIn(part, [...path, name]),
  ])
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)
}
