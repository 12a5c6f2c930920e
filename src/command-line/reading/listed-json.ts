declare const listed: unique symbol

/** A JSON object whose fields are read with `fieldOf` and `fieldsOf`, in the order in which they were written. */
export interface ListedObject {
  readonly [listed]: true
}

const marker = '/'

/**
 * Reads JSON in UTF-8; undefined when it is not well formed. JavaScript would list the fields `10` and `2` of an object
 * as 2 and 10, and ties in a split go to the first listed: so each name is read with a mark before it, which also keeps
 * names such as `constructor` from being more than names.
 */
export function readListedJson(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    JSON.parse(text)
    // In well-formed JSON a string before a colon is a name, and outside of strings there are no quotation marks.
    const marked = text.replace(
      /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?/g,
      (whole, name: string, colon: string | undefined) => (colon === undefined ? whole : `"${marker}${name}"${colon}`),
    )
    return { value: JSON.parse(marked) as unknown }
  } catch {
    return undefined
  }
}

export function isListedObject(value: unknown): value is ListedObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function fieldOf(object: ListedObject, name: string): unknown {
  return (object as unknown as Readonly<Record<string, unknown>>)[`${marker}${name}`]
}

export function fieldsOf(object: ListedObject): readonly (readonly [name: string, value: unknown])[] {
  return Object.entries(object).map(([name, value]) => [name.slice(marker.length), value])
}
