declare module 'pg/lib/utils.js' {
  /** What the library sends for a value; throws on one that JSON cannot say. */
  export function prepareValue(value: unknown): string | Uint8Array | null
}
